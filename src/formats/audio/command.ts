import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';
import { MissingVoiceError, VoiceError, type Voice } from './voice.ts';
import { readWav } from './wav.ts';

/**
 * A voice run by command: any program that reads a UTF-8 text file and writes a WAV file.
 * @param line program and arguments, with `{text}` and `{wav}` where the two paths go; no shell, double quotes keep spaces
 * @throws RangeError when the line is not such a command (Vietnamese)
 */
export function commandVoice(line: string): Voice {
  const words = line.match(/(?:"[^"]*"|[^\s"])+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
  const [program, ...args] = words;
  const holds = (place: string) => args.some((arg) => arg.includes(place));
  if (!program || line.split('"').length % 2 === 0 || !holds('{text}') || !holds('{wav}')) {
    throw new RangeError('CAMNANG_VOICE phải là một lệnh có {text} và {wav}, ví dụ: piper -m giong.onnx --input-file {text} -f {wav}');
  }
  return {
    id: `command ${line}`,
    async speak(script) {
      const folder = await mkdtemp(join(tmpdir(), 'camnang-giong-'));
      try {
        const text = join(folder, 'bai.txt');
        const wav = join(folder, 'bai.wav');
        await writeFile(text, `${script.map((sentences) => sentences.join('\n')).join('\n\n')}\n`);
        const outcome = await run(program, args.map((arg) => arg.replaceAll('{text}', text).replaceAll('{wav}', wav)));
        if (!outcome.ok && outcome.missing) throw new MissingVoiceError(`không chạy được chương trình "${program}" của CAMNANG_VOICE: chưa cài, sai đường dẫn hoặc không có quyền chạy`);
        if (!outcome.ok) throw new VoiceError(`chương trình giọng đọc "${program}" ${outcome.reason}`);
        const file = await readFile(wav).catch(() => undefined);
        if (!file) throw new VoiceError(`chương trình giọng đọc "${program}" chạy xong mà không ghi tệp WAV`);
        return readWav(file);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
