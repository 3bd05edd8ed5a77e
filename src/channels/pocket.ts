import { paperOf } from '../design/papers.ts';
import { showDay } from '../guide/present.ts';
import { phonesFor } from '../handbook/ward.ts';
import { defineChannel, type Artifact, type PreparedSet, type SetContext } from '../pipeline/contract.ts';
import { bindCompounds } from '../vietnamese/headings.ts';
import { handoutData, handoutWords } from './handout.ts';
import { noOrphan, printed } from './paper.ts';
import { topicsAndAll } from './sets.ts';

const FILES = [
  { file: 'the-bo-tui-a6.pdf', paper: 'card-a6-print', kind: 'print' },
  { file: 'the-bo-tui-a4-in-tai-cho.pdf', paper: 'card-a4-office', kind: 'office' },
] as const;

/** Cards on one side of the office sheet. */
const CARDS_A_SHEET = 4;
/** Rows of the contents on one side of a card. */
const ROWS_A_SIDE = 24;
/** Clear corner for the ring, mm; the hole stands in its middle. Top left on the front, so top right on the back. */
const HOLE_ZONE_MM = 16;

/** Cards on a ring for whoever goes from door to door: one a guide, a checklist of the visit, cards for what people say. */
export default defineChannel({
  id: 'pocket',
  title: 'Bộ thẻ bỏ túi',
  use: 'Tổ công nghệ số cộng đồng mang theo khi đi từng ngõ, gõ từng nhà',
  files: [],
  write: async () => [],
  setFiles: FILES.map(({ file }) => file),
  apart: true,
  sets: topicsAndAll,
  async writeSet(set, context, only) {
    const { words: { pocket: w } } = context;
    const data = pocketData(set, context);
    const cards = countCards(set, data.contents.length);
    const qr = set.members.map((member) => member.context.code.code);
    const files: Artifact[] = [];
    for (const { file, paper, kind } of FILES) {
      if (only && only !== file) continue;
      const use = w[`${kind}Use`].replace('{cards}', String(cards)).replace('{sheets}', String(cards / CARDS_A_SHEET));
      const of = { ...data, opinions: cards - fixedCards(set, data.contents.length) };
      files.push(await printed({ slug: set.id }, 'pocket', context, { file, paper, template: 'channels/pocket.typ', data: of, title: `${set.title} – ${w[`${kind}Title`]}`, use, qr }));
    }
    return files;
  },
});

/** The cover with the contents, which may run on to further cards; the checklist; the guides. */
const fixedCards = ({ members }: PreparedSet, contentsSides: number) => Math.ceil((1 + contentsSides) / 2) + 1 + members.length;

/** All cards: at least one for opinions, and as many of these as fill the last sheet. */
export function countCards(set: PreparedSet, contentsSides: number): number {
  return Math.ceil((fixedCards(set, contentsSides) + 1) / CARDS_A_SHEET) * CARDS_A_SHEET;
}

function pocketData({ title, members }: PreparedSet, { words, ward, date }: SetContext) {
  const { pocket: w, common } = words;
  const topics = [...new Map(members.map(({ context: { topic } }) => [topic.id, topic])).values()];
  const guides = members.map(({ guide, context }, index) => ({
    ...handoutData(guide, context, 'pocket'),
    card: index + 1,
    topicTitle: context.topic.title,
    stepsTitle: `${guide.steps.length} ${words.leaflet.steps}`,
  }));
  const rows = topics.flatMap((topic) => {
    const own = guides.flatMap((guide, index) => (members[index]?.guide.topic === topic.id ? [{ kind: 'card' as const, title: guide.title, card: guide.card }] : []));
    return topics.length > 1 ? [{ kind: 'heading' as const, title: topic.title }, ...own] : own;
  });
  const { width, height } = paperOf('card-a6-print');
  return {
    title: bindCompounds(title),
    topic: topics[0]?.colour ?? 'bat-dau',
    icon: topics.length === 1 ? topics[0]?.icon : 'cua-ra',
    locality: guides[0]?.locality ?? '',
    count: w.count.replace('{count}', String(guides.length)),
    card: { width, height, hole: HOLE_ZONE_MM },
    contents: Array.from({ length: Math.ceil(rows.length / ROWS_A_SIDE) }, (_, side) => rows.slice(side * ROWS_A_SIDE, (side + 1) * ROWS_A_SIDE)),
    guides,
    contacts: [...new Map(topics.flatMap(({ id }) => phonesFor(ward, id)).map((line) => [line.phone, line])).values()],
    imprint: showDay(date),
    draft: members.some(({ guide }) => !guide.approved) ? common.draft : null,
    visit: [w.before, w.door, w.help, w.safety, w.opinion].map(({ title: heading, items }) => ({ title: heading, items: items.map(noOrphan) })),
    words: { ...handoutWords(words, ward), ...w },
  };
}
