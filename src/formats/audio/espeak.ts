import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { concatenate, silence } from './pcm.ts';
import { run } from './run.ts';
import { MissingVoiceError, VoiceError, type Presenter, type Script, type Voice } from './voice.ts';

const PACKAGE = '@echogarden/espeak-ng-emscripten';
const PROGRAM = join(import.meta.dirname, 'espeak-program.ts');
/** Samples a second. */
const RATE = 22_050;

/** Vietnamese; for two presenters a woman's and a man's variant, as in the SSML. */
const VOICES = { alone: 'vi', 1: 'vi+f3', 2: 'vi+m3' } as const satisfies Record<Presenter | 'alone', string>;

/** Seconds of silence after a sentence and after a paragraph. */
export const PAUSES = { sentence: { least: 0.4, most: 0.7 }, paragraph: { least: 0.8, most: 1.2 } } as const;

/**
 * The voice that comes with the project: espeak-ng, Vietnamese, as a program of its own.
 * Where the optional package is not installed, reading says so (MissingVoiceError).
 * @param from address of a module beside whose packages it is looked for
 */
export function espeakVoice(from: string = import.meta.url): Voice {
  const version = versionOf(from);
  return {
    id: `${PACKAGE} ${version} ${Object.values(VOICES).join(' ')}`,
    async speak(script, seconds) {
      if (!version) throw new MissingVoiceError(`chưa có giọng đọc thử: gói ${PACKAGE} là tùy chọn và chưa được cài; chạy "npm install" để cài, hoặc đặt CAMNANG_VOICE để dùng giọng khác`);
      const sentences = script.flatMap(({ presenter, sentences: own }) => own.map((text) => ({ text, voice: VOICES[presenter ?? 'alone'] })));
      const { least, most } = pausesOf(script);
      const outcome = await run(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], JSON.stringify({ sentences, seconds: Math.max(1, seconds - (least + most) / 2) }));
      if (!outcome.ok) throw new VoiceError(`espeak-ng không đọc được bài này (${outcome.reason})`);
      return { samples: withPauses(script, samplesOf(outcome.stdout), seconds), rate: RATE };
    },
  };
}

function versionOf(from: string): string | undefined {
  try {
    const file = createRequire(from).resolve(`${PACKAGE}/package.json`);
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch {
    return undefined;
  }
}

/** The shortest and the longest time that the pauses of a script may take together, in seconds. */
function pausesOf(script: Script): { least: number; most: number } {
  const paragraphs = Math.max(0, script.length - 1);
  const sentences = script.flatMap((paragraph) => paragraph.sentences).length - 1 - paragraphs;
  const total = (which: 'least' | 'most') => sentences * PAUSES.sentence[which] + paragraphs * PAUSES.paragraph[which];
  return { least: total('least'), most: total('most') };
}

function samplesOf(stdout: Buffer): Float32Array[] {
  const parts: Float32Array[] = [];
  for (let at = 0; at < stdout.length; ) {
    const length = stdout.readUInt32LE(at);
    const samples = new Float32Array(length);
    for (let index = 0; index < length; index++) samples[index] = stdout.readInt16LE(at + 4 + index * 2) / 32768;
    parts.push(samples);
    at += 4 + length * 2;
  }
  return parts;
}

/** Pauses within their ranges take up what is left of the time. */
function withPauses(script: Script, spoken: Float32Array[], seconds: number): Float32Array {
  const { least, most } = pausesOf(script);
  const left = seconds - spoken.reduce((sum, part) => sum + part.length, 0) / RATE;
  const share = most > least ? Math.min(1, Math.max(0, (left - least) / (most - least))) : 0;
  const pause = (kind: keyof typeof PAUSES) => silence(PAUSES[kind].least + share * (PAUSES[kind].most - PAUSES[kind].least), RATE);
  const ends = script.flatMap(({ sentences }) => sentences.map((_, index) => (index < sentences.length - 1 ? 'sentence' : 'paragraph')));
  return concatenate(spoken.flatMap((part, index) => (index < spoken.length - 1 ? [part, pause(ends[index] ?? 'sentence')] : [part])));
}
