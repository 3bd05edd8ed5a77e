import { createMp3Encoder, jsLibraryVersion } from 'wasm-media-encoders';
import type { Pcm } from './voice.ts';

export const MP3_TYPE = 'audio/mpeg';

/** What every player of a loudspeaker system takes: 128 kbit/s constant, 44.1 kHz, one channel. */
const SETTINGS = { channels: 1, bitrate: 128, outputSampleRate: 44_100 } as const;

/** Encoder, version and settings: the same id, sound and title give the same bytes. */
export const MP3_ENCODER = `wasm-media-encoders ${jsLibraryVersion()} ${JSON.stringify(SETTINGS)}`;

/** An MP3 file; the encoder brings the sound to 44.1 kHz. @param title shown by players */
export async function writeMp3({ samples, rate }: Pcm, title: string): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ ...SETTINGS, sampleRate: rate });
  // The encoder's memory is used again by its next call: each part is copied at once.
  const frames = encoder.encode([samples]).slice();
  return Buffer.concat([id3(title), frames, encoder.finalize().slice()]);
}

const UTF16 = 1;

/** Title and language as ID3v2.3, which the oldest players read too. */
function id3(title: string): Buffer {
  const frames = Buffer.concat([textFrame('TIT2', title), textFrame('TLAN', 'vie')]);
  const header = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0]);
  // Seven bits a byte, so that no byte of the size looks like the start of sound.
  for (const [index, shift] of [21, 14, 7, 0].entries()) header[6 + index] = (frames.length >> shift) & 0x7f;
  return Buffer.concat([header, frames]);
}

function textFrame(name: string, text: string): Buffer {
  const content = Buffer.concat([Buffer.from([UTF16, 0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const header = Buffer.alloc(10);
  header.write(name, 'latin1');
  header.writeUInt32BE(content.length, 4);
  return Buffer.concat([header, content]);
}
