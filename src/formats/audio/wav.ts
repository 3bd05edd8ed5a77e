import { VoiceError, type Pcm } from './voice.ts';

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/** How the samples of a WAV file are written. */
interface Format {
  kind: number;
  channels: number;
  rate: number;
  bits: number;
}

/**
 * A WAV file (integers of 8 to 32 bits or 32-bit floats, 8 to 192 kHz), its channels mixed to one.
 * @throws VoiceError for anything else
 */
export function readWav(file: Uint8Array): Pcm {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') {
    throw new VoiceError('chương trình giọng đọc ghi ra tệp không phải WAV');
  }
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    // A program that writes to a pipe does not know the size yet and claims too much.
    const chunk = bytes.subarray(at + 8, at + 8 + size);
    if (name === 'fmt ' && chunk.length >= 16) format = readFormat(chunk);
    if (name === 'data' && format) return { samples: mix(chunk, format, sampleReader(format)), rate: format.rate };
    at += 8 + size + (size % 2);
  }
  throw new VoiceError('tệp WAV của chương trình giọng đọc bị cụt');
}

function readFormat(chunk: Buffer): Format {
  const kind = chunk.readUInt16LE(0);
  const extended = kind === EXTENSIBLE && chunk.length >= 26 ? chunk.readUInt16LE(24) : kind;
  return { kind: extended, channels: chunk.readUInt16LE(2), rate: chunk.readUInt32LE(4), bits: chunk.readUInt16LE(14) };
}

function sampleReader({ kind, channels, rate, bits }: Format): (data: Buffer, at: number) => number {
  if (channels > 0 && rate >= 8_000 && rate <= 192_000) {
    if (kind === FLOAT && bits === 32) return (data, at) => data.readFloatLE(at);
    if (kind === PCM && bits === 8) return (data, at) => (data.readUInt8(at) - 128) / 128;
    if (kind === PCM && (bits === 16 || bits === 24 || bits === 32)) return (data, at) => data.readIntLE(at, bits / 8) / 2 ** (bits - 1);
  }
  throw new VoiceError(`không đọc được kiểu WAV này (kiểu ${kind}, ${bits} bit, ${rate} Hz, ${channels} kênh): cần PCM 16 bit`);
}

function mix(data: Buffer, { channels, bits }: Format, read: (data: Buffer, at: number) => number): Float32Array {
  const width = bits / 8;
  const frame = width * channels;
  return Float32Array.from({ length: Math.floor(data.length / frame) }, (_, index) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += read(data, index * frame + channel * width);
    return sum / channels;
  });
}
