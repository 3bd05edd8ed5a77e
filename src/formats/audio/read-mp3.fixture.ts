import { MPEGDecoder } from 'mpg123-decoder';
import type { Pcm } from './voice.ts';

/** What a player hears of an MP3 file. */
export async function readMp3(file: Uint8Array): Promise<Pcm & { channels: number }> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    const { channelData, sampleRate, errors } = decoder.decode(file);
    if (errors.length > 0) throw new Error(errors[0]?.message);
    const [samples = new Float32Array()] = channelData;
    return { samples, rate: sampleRate, channels: new Set(channelData.map((channel) => Buffer.from(channel.buffer).toString('latin1'))).size };
  } finally {
    decoder.free();
  }
}
