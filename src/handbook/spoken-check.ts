import type { Guide } from '../guide/model.ts';
import { plainText } from '../guide/plain.ts';
import { placesOf } from '../guide/place.ts';
import { Problems, type Problem } from '../guide/problem.ts';
import type { YamlSource } from '../guide/yaml.ts';
import { unknownAbbreviations } from '../vietnamese/spoken.ts';
import type { Pronunciation } from './pronunciation.ts';

/** Quantities are said up to nghìn tỷ; longer codes are written in groups. */
const MOST_DIGITS = 15;
const LONG_NUMBER = new RegExp(`\\d(?:\\.?\\d){${MOST_DIGITS},}`, 'g');
/** Labels on a screen are shown, never said. */
const SCREEN = /<Screen[^>]*>/g;

/**
 * Abbreviations that a loudspeaker would have to spell, and numbers too long to be followed, in every text of a guide that a
 * bulletin may say: each once, where it first stands. Words in capitals that can be read as Vietnamese are no abbreviations. A guide copied
 * from a record is not asked: what it says is still to be rewritten.
 * @param text the file as it is typed
 * @param matter its front matter, for the places of texts
 */
export function checkSpoken(guide: Guide, text: string, matter: YamlSource, pronunciation: Pronunciation): Problem[] {
  const problems = new Problems(guide.file);
  if (guide.copied) return problems.list;
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const placeOf = placesOf(text);
  const seen = new Set<string>();
  const look = (said: string, searched: string, start: () => number) => {
    const report = (token: string, pattern: RegExp, message: string, hint: string) => {
      if (seen.has(token)) return;
      seen.add(token);
      const from = start();
      problems.error(placeOf(from + Math.max(0, searched.slice(from).search(pattern))), message, hint);
    };
    for (const [number] of said.matchAll(LONG_NUMBER)) {
      report(number, new RegExp(number.replaceAll('.', '\\.')), `số "${number.slice(0, 8)}…" có ${number.replaceAll('.', '').length} chữ số, không ai nghe kịp trên loa`, `viết lại cho đúng, tối đa ${MOST_DIGITS} chữ số; mã dài thì chia nhóm bằng dấu cách hoặc gạch nối`);
    }
    for (const token of unknownAbbreviations(said, pronunciation)) {
      report(token, new RegExp(`(?<!\\p{L})${token}(?!\\p{L})`, 'u'), `chưa có cách đọc "${token}" trên loa`, `thêm vào content/pronunciation.yaml, mục abbreviations: "${token}: …" với cách đọc đủ chữ; hoặc viết đủ chữ ở đây`);
    }
  };
  for (const { path, said } of matterTexts(guide)) {
    look(said, text, () => {
      const { line, column } = matter.locate(path);
      return (starts[line - 1] ?? 0) + column - 1;
    });
  }
  const body = text.replace(SCREEN, (tag) => tag.replace(/[^\n]/g, ' '));
  for (const said of bodyTexts(guide)) look(said, body, () => matterEnd(text));
  return problems.list;
}

/** Offset of what stands after the front matter. */
const matterEnd = (text: string): number => Math.max(0, text.indexOf('\n---', 3));

/** Texts of the front matter that bulletins say, each with its path. */
function matterTexts(guide: Guide): { path: PropertyKey[]; said: string }[] {
  const at = (said: string | undefined, ...path: PropertyKey[]) => (said ? [{ path, said }] : []);
  return [
    ...at(guide.title, 'title'),
    ...at(guide.who, 'who'),
    ...at(guide.applicant, 'applicant'),
    ...at(guide.where.office, 'where', 'office'),
    ...at(guide.where.which, 'where', 'which'),
    ...at(guide.deadline?.text, 'deadline', 'text'),
    ...at(guide.pays, 'pays'),
    ...guide.fees.flatMap((fee, index) => [...at(fee.for, 'fees', index, 'for'), ...at(fee.ask, 'fees', index, 'ask'), ...at(fee.per, 'fees', index, 'per')]),
    ...guide.reliefs.flatMap((relief, index) => [...at(relief.text, 'reliefs', index, 'text'), ...at(relief.short, 'reliefs', index, 'short')]),
    ...guide.times.flatMap((time, index) => [...at(time.for, 'times', index, 'for'), ...at(time.value, 'times', index, 'value')]),
    ...guide.documents.flatMap((document, index) => [...at(document.name, 'documents', index, 'name'), ...at(document.when, 'documents', index, 'when')]),
    ...guide.notNeeded.flatMap((said, index) => at(said, 'notNeeded', index)),
    ...guide.changed.flatMap(({ text }, index) => at(text, 'changed', index)),
    ...guide.unconfirmed.flatMap(({ text }, index) => at(text, 'unconfirmed', index)),
    ...at(guide.result, 'result'),
  ];
}

/** Texts of the body that bulletins say. */
function bodyTexts({ intro, prepare, steps, mistakes, questions, notes }: Guide): string[] {
  const said = (blocks: Guide['intro']) => plainText(blocks, 'broadcast');
  return [
    said(intro),
    ...prepare.map(({ name }) => name),
    ...steps.flatMap(({ title, short }) => [title, short]),
    ...mistakes.flatMap(({ title, body }) => [title, said(body)]),
    ...questions.flatMap(({ ask, answer }) => [ask, said(answer)]),
    said(notes),
  ];
}
