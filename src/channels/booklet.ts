import { paperOf } from '../design/papers.ts';
import { creep, impose, saddleStitch } from '../formats/pdf/impose.ts';
import { plainText } from '../guide/plain.ts';
import { showDay } from '../guide/present.ts';
import { phonesFor } from '../handbook/ward.ts';
import { defineChannel, type Artifact, type PreparedSet, type SetContext } from '../pipeline/contract.ts';
import { bindCompounds } from '../vietnamese/headings.ts';
import { planBook, type BookPlan, type Line } from './booklet/plan.ts';
import { handoutData, handoutWords, publicationLines } from './handout.ts';
import { noOrphan, printed } from './paper.ts';
import { topicsAndAll } from './sets.ts';

const SINGLE = 'sach-huong-dan-a5.pdf';
const IMPOSED = 'sach-huong-dan-a4-dong-ghim.pdf';
/** Twenty sheets of office paper are what a stapler and a fold still take. */
const MOST_STAPLED = 80;
/** A thicker book is folded in sections of eight sheets. */
const SECTION = 32;

/** A book of a topic, or of all guides: A5, page by page for the print shop, and imposed for the office printer and a stapler. */
export default defineChannel({
  id: 'booklet',
  title: 'Sách hướng dẫn',
  use: 'Để ở Bộ phận một cửa, nhà văn hóa, tủ sách tổ dân phố; phát cho người giúp dân làm hồ sơ',
  files: [],
  write: async () => [],
  setFiles: [SINGLE, IMPOSED],
  apart: true,
  sets: topicsAndAll,
  async writeSet(set, context, only) {
    const plan = planOf(set);
    return [...(only === IMPOSED ? [] : [await singlePages(set, plan, context)]), ...(only === SINGLE ? [] : [await imposedPages(set, plan, context)])];
  },
});

async function singlePages(set: PreparedSet, plan: BookPlan, context: SetContext): Promise<Artifact> {
  const { words: { booklet: w } } = context;
  const use = w.printUse.replace('{pages}', String(plan.pages)).replace('{binding}', plan.pages <= MOST_STAPLED ? w.stapled : w.glued);
  return page(set, plan, context, { file: SINGLE, paper: 'booklet-a5-print', title: `${set.title} – ${w.printTitle}`, use });
}

async function imposedPages(set: PreparedSet, plan: BookPlan, context: SetContext): Promise<Artifact> {
  const { words: { booklet: w }, date } = context;
  const section = plan.pages <= MOST_STAPLED ? plan.pages : SECTION;
  const title = `${set.title} – ${w.officeTitle}`;
  const single = await page(set, plan, context, { file: IMPOSED, paper: 'booklet-a5-office', title, use: w.officeUse.replace('{fold}', foldingNote(plan.pages, section, w)) });
  const { width, height } = paperOf('booklet-a4-office');
  const data = await impose(single.data, { spreads: saddleStitch(plan.pages, section), sheet: { width, height }, title, date });
  return { ...single, paper: 'booklet-a4-office', data, imposed: true };
}

/** How the sheets of an imposed book are folded and held together, with the creep of the innermost. */
function foldingNote(pages: number, section: number, w: SetContext['words']['booklet']): string {
  const sections = Math.ceil(pages / section);
  const sheets = section / 4;
  const fold = sections === 1 ? w.foldOnce : w.foldSections.replace('{sections}', String(sections)).replace('{lastSheets}', String((pages - (sections - 1) * section) / 4));
  const out = creep(sheets);
  return [fold.replace('{sheets}', String(sheets)), ...(out >= 0.5 ? [w.creep.replace('{mm}', out.toLocaleString('vi-VN', { maximumFractionDigits: 1 }))] : [])].join(' ');
}

type Piece = Pick<Artifact, 'file' | 'title' | 'use'> & { paper: 'booklet-a5-print' | 'booklet-a5-office' };

