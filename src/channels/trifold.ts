import type { Guide } from '../guide/model.ts';
import { defineChannel, type Artifact, type Context } from '../pipeline/contract.ts';
import { handoutData, handoutWords, publicationLines, type HandoutData } from './handout.ts';
import { printed } from './paper.ts';

/** Most words a folded leaflet says of its guide (channel conventions 3.3: 350 to 500), its fixed and fine print left aside. */
const MOST_WORDS = 500;

const FILES = [
  { file: 'to-gap-a4.pdf', paper: 'roll-fold-a4-print', kind: 'print' },
  { file: 'to-gap-a4-in-tai-cho.pdf', paper: 'roll-fold-a4-office', kind: 'office' },
] as const;

/** A4 folded twice, roll fold: cover, what to know before starting, all steps with the mistakes, whom to ask. */
export default defineChannel({
  id: 'trifold',
  title: 'Tờ gấp',
  use: 'Để trên kệ ở Bộ phận một cửa, phát ở cuộc họp tổ dân phố, mang về nhà làm theo',
  files: FILES.map(({ file }) => file),
  async write(guide, context, only) {
    const { words: { trifold: w }, code } = context;
    const files: Artifact[] = [];
    for (const { file, paper, kind } of FILES) {
      if (only && only !== file) continue;
      files.push(await printed(guide, 'trifold', context, { file, paper, template: 'channels/trifold.typ', data: trifoldData(guide, context, paper), title: `${guide.title} – ${w[`${kind}Title`]}`, use: w[`${kind}Use`], qr: [code.code] }));
    }
    return files;
  },
});

function trifoldData(guide: Guide, context: Context, paper: (typeof FILES)[number]['paper']) {
  const { words, ward } = context;
  const { trifold: w } = words;
  const sheet = handoutData(guide, context, 'trifold');
  const screens = sheet.steps.flatMap(({ screen }) => (screen ? [screen] : []));
  return {
    ...sheet,
    ...withinWords(sheet, MOST_WORDS),
    // The cover shows the first button there is to press.
    screen: screens.find(({ press }) => press) ?? null,
    stepsTitle: `${guide.steps.length} ${words.leaflet.steps}`,
    publication: publicationLines(words, ward, paper, 'trifold'),
    notes: guide.level === 'tai-cho' ? { title: w.notes, lines: ['', '', ''] } : { title: w.file.title, lines: [w.file.code, w.file.sent, w.file.due] },
    words: { ...handoutWords(words, ward), kicker: w.kicker },
  };
}

/**
 * Mistakes, papers not needed and questions, as many as the reader's patience holds beside what must be there: three
 * mistakes first, then a question, then more of each.
 * @param most words of everything together
 */
export function withinWords(sheet: HandoutData, most: number): Pick<HandoutData, 'mistakes' | 'notNeeded' | 'questions'> {
  const taken = { mistakes: sheet.mistakes.slice(0, 2), notNeeded: [] as string[], questions: [] as HandoutData['questions'] };
  let words = countWords(mustSay(sheet)) + countWords(taken);
  const take = <T>(into: T[], from: readonly T[], upTo: number) => {
    for (const item of from.slice(into.length, upTo)) {
      if (words + countWords(item) > most) return;
      words += countWords(item);
      into.push(item);
    }
  };
  take(taken.mistakes, sheet.mistakes, 3);
  take(taken.questions, sheet.questions, 1);
  take(taken.notNeeded, sheet.notNeeded, 3);
  take(taken.questions, sheet.questions, 2);
  take(taken.mistakes, sheet.mistakes, 4);
  return taken;
}

/** What every folded leaflet says. */
export const mustSay = ({ title, tagline, glance, applicant, deadline, fees, relief, prepare, steps, result }: HandoutData) => [
  [title, tagline, applicant, deadline, relief, prepare],
  glance.map(({ label, value, note }) => [label, value, note]),
  fees.length > 1 ? fees.map(({ for: when, value }) => [when, value]) : [],
  steps.map((step) => [step.title, step.short]),
  steps.length % 2 === 1 ? result : '',
];

/** Words of all texts in a value, as Vietnamese counts them: syllables between spaces. */
export function countWords(value: unknown): number {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return value !== null && typeof value === 'object' ? Object.values(value).reduce<number>((sum, inner) => sum + countWords(inner), 0) : 0;
}
