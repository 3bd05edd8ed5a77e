// A program of its own, run by `espeak.ts`: the only place where espeak-ng (GPL-3.0) is loaded.
// Reads { sentences: { text, voice }[], seconds } as JSON; writes, a sentence at a time, the number of samples (uint32) and the samples
// (int16, 22.05 kHz), little-endian, without silence around them.
import { text } from 'node:stream/consumers';
import load from '@echogarden/espeak-ng-emscripten';
import { audible, SILENT } from './pcm.ts';

/** Words a minute; below 80 espeak-ng does not go, above 300 nobody follows. */
const SPEED = { first: 110, least: 80, most: 300 };

const { sentences, seconds } = JSON.parse(await text(process.stdin)) as { sentences: { text: string; voice: string }[]; seconds: number };
const { eSpeakNGWorker } = await load();
const espeak = new eSpeakNGWorker();

function say(sentence: string, voice: string, speed: number): Int16Array {
  if (espeak.set_voice(voice) !== 0) throw new Error(`no voice "${voice}"`);
  espeak.set_rate(speed);
  const parts: Int16Array[] = [];
  espeak.synthesize(sentence, (samples) => {
    parts.push(samples);
    return false;
  });
  const all = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.subarray(...audible(all, SILENT * 32768));
}

function sayAll(speed: number): Int16Array[] {
  const within = Math.round(Math.min(SPEED.most, Math.max(SPEED.least, speed)));
  return sentences.map(({ text: sentence, voice }) => say(sentence, voice, within));
}

const lengthOf = (parts: Int16Array[]) => parts.reduce((sum, part) => sum + part.length, 0) / espeak.samplerate;

// How fast a text is at a given speed depends on its words: read once, then at the speed that the first reading asks for.
const wanted = sayAll(SPEED.first * (lengthOf(sayAll(SPEED.first)) / seconds));
for (const samples of wanted) {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(samples.length);
  process.stdout.write(size);
  process.stdout.write(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
}
