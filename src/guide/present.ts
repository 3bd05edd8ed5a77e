import type { Block, Guide } from './model.ts';
import type { Fee, Relief } from './schema.ts';

/** Names put in place of `[[phường]]`, `[[Phường]]`, `[[tỉnh]]`, `[[Tỉnh]]`. */
export interface Locality {
  /** "phường Thượng Hồng" */
  unit: string;
  /** "tỉnh Hưng Yên" */
  province: string;
}

/**
 * The guide as it holds on one day in one place: only facts in force, the ward's own names, non-breaking spaces.
 * Every writer receives this, so no two channels can disagree.
 * @param date `2026-11-22`
 */
export function presentGuide(guide: Guide, locality: Locality, date: string): Guide {
  const holds = (fact: Parameters<typeof isInForce>[0]) => isInForce(fact, date);
  const blocks = (list: Block[]): Block[] => list.filter((block) => !('body' in block) || holds(block)).map((block) => ('body' in block ? { ...block, body: blocks(block.body) } : block));
  const dated: Guide = {
    ...guide,
    fees: guide.fees.filter(holds),
    reliefs: guide.reliefs.filter(holds),
    times: guide.times.filter(holds),
    changed: guide.changed.filter(holds),
    unconfirmed: guide.unconfirmed.filter(holds),
    intro: blocks(guide.intro),
    steps: guide.steps.map((step) => ({ ...step, body: blocks(step.body) })),
    mistakes: guide.mistakes.filter(holds).map((mistake) => ({ ...mistake, body: blocks(mistake.body) })),
    questions: guide.questions.filter(holds).map((question) => ({ ...question, answer: blocks(question.answer) })),
    notes: guide.notes.filter(holds).map((note) => ({ ...note, body: blocks(note.body) })),
    deadline: guide.deadline && isInForce(guide.deadline, date) ? guide.deadline : undefined,
    approved: guide.approved?.edition === guide.editions.length ? guide.approved : null,
  };
  return presentText(dated, locality);
}

/** Any value of `content/` with the ward's own names and non-breaking spaces in its texts; its shape stays. */
export function presentText<T>(value: T, locality: Locality): T {
  return mapText(value, (text) => bindUnits(localise(text, locality)));
}

/** Whether a dated fact holds on `date`; both ends are included. */
export function isInForce(fact: { from?: string | undefined; until?: string | undefined }, date: string): boolean {
  return (fact.from ?? '0000') <= date && date <= (fact.until ?? '9999');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function localise(text: string, { unit, province }: Locality): string {
  return text
    .replaceAll('[[phường]]', unit)
    .replaceAll('[[Phường]]', capital(unit))
    .replaceAll('[[tỉnh]]', province)
    .replaceAll('[[Tỉnh]]', capital(province));
}

const UNITS = 'đồng|ngày|giờ|phút|tháng|năm|tuổi|trang|bản|số|bước|người|chữ số|m²|%';
const AFTER_NUMBER = new RegExp(`(\\d) (?=(?:${UNITS})(?![\\p{L}]))`, 'gu');
const BEFORE_NUMBER = /(?<![\p{L}])(Điều|khoản|điểm|bước|Bước|tháng|mức|mức độ|số|Bản|bản|phường|Luật|Mẫu) (?=\d)/gu;

/** "15 ngày" → "15\u00a0ngày": a number never stands on another line than its unit. */
export function bindUnits(text: string): string {
  return text.replace(AFTER_NUMBER, '$1\u00a0').replace(BEFORE_NUMBER, '$1\u00a0');
}

/** Every text of a value, changed by `change`; the shape stays. Ids, dates and addresses hold no unit and no `[[…]]`. */
function mapText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapText(item, change)) as T;
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapText(item, change)])) as T;
  }
  return value;
}

/** `2027-02-28` → `28/02/2027`. */
export function showDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month === '01' || month === '02' ? month : Number(month)}/${year}`;
}

/** 115000 → "115.000 đồng", with a non-breaking space. */
export function showMoney(amount: number): string {
  return `${amount.toLocaleString('vi-VN').replaceAll(/[^\d]/g, '.')}\u00a0đồng`;
}

/** What a reader must see in three seconds. Texts are short enough for a badge. */
export interface Glance {
  /** `label` names what is paid: "Lệ phí", or the guide's own word. */
  cost: { label: string; value: string; note: string };
  time: { value: string; note: string };
  place: { value: string; note: string };
}

/**
 * The three facts printed large: cost, time, place. Cost is the first case's; several amounts for online filing show as a
 * range. A fact with an end carries it ("đến hết 31/12/2026"): a sheet of paper outlives its fee.
 * @param guide as `presentGuide` returns it
 */
export function glance(guide: Guide, words: { cost: string; free: string; until: string }): Glance {
  const online = guide.fees.filter((fee) => fee.way !== 'truc-tiep');
  const shown = online.length > 0 ? online : guide.fees;
  const first = shown[0];
  const time = guide.times[0];
  if (!first || !time) throw new Error(`${guide.slug}: no fee or time in force; check should have said so`);
  const relief = guide.reliefs[0];
  // The fee's own end comes first: the relief may outlive it, and its date must not be read as the fee's.
  const feeEnd = first.until ? `${capital(words.until)}\u00a0${showDay(first.until)}. ` : '';
  return {
    cost: { label: guide.pays ?? words.cost, value: costValue(shown, words.free), note: relief && first.amount !== 0 ? feeEnd + reliefNote(relief, words.until) : ending(first.for, first.until, words.until) },
    time: { value: time.value, note: ending(time.for, time.until, words.until) },
    place: { value: guide.where.office, note: guide.where.which ?? '' },
  };
}

/** "Miễn nếu đủ điều kiện, đến hết 28/02/2027". */
export function reliefNote(relief: Relief, until: string): string {
  return ending(relief.short, relief.until, until);
}

/** A relief in one sentence with its last day, whether or not its author wrote the day into it. */
export function reliefText(relief: Relief, until: string): string {
  if (!relief.until || relief.text.includes(showDay(relief.until))) return relief.text;
  return `${ending(relief.text.replace(/[.\s]+$/, ''), relief.until, until)}.`;
}

/** A fact's words with its last day, where it has one: "…, đến hết 31/12/2026". */
export function ending(text: string, lastDay: string | undefined, until: string): string {
  return lastDay ? `${text}, ${until}\u00a0${showDay(lastDay)}` : text;
}

function costValue(fees: Fee[], free: string): string {
  const first = fees[0];
  // Only amounts of one unit make a range: 7.000 đồng a household and 5.000 đồng a person do not.
  const amounts = fees.flatMap((fee) => (fee.amount === undefined || fee.per !== first?.per ? [] : [fee.amount]));
  if (first?.amount === undefined) return first?.ask ?? '';
  // The first case decides whether the sheet says "free"; other cases are listed below the badge.
  if (first.amount === 0) return free;
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  return low === high ? showMoney(low) : `${low.toLocaleString('vi-VN').replaceAll(/[^\d]/g, '.')}–${showMoney(high)}`;
}

/** A fee as printed: "Miễn phí", "25.000 đồng một người", or whom to ask. */
export function feeValue({ amount, ask = '', per }: Fee, free: string): string {
  if (amount === undefined) return ask;
  if (amount === 0) return free;
  return per ? `${showMoney(amount)} ${per}` : showMoney(amount);
}
