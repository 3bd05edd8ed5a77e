import type { Script, Turn } from './script.ts';
import { escapeXml } from '../../formats/xml.ts';

/** Pauses that a listener outdoors needs: after a sentence, a paragraph, an item of a programme. */
const PAUSE = { sentence: '500ms', paragraph: '1s', item: '2s' } as const;
/** Which kind of voice reads for the first and the second presenter. */
const GENDER = { 1: 'female', 2: 'male' } as const;
const pause = (time: string) => `<break time="${time}"/>`;

/** SSML 1.0 for a speech program: words only, with sentences, pauses, and a voice for each presenter where there are two. */
export function ssml({ turns }: Script): string {
  const body = turns.map((turn, index) => {
    const next = turns[index + 1];
    const after = next ? `\n${pause(next.item === turn.item ? PAUSE.paragraph : PAUSE.item)}` : '';
    return `${voiced(turn)}${after}`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="vi-VN">\n${body.join('\n')}\n</speak>\n`;
}

function voiced({ voice, sentences }: Turn): string {
  const paragraph = `<p>\n${sentences.map(({ said }) => `<s>${escapeXml(said)}</s>`).join(`${pause(PAUSE.sentence)}\n`)}\n</p>`;
  return voice ? `<voice gender="${GENDER[voice]}">${paragraph}</voice>` : paragraph;
}
