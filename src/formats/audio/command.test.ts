import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandVoice } from './command.ts';
import { secondsOf } from './pcm.ts';
import type { Script } from './voice.ts';
import { tone, wavOf } from './wav.fixture.ts';

const SCRIPT: Script = [{ sentences: ['Kính thưa bà con.', 'Xin mời nghe.'] }, { sentences: ['Xin cảm ơn.'] }];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang giong '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A voice that is a small script; its two arguments are the paths. */
async function scripted(code: string) {
  const file = join(folder, 'giong.mjs');
  await writeFile(file, `import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';\nconst [text, wav] = process.argv.slice(2);\n${code}\n`);
  return commandVoice(`"${process.execPath}" "${file}" {text} {wav}`);
}

test('the program gets one paragraph after the other, and its WAVs are joined with a second between', async () => {
  const wav = join(folder, 'tone.wav');
  const seen = join(folder, 'seen.txt');
  await writeFile(wav, wavOf(tone(2, 16_000, 0.5), 16_000));
  const voice = await scripted(`appendFileSync(${JSON.stringify(seen)}, readFileSync(text)); copyFileSync(${JSON.stringify(wav)}, wav);`);
  expect(secondsOf(await voice.speak(SCRIPT, 60))).toBeCloseTo(5, 2);
  expect(await readFile(seen, 'utf8')).toBe('Kính thưa bà con. Xin mời nghe.\nXin cảm ơn.\n');
});

test('a program with two voices is told which presenter reads: the first where there is one', async () => {
  const wav = join(folder, 'tone.wav');
  const seen = join(folder, 'seen.txt');
  const program = join(folder, 'hai-giong.mjs');
  await writeFile(wav, wavOf(tone(1, 16_000, 0.5), 16_000));
  await writeFile(program, `import { appendFileSync, copyFileSync, readFileSync } from 'node:fs';\nconst [text, wav, model] = process.argv.slice(2);\nappendFileSync(${JSON.stringify(seen)}, model + ': ' + readFileSync(text)); copyFileSync(${JSON.stringify(wav)}, wav);`);
  const voice = commandVoice(`"${process.execPath}" "${program}" {text} {wav} giong-{giong}.onnx`);
  await voice.speak([{ presenter: 1, sentences: ['Hỏi gì?'] }, { presenter: 2, sentences: ['Hỏi phí.'] }, { sentences: ['Hết.'] }], 60);
  expect(await readFile(seen, 'utf8')).toBe('giong-1.onnx: Hỏi gì?\ngiong-2.onnx: Hỏi phí.\ngiong-1.onnx: Hết.\n');
});

test.each([
  ['process.stderr.write("đang nạp\\nkhông có giọng vi\\n"); process.exit(3);', 'dừng với mã 3: không có giọng vi'],
  ['', 'chạy xong mà không ghi tệp WAV'],
  ['writeFileSync(wav, "không phải âm thanh");', 'ghi ra tệp không phải WAV'],
])('a program that fails is told in one sentence: %s', async (code, reason) => {
  await expect((await scripted(code)).speak(SCRIPT, 60)).rejects.toThrow(reason);
});

test('a program that is not there is told by its name', async () => {
  await expect(commandVoice('khong-co-chuong-trinh-nay {text} {wav}').speak(SCRIPT, 60)).rejects.toThrow('không chạy được chương trình "khong-co-chuong-trinh-nay"');
});

test('no working file is left behind', async () => {
  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('camnang-giong-'));
  const before = await left();
  await (await scripted('process.exit(1);')).speak(SCRIPT, 60).catch(() => {});
  expect((await left()).filter((name) => !before.includes(name))).toEqual([]);
});

test.each(['piper', 'piper {text}', 'piper -f {wav}', '{text} {wav}x"', '   '])('a line that is no such command is refused: %j', (line) => {
  expect(() => commandVoice(line)).toThrow('CAMNANG_VOICE phải là một lệnh có {text} và {wav}');
});