function page(set: PreparedSet, plan: BookPlan, context: SetContext, piece: Piece): Promise<Artifact> {
  const data = bookData(set, plan, context, piece.paper);
  return printed({ slug: set.id }, 'booklet', context, { ...piece, template: 'channels/booklet.typ', data, qr: set.members.map((member) => member.context.code.code) });
}

function planOf({ members, events }: PreparedSet): BookPlan {
  const topics = [...new Map(members.map(({ context: { topic } }) => [topic.id, topic])).values()];
  const guidesOf = (of: (member: PreparedSet['members'][number]) => boolean): Line[] => members.filter(of).map(({ guide: { slug } }) => ({ kind: 'guide', slug }));
  const under = (title: string, icon: string, lines: Line[]): Line[] => (lines.length > 0 ? [{ kind: 'heading', title, icon }, ...lines] : []);
  // A book of one topic needs neither its heading nor a second way in.
  const contents = topics.length > 1 ? topics.flatMap(({ id, title, icon }) => under(title, icon, guidesOf(({ guide }) => guide.topic === id))) : guidesOf(() => true);
  const index = topics.length > 1 ? events.flatMap(({ id, title, icon }) => under(title, icon, guidesOf(({ guide }) => guide.events.includes(id)))) : [];
  return planBook(members.map(({ guide: { slug } }) => slug), contents, index);
}

function bookData({ title, members }: PreparedSet, plan: BookPlan, { words, ward, date }: SetContext, paper: Piece['paper']) {
  const { booklet: w, common, site } = words;
  const guides = members.map(({ guide, context }) => {
    const sheet = handoutData(guide, context, 'booklet');
    return {
      ...sheet,
      start: plan.pageOf.get(guide.slug),
      steps: sheet.steps.map((step, index) => ({ ...step, detail: noOrphan(plainText(guide.steps[index]?.body ?? [], 'booklet')) })),
      notes: guide.notes.flatMap((note) => (note.type === 'note' ? [{ title: note.title ?? '', text: noOrphan(plainText(note.body, 'booklet')) }] : [])),
      topicTitle: context.topic.title,
      stepsTitle: `${guide.steps.length} ${words.leaflet.steps}`,
    };
  });
  const bySlug = new Map(members.map(({ guide: { slug } }, index) => [slug, guides[index]]));
  const shown = (line: Line) => {
    const guide = line.kind === 'guide' ? bySlug.get(line.slug) : undefined;
    return guide ? { kind: 'guide', title: guide.title, page: guide.start } : line;
  };
  const topics = new Map(members.map(({ context: { topic } }) => [topic.id, topic]));
  const [topic] = topics.values();
  const icons = topics.size > 1 ? [...topics.values()].map(({ icon }) => icon) : [...new Set(guides.map(({ icon }) => icon))];
  const phones = [...topics.keys()].flatMap((id) => phonesFor(ward, id));
  return {
    title: bindCompounds(title),
    topic: topic?.colour ?? 'bat-dau',
    locality: guides[0]?.locality ?? '',
    lead: guides.length > 1 ? w.lead.replace('{count}', String(guides.length)) : w.leadOne,
    icons: icons.slice(0, COVER_ICONS),
    contents: plan.contents.map((page) => page.map(shown)),
    index: plan.index.map((page) => page.map(shown)),
    notesBefore: plan.notesBefore,
    notesAfter: plan.notesAfter,
    guides,
    contacts: [...new Map(phones.map((line) => [line.phone, line])).values()],
    safety: [site.safetyTitle, ...site.safetyText.split(/(?<=\.)\s+/), `${site.realAddress} ${site.realHost}. ${site.realNote}`].map(noOrphan),
    publication: publicationLines(words, ward, paper, 'booklet'),
    imprint: `${w.printed} ${showDay(date)}`,
    draft: members.some(({ guide }) => !guide.approved) ? common.draft : null,
    words: { ...handoutWords(words, ward), ...w, how: w.how.map((row) => ({ ...row, text: noOrphan(row.text) })) },
  };
}

/** Three rows of three pictograms fill the cover. */
const COVER_ICONS = 9;
