import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concatenate, silence, trim } from './pcm.ts';
import { run } from './run.ts';
import { MissingVoiceError, VoiceError, type Paragraph, type Pcm, type Voice } from './voice.ts';
import { readWav } from './wav.ts';

/** Seconds of silence between two paragraphs. */
const PARAGRAPH_PAUSE = 1;

/**
 * A voice run by command: any program that reads a UTF-8 text file and writes a WAV file. It is run once a paragraph, whose
 * sentences stand on one line: pauses between sentences are the program's, those between paragraphs are ours.
 * @param line program and arguments, with `{text}` and `{wav}` where the two paths go, and `{giong}` where the number of the
 * presenter goes, if the program has two voices: 1, or 2 for the second of a dialogue; no shell, double quotes keep spaces
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
      const text = join(folder, 'bai.txt');
      const wav = join(folder, 'bai.wav');
      const read = async ({ presenter = 1, sentences }: Paragraph): Promise<Pcm> => {
        await rm(wav, { force: true });
        await writeFile(text, `${sentences.join(' ')}\n`);
        const outcome = await run(program, args.map((arg) => arg.replaceAll('{text}', text).replaceAll('{wav}', wav).replaceAll('{giong}', String(presenter))));
        if (!outcome.ok && outcome.missing) throw new MissingVoiceError(`không chạy được chương trình "${program}" của CAMNANG_VOICE: chưa cài, sai đường dẫn hoặc không có quyền chạy`);
        if (!outcome.ok) throw new VoiceError(`chương trình giọng đọc "${program}" ${outcome.reason}`);
        const file = await readFile(wav).catch(() => undefined);
        if (!file) throw new VoiceError(`chương trình giọng đọc "${program}" chạy xong mà không ghi tệp WAV`);
        return readWav(file);
      };
      try {
        const spoken: Pcm[] = [];
        for (const paragraph of script) spoken.push(await read(paragraph));
        return withPauses(spoken);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function withPauses(paragraphs: Pcm[]): Pcm {
  const rate = paragraphs[0]?.rate ?? 0;
  if (paragraphs.some((paragraph) => paragraph.rate !== rate)) throw new VoiceError('chương trình giọng đọc ghi các tệp WAV khác tần số nhau');
  const pause = silence(PARAGRAPH_PAUSE, rate);
  return { samples: concatenate(paragraphs.flatMap(({ samples }, index) => (index === 0 ? [trim(samples)] : [pause, trim(samples)]))), rate };
}
