import { expect, test } from 'vitest';
import { syllables } from '../../vietnamese/spoken.ts';
import { draftKey, draftMp3, makerOf, type Draft } from './draft.ts';
import { espeakVoice } from './espeak.ts';
import { peakOf, secondsOf } from './pcm.ts';
import { readMp3 } from './read-mp3.fixture.ts';
import type { Pcm, Voice } from './voice.ts';

const TEXT = `Đây là Đài truyền thanh phường Thượng Hồng.
Kính thưa quý vị và bà con.

Bà con có con mới sinh, xin chú ý nghe.
Đăng ký khai sinh trong sáu mươi ngày, tính từ ngày sinh con.
Đăng ký đúng hạn thì không mất lệ phí.

Bà con nộp hồ sơ trên Cổng Dịch vụ công quốc gia.
Xin cảm ơn quý vị và bà con đã lắng nghe.
`;
const draft = (changes: Partial<Draft> = {}): Draft => ({ text: TEXT, rate: 160, title: 'Đăng ký khai sinh – bản nghe thử', ...changes });
const voice = espeakVoice();

/** A voice that gives this sound for anything. */
const playing = (samples: number[]): Voice => ({ id: 'tone', speak: async () => ({ samples: Float32Array.from(samples), rate: 22_050 }) });

test('the file is an MP3 of one channel, 44.1 kHz and 128 kbit/s, with its title', async () => {
  const file = Buffer.from(await draftMp3(draft(), voice));
  expect(file.toString('latin1', 0, 3)).toBe('ID3');
  expect(file.includes(Buffer.from('Đăng ký khai sinh – bản nghe thử', 'utf16le'))).toBe(true);
  const { rate, samples, channels } = await readMp3(file);
  expect({ rate, channels }).toEqual({ rate: 44_100, channels: 1 });
  expect((file.length * 8) / (samples.length / rate) / 1000).toBeCloseTo(128, -1);
});

test.each([120, 160, 220])('at %i syllables a minute it lasts syllables ÷ rate', async (rate) => {
  const wanted = (syllables(TEXT) / rate) * 60;
  const seconds = secondsOf(await readMp3(await draftMp3(draft({ rate }), voice)));
  expect(Math.abs(seconds / wanted - 1)).toBeLessThan(0.15);
});

test('half a second is silent at both ends, and nothing is louder than −1 dBFS', async () => {
  const { samples, rate } = await readMp3(await draftMp3(draft(), voice));
  const half = Math.round(rate * 0.48);
  expect(peakOf(samples.subarray(0, half))).toBeLessThan(0.01);
  expect(peakOf(samples.subarray(-half))).toBeLessThan(0.01);
  expect(peakOf(samples.subarray(-Math.round(rate * 0.7)))).toBeGreaterThan(0.01);
  expect(peakOf(samples)).toBeLessThanOrEqual(10 ** (-1 / 20));
  expect(peakOf(samples)).toBeGreaterThan(0.5);
});

test('paragraphs are parted by 0.8 to 1.2 seconds, sentences by 0.4 to 0.7', async () => {
  const { samples, rate } = await readMp3(await draftMp3(draft(), voice));
  const pauses: number[] = [];
  let quiet = 0;
  for (const sample of samples) {
    if (Math.abs(sample) < 0.01) quiet++;
    else {
      if (quiet > 0.35 * rate) pauses.push(quiet / rate);
      quiet = 0;
    }
  }
  const [, ...between] = pauses;
  expect(between).toHaveLength(6);
  for (const [index, pause] of between.entries()) {
    const paragraph = index === 1 || index === 4;
    expect(pause).toBeGreaterThan(paragraph ? 0.78 : 0.38);
    expect(pause).toBeLessThan(paragraph ? 1.35 : 0.85);
  }
});

test('the same draft gives the same bytes', async () => {
  const [one, other] = await Promise.all([draftMp3(draft(), voice), draftMp3(draft(), voice)]);
  expect(Buffer.from(one).equals(other)).toBe(true);
});

test('text, rate, title and presenters each make another key, the voice another maker', () => {
  const keys = [draft(), draft({ text: 'khác' }), draft({ rate: 161 }), draft({ title: 'khác' }), draft({ presenters: [1, 2, 1] })].map(draftKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(makerOf(espeakVoice())).toBe(makerOf(voice));
  expect(makerOf(playing([]))).not.toBe(makerOf(voice));
});

/** Most frequent distance between two beats of the voice, as its pitch in Hz. */
function pitchOf({ samples, rate }: Pcm): number {
  const pitches: number[] = [];
  for (let at = 0; at + 2_048 < samples.length; at += 8_192) {
    const window = samples.subarray(at, at + 2_048);
    if (peakOf(window) < 0.2) continue;
    const likeness = (lag: number) => window.subarray(0, 1_024).reduce((sum, sample, index) => sum + sample * (window[index + lag] as number), 0);
    const lags = Array.from({ length: 200 }, (_, index) => 2 * index + 100);
    const best = lags.reduce((most, lag) => (likeness(lag) > likeness(most) ? lag : most));
    pitches.push(rate / best);
  }
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0;
}

test('the two presenters of a dialogue are a woman and a man', async () => {
  const heard = async (presenters: Draft['presenters']) => pitchOf(await readMp3(await draftMp3(draft({ presenters }), voice)));
  const [woman, man] = [await heard([1, 1, 1]), await heard([2, 2, 2])];
  expect(woman).toBeGreaterThan(man * 1.3);
  const { samples, rate } = await readMp3(await draftMp3(draft({ presenters: [2, 1, 1] }), voice));
  expect(pitchOf({ samples: samples.subarray(0, 4 * rate), rate })).toBeLessThan(pitchOf({ samples: samples.subarray(-8 * rate), rate }));
});

test('presenters for another number of paragraphs are refused', async () => {
  await expect(draftMp3(draft({ presenters: [1, 2] }), voice)).rejects.toThrow('bài có 3 đoạn mà tệp .json ghi giọng của 2 đoạn');
});

test.each([
  ['', 'bài không có chữ nào để đọc'],
  [' \n\n…\n', 'bài không có chữ nào để đọc'],
  ['Xin chào.\nBà\u0007 con.', 'dòng 2 có ký tự điều khiển U+0007: xóa nó khỏi bài'],
  ['bà con '.repeat(8_000), 'bài dài 100 phút, quá 60 phút: hãy chia bài'],
])('a text that cannot be read is refused: %j', async (text, reason) => {
  await expect(draftMp3(draft({ text: text }), voice)).rejects.toThrow(reason);
});

test('a voice that says nothing is told', async () => {
  await expect(draftMp3(draft(), playing([0, 0, 0]))).rejects.toThrow('giọng đọc chỉ trả về im lặng');
});

test('a quiet voice is made as loud as the others', async () => {
  const quiet = Array.from({ length: 22_050 }, (_, index) => 0.02 * Math.sin(index / 5));
  expect(peakOf((await readMp3(await draftMp3(draft(), playing(quiet)))).samples)).toBeGreaterThan(0.7);
});

test('without the optional package one sentence says what to do', async () => {
  await expect(draftMp3(draft(), espeakVoice('file:///nowhere/module.js'))).rejects.toThrow(/^chưa có giọng đọc thử: gói @echogarden\/espeak-ng-emscripten .* chạy "npm install"/);
});
