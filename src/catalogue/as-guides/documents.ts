import { cut, wordsOf } from './words.ts';

/** A paper of a record, in the lengths of a guide's `documents`. */
export interface DraftDocument {
  name: string;
  note?: string;
  when?: string;
}

const LONGEST = { name: 80, note: 180, when: 90 };
/** A record lists the papers of all its cases one after the other. */
const MOST = 30;

/** The list of papers of a record: "[ case ]" above, "- paper" below. A name too long goes on in the note. */
export function draftDocuments(papers: string): { documents: DraftDocument[]; isWhole: boolean } {
  const all: DraftDocument[] = [];
  let when: string | undefined;
  for (const line of papers.split('\n')) {
    const group = /^\s*\[(.*)\]\s*$/u.exec(line)?.[1];
    if (group !== undefined) when = wordsOf(group) || undefined;
    const paper = /^\s*-\s+(.*)$/u.exec(line)?.[1];
    const text = paper && wordsOf(paper).replace(/^(?:[*+•·–-]|\d+[.)])\s*|[.;:,]+$/gu, '').trim();
    if (text && text.length >= 3) all.push({ ...split(text), ...(when && { when: cut(when, LONGEST.when) }) });
  }
  return { documents: all.slice(0, MOST), isWhole: all.length <= MOST };
}

function split(text: string): DraftDocument {
  const name = cut(text, LONGEST.name);
  if (name === text) return { name };
  const rest = text.slice(name.length - 1).trim();
  return { name, note: cut(`…${rest}`, LONGEST.note) };
}
