import { showDay, showMoney } from '../guide/present.ts';
import type { FrontMatter } from '../guide/schema.ts';
import type { Guide } from '../guide/model.ts';

/** What a sheet of paper states as fact: what is stated ("Lệ phí · Nộp trực tuyến") → how ("7.000 đồng"). */
export type PrintedFacts = Record<string, string>;

const WAYS: Record<FrontMatter['fees'][number]['way'], string> = { 'truc-tuyen': 'trực tuyến', 'truc-tiep': 'tại quầy', 'moi-cach': '' };
const LEVELS: Record<FrontMatter['level'], string> = { 'toan-trinh': 'làm trọn trên mạng', 'mot-phan': 'nộp trên mạng, đến một lần', 'truc-tuyen': 'nộp trên mạng', 'tai-cho': 'không nộp hồ sơ' };

/**
 * Every fact of a guide that paper carries, of all periods. A person who holds the paper must be told when one of these
 * changes; wording of questions, mistakes and notes may be mended freely.
 */
export function printedFacts(guide: Guide): PrintedFacts {
  const facts: PrintedFacts = {};
  const state = (what: string, ...says: (string | undefined)[]): void => {
    let key = what;
    for (let copy = 2; key in facts; copy++) key = `${what} (${copy})`;
    facts[key] = says.filter(Boolean).join(' – ').replace(/\s+/g, ' ');
  };
  state('Tên', guide.title);
  if (guide.code) state('Mã thủ tục', guide.code);
  if (guide.officialName) state('Tên trên Cổng', guide.officialName);
  state('Nơi giải quyết', guide.where.office, guide.where.which);
  state('Nộp trên mạng', guide.where.online.join(', '), LEVELS[guide.level]);
  for (const fee of guide.fees) state(dated(`${guide.pays ?? 'Lệ phí'} · ${fee.for}`, fee, WAYS[fee.way]), fee.amount === undefined ? fee.ask : showMoney(fee.amount), fee.per);
  for (const relief of guide.reliefs) state(dated(`Miễn giảm · ${relief.short}`, relief), relief.text);
  for (const time of guide.times) state(dated(`Thời gian · ${time.for}`, time, WAYS[time.way]), time.value);
  if (guide.deadline) state(dated('Hạn phải làm', guide.deadline), guide.deadline.text);
  for (const { name, when, note } of guide.documents) state(`Giấy tờ · ${name}`, when, note);
  for (const text of guide.notNeeded) state(`Không cần nộp · ${text}`);
  for (const { name, note } of guide.prepare) state(`Chuẩn bị · ${name}`, note);
  for (const { title, short, screen } of guide.steps) state(`Bước · ${title}`, short, screen?.press && `bấm “${screen.press}”`);
  state('Kết quả', guide.result);
  return facts;
}

function dated(what: string, { from, until }: { from?: string | undefined; until?: string | undefined }, way = ''): string {
  return [what, way && `(${way})`, from && `từ ${showDay(from)}`, until && `đến hết ${showDay(until)}`].filter(Boolean).join(' ');
}

/** Longest sentence of an edition's list of changes, in characters: what the schema allows. */
const LONGEST = 160;

/** What a person holding the paper before must know, one sentence each; none when both papers state the same. */
export function changedFacts(before: PrintedFacts, now: PrintedFacts): string[] {
  const gone = Object.keys(before).filter((what) => !(what in now)).map((what) => told(`Bỏ: ${line(what, before[what])}`, `Bỏ: ${what}`));
  const changed = Object.entries(now).flatMap(([what, says]) => {
    const was = before[what];
    if (was === says) return [];
    return [was === undefined ? told(`Thêm: ${line(what, says)}`, `Thêm: ${what}`) : told(`${what}: ${was} → ${says}`, `Đổi: ${what}`)];
  });
  return [...gone, ...changed];
}

const line = (what: string, says = ''): string => (says === '' ? what : `${what}: ${says}`);

/** The first wording that fits a line of the list, ended as a sentence. */
function told(...wordings: string[]): string {
  const fits = wordings.map((wording) => wording.replace(/[.\s]*$/, '.')).find((wording) => wording.length <= LONGEST);
  return fits ?? `${(wordings.at(-1) ?? '').slice(0, LONGEST - 1)}…`;
}
