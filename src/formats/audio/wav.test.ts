import { expect, test } from 'vitest';
import { wavOf } from './wav.fixture.ts';
import { readWav } from './wav.ts';

/** A WAV of another kind: `bits` and `kind` of the format, and its data. */
function other(kind: number, bits: number, channels: number, data: Buffer): Buffer {
  const wav = Buffer.concat([wavOf([], 16_000), data]);
  wav.writeUInt16LE(kind, 20);
  wav.writeUInt16LE(channels, 22);
  wav.writeUInt16LE(bits, 34);
  wav.writeUInt32LE(data.length, 40);
  return wav;
}

test('samples of 16 bits come back', () => {
  const { samples, rate } = readWav(wavOf([0, 0.5, -1], 22_050));
  expect(rate).toBe(22_050);
  expect([...samples].map((sample) => Math.round(sample * 100))).toEqual([0, 50, -100]);
});

test('8 and 24 bits, floats and two channels are read', () => {
  const float = Buffer.alloc(8);
  float.writeFloatLE(0.25, 0);
  float.writeFloatLE(0.75, 4);
  expect([...readWav(other(1, 8, 1, Buffer.from([128, 192]))).samples]).toEqual([0, 0.5]);
  expect([...readWav(other(1, 24, 1, Buffer.from([0, 0, 0x40]))).samples]).toEqual([0.5]);
  expect([...readWav(other(3, 32, 2, float)).samples]).toEqual([0.5]);
});

test('a size that claims more than there is, as pipes write it, is cut to what is there', () => {
  const wav = wavOf([0.5, 0.5], 22_050);
  wav.writeUInt32LE(0xffffffff, 40);
  expect(readWav(wav).samples).toHaveLength(2);
});

test.each([
  [Buffer.from('ID3 not a wav file at all'), 'không phải WAV'],
  [Buffer.alloc(0), 'không phải WAV'],
  [wavOf([0.5], 22_050).subarray(0, 30), 'bị cụt'],
  [other(85, 16, 1, Buffer.alloc(2)), 'không đọc được kiểu WAV này (kiểu 85'],
  [other(1, 16, 0, Buffer.alloc(2)), 'không đọc được kiểu WAV này'],
])('anything else is refused in one sentence', (file, reason) => {
  expect(() => readWav(file)).toThrow(reason);
});
