import { pageOf, type PaperId } from '../design/papers.ts';
import type { Guide, Screen } from '../guide/model.ts';
import { ending, feeValue, glance, reliefText, showDay } from '../guide/present.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { phonesFor, type Ward } from '../handbook/ward.ts';
import { LayoutError, writePdf, writeSvg, type Page, type Pdf } from '../formats/pdf/pdf.ts';
import { loadTypeface } from '../formats/picture/typeface.ts';
import { qrLayout } from '../formats/qr.ts';
import { bindCompounds } from '../vietnamese/headings.ts';
import { OverflowError, type Artifact, type Context } from '../pipeline/contract.ts';

/** What every sheet of paper says, ready for a template. */
export function sheetData(guide: Guide, context: Context) {
  const { words, ward, topic, code, date } = context;
  const { common } = words;
  const facts = glance(guide, common);
  const [relief] = guide.reliefs;
  return {
    topic: topic.colour,
    icon: guide.icon,
    locality: capital(`${ward.unit}, ${ward.province}`),
    title: bindCompounds(guide.title),
    short: bindCompounds(guide.short),
    tagline: bindCompounds(noOrphan(guide.tagline)),
    glance: [
      { label: facts.cost.label, icon: 'tien', ...keepTogether(facts.cost) },
      { label: common.time, icon: 'dong-ho', ...keepTogether(facts.time) },
      { label: common.place, icon: 'co-quan', ...keepTogether(facts.place) },
    ],
    prepare: guide.prepare.map(({ name, note }) => ({ name, note: noOrphan(note) })),
    notNeeded: guide.notNeeded.map(noOrphan),
    // One amount stands in the badge already; a table is for several.
    fees: guide.fees.length > 1 ? guide.fees.map((fee) => ({ for: ending(fee.for, fee.until, common.until), value: feeValue(fee, common.free), known: fee.amount !== undefined })) : [],
    relief: relief ? noOrphan(reliefText(relief, common.until)) : null,
    steps: guide.steps.map((step, index) => ({ n: index + 1, title: bindCompounds(noOrphan(step.title)), short: noOrphan(step.short), icon: step.icon, screen: step.screen ? printedScreen(step.screen) : null })),
    contacts: phonesFor(ward, topic.id),
    qr: qrLayout(codeAddress(ward.host, code.code)),
    address: `${ward.host ?? ''}/Q/${code.code}`,
    noHost: ward.host === null ? `${code.code} · ${common.noHost}` : null,
    imprint: `${common.edition} ${code.edition} · ${showDay(date)}`,
    draft: guide.approved ? null : common.draft,
  };
}

/** The screen that helps most on a sheet with room for one: the first with a button to press. */
export const screenToPress = (steps: { screen: Screen | null }[]): Screen | null => steps.find(({ screen }) => screen?.press)?.screen ?? null;

export type SheetData = ReturnType<typeof sheetData>;

/** Where the guide comes from, in one line of fine print: code of the procedure, day of the last comparison, that screens are drawn. */
export function sourceLine(guide: Guide, words: { code: string; checked: string; drawn: string }): string {
  const drawn = guide.steps.some((step) => step.screen);
  return [guide.code && `${words.code} ${guide.code}`, `${words.checked} ${showDay(guide.checked.date)}`, drawn && words.drawn].filter(Boolean).join(' · ');
}

/** A title that text follows on its line: it ends like a sentence. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** One printed file: what it is laid out from, and what the print room says of it. */
export interface PrintedSheet {
  file: string;
  /** The file of the same channel whose preview serves for this one too, where several differ in size only. */
  look?: string;
  paper: PaperId;
  /** Template below `src/`. */
  template: string;
  /** Its values; `page` is added: the paper as drawn. */
  data: object;
  title: string;
  use: string;
  /** Codes carried as QR. */
  qr: string[];
}

/**
 * Lays a sheet out on its paper.
 * @param owner the guide, or the set by its id
 * @param context its ward's own colours are used; without a ward those of the family
 * @throws as `paper`
 */
export async function printed(owner: Pick<Guide, 'slug'>, channel: string, { date, ward }: Pick<Context, 'date'> & Partial<Pick<Context, 'ward'>>, { file, look = file, paper: id, template, data, title, use, qr }: PrintedSheet): Promise<Artifact> {
  const page = pageOf(id);
  const pdf = await paper(owner, channel, { template, date, data: { ...data, page, ...(ward && wardInks(ward)) }, ...(page.margin > 0 && { surround: page }) });
  return { file, mediaType: 'application/pdf', title, use, data: pdf.data, paper: id, qr, ...(look === file ? { preview: pdf.preview } : { looksLike: look }) };
}

/** The inks of a ward that has a strong colour of its own, as templates take them. */
export const wardInks = ({ colours }: Pick<Ward, 'colours'>) => colours && { wardInks: Object.fromEntries(Object.entries(colours).map(([name, { cmyk }]) => [name, cmyk])) };

/**
 * A PDF of this guide, or of a set by its id.
 * @throws OverflowError naming guide, channel, block and millimetres over
 * @throws MissingGlyphError naming the letter that the typeface does not have: Typst would print an empty box in silence
 */
export async function paper(guide: Pick<Guide, 'slug'>, channel: string, page: Page): Promise<Pdf> {
  return laidOut(guide, channel, page.data, () => writePdf(page));
}

/** The same as one SVG drawing, letters as outlines. @throws as `paper` */
export async function drawn(guide: Pick<Guide, 'slug'>, channel: string, page: Pick<Page, 'template' | 'data'>): Promise<string> {
  return laidOut(guide, channel, page.data, () => writeSvg(page));
}

async function laidOut<T>(guide: Pick<Guide, 'slug'>, channel: string, data: unknown, write: () => Promise<T>): Promise<T> {
  const typeface = await loadTypeface();
  for (const text of textsOf(data)) typeface.width(text, 400, 1);
  try {
    return await write();
  } catch (cause) {
    const first = cause instanceof LayoutError ? cause.overflows[0] : undefined;
    if (first) throw new OverflowError(guide.slug, channel, first.block, `${first.over} mm`);
    throw cause;
  }
}

/** Every text inside a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** Labels keep their compounds whole where a narrow button wraps them. */
const printedScreen = (screen: Screen): Screen => ({ ...screen, ...(screen.press && { press: bindCompounds(screen.press) }) });

const keepTogether = ({ value, note }: { value: string; note: string }) => ({ value, note: noOrphan(note) });

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Ties the last two words with a non-breaking space, so that none is left alone on a last line. */
export function noOrphan(text: string): string {
  const words = text.split(' ');
  if (words.length < 4) return text;
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  return before.length + last.length > 14 ? text : `${words.slice(0, -1).join(' ')}\u00a0${last}`;
}
