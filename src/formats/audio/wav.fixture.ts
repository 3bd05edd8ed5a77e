/** A mono 16-bit WAV file of these samples (−1 to 1). */
export function wavOf(samples: readonly number[], rate: number): Buffer {
  const wav = Buffer.alloc(44 + samples.length * 2);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples.length * 2, 40);
  for (const [index, sample] of samples.entries()) wav.writeInt16LE(Math.round(sample * 32767), 44 + index * 2);
  return wav;
}

/** A tone of so many seconds, for scripts that stand for a voice. */
export const tone = (seconds: number, rate: number, loudness: number) =>
  Array.from({ length: Math.round(seconds * rate) }, (_, index) => loudness * Math.sin((2 * Math.PI * 440 * index) / rate));
