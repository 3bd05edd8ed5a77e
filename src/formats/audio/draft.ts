import { syllables } from '../../vietnamese/spoken.ts';
import { MP3_ENCODER, writeMp3 } from './mp3.ts';
import { concatenate, silence, trim, withPeak } from './pcm.ts';
import { VoiceError, type Paragraph, type Presenter, type Script, type Voice } from './voice.ts';

/** Raise it when the same text and voice shall sound different. */
const RECIPE = 1;
/** Seconds of silence before and after the reading. */
export const EDGE = 0.5;
/** −2 dBFS: what the encoder adds stays below −1 dBFS. */
const PEAK = 10 ** (-2 / 20);
const MOST_MINUTES = 60;

/** A bulletin to be heard. */
export interface Draft {
  /** All words, one sentence a line, paragraphs parted by an empty line: a `phat-thanh-*.txt`. */
  text: string;
  /** Who reads each paragraph; left out where one voice reads everything. */
  presenters?: readonly Presenter[] | undefined;
  /** Syllables a minute. */
  rate: number;
  /** Shown by players; says that it is a draft. */
  title: string;
}

/** What the file says and how long it lasts, whoever reads it. */
export const draftKey = ({ text, presenters, rate, title }: Draft) => JSON.stringify([text, presenters, rate, title]);

/** How it is made: the same key and maker, the same bytes. */
export const makerOf = (voice: Voice) => JSON.stringify([RECIPE, voice.id, MP3_ENCODER]);

/**
 * The bulletin read aloud: half a second of silence, the text in syllables ÷ rate minutes, half a second of silence.
 * The title alone says that it is a draft; it is not spoken. Same draft and voice, same bytes.
 * @throws VoiceError for a text that cannot be read, or as the voice does
 */
export async function draftMp3({ text, presenters, rate, title }: Draft, voice: Voice): Promise<Uint8Array> {
  const script = withPresenters(readScript(text), presenters);
  const seconds = (syllables(text) / rate) * 60;
  if (seconds > MOST_MINUTES * 60) throw new VoiceError(`bài dài ${Math.ceil(seconds / 60)} phút, quá ${MOST_MINUTES} phút: hãy chia bài`);
  const read = await voice.speak(script, Math.max(1, seconds - 2 * EDGE));
  const sound = trim(read.samples);
  if (sound.length === 0) throw new VoiceError('giọng đọc chỉ trả về im lặng');
  const edge = silence(EDGE, read.rate);
  const { samples } = withPeak({ samples: sound, rate: read.rate }, PEAK);
  return writeMp3({ samples: concatenate([edge, samples, edge]), rate: read.rate }, title);
}

/** @throws VoiceError when there is nothing to say, or signs that no voice can say */
function readScript(text: string): string[][] {
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const control = /\p{Cc}/u.exec(line)?.[0];
    if (control) throw new VoiceError(`dòng ${index + 1} có ký tự điều khiển U+${control.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}: xóa nó khỏi bài`);
  }
  if (!/\p{L}/u.test(text)) throw new VoiceError('bài không có chữ nào để đọc');
  const script: string[][] = [[]];
  for (const line of lines.map((each) => each.trim())) {
    if (line) script.at(-1)?.push(line);
    else if (script.at(-1)?.length) script.push([]);
  }
  return script.filter((sentences) => sentences.length > 0);
}

/** @throws VoiceError when there are not as many presenters as paragraphs */
function withPresenters(paragraphs: readonly string[][], presenters: readonly Presenter[] | undefined): Script {
  if (presenters && presenters.length !== paragraphs.length) throw new VoiceError(`bài có ${paragraphs.length} đoạn mà tệp .json ghi giọng của ${presenters.length} đoạn: tạo lại bài`);
  return paragraphs.map((sentences, index): Paragraph => {
    const presenter = presenters?.[index];
    return presenter ? { presenter, sentences } : { sentences };
  });
}
