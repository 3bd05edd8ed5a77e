import { legacyEncoding } from '../guide/legacy.ts';
import { cleanDecision, cleanField, cleanName, cleanText } from './clean.ts';
import { readFee, readTime } from './measure.ts';
import { catalogueRow, MODES, type CatalogueRow, type CatalogueWay, type Level, type Mode } from './row.ts';

/** A row, or why there is none, in Vietnamese. Nothing is ever half read. */
export type Reading = { row: CatalogueRow } | { reason: string };

/** Labels of a record at the beginning of a line, in this order and all of them: a record without its last one was cut. */
const LABELS = [
  'Mã thủ tục', 'Số quyết định', 'Tên thủ tục', 'Cấp thực hiện', 'Loại thủ tục', 'Lĩnh vực', 'Trình tự thực hiện', 'Cách thức thực hiện',
  'Thành phần hồ sơ', 'Đối tượng thực hiện', 'Cơ quan thực hiện', 'Cơ quan có thẩm quyền', 'Địa chỉ tiếp nhận HS', 'Cơ quan được ủy quyền',
  'Cơ quan phối hợp', 'Kết quả thực hiện', 'Căn cứ pháp lý', 'Yêu cầu, điều kiện thực hiện', 'Từ khóa', 'Mô tả',
] as const;
export type Label = (typeof LABELS)[number];

/** What a record says under each of its labels, as it is typed; what it lacks is "Không có thông tin". */
export type RecordParts = Record<Label, string>;

const NOTHING = 'Không có thông tin';
/** Bytes; the longest real record has about 300 KB. */
const LARGEST = 4 << 20;

/** The bytes of `records/<code>.txt` → its facts. */
export function readRecord(bytes: Uint8Array): Reading {
  const parts = readParts(bytes);
  return 'reason' in parts ? parts : readFacts(parts.values);
}

/** The bytes of `records/<code>.txt` → its texts by label, in precomposed letters. */
export function readParts(bytes: Uint8Array): { values: RecordParts } | { reason: string } {
  if (bytes.length === 0) return { reason: 'tệp trống' };
  if (bytes.length > LARGEST) return { reason: 'tệp quá lớn, không phải một hồ sơ thủ tục' };
  if (bytes.includes(0)) return { reason: 'không phải tệp chữ (có ký tự số 0), hoặc lưu ở mã UTF-16' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return { reason: 'không phải Unicode UTF-8' };
  }
  return split(text.normalize('NFC'));
}

/** Texts of a record → its facts. */
export function readFacts(values: RecordParts): Reading {
  const level = readLevel(cleanText(values['Cấp thực hiện']));
  if (level === null) return { reason: `"Cấp thực hiện" ghi lạ: "${cleanText(values['Cấp thực hiện']).slice(0, 60)}"` };
  const ways = readWays(values['Cách thức thực hiện']);
  if ('reason' in ways) return ways;
  return checkRow({
    code: cleanText(values['Mã thủ tục']),
    name: stated(values['Tên thủ tục']) ? cleanName(values['Tên thủ tục']) : '',
    level,
    field: stated(values['Lĩnh vực']) ? cleanField(values['Lĩnh vực']) : '',
    decision: cleanDecision(values['Số quyết định']),
    ways: ways.list,
  });
}

/** Whether a record says anything there. */
export const stated = (text: string): boolean => cleanText(text) !== NOTHING;

function split(text: string): { values: RecordParts } | { reason: string } {
  const starts: number[] = [];
  let from = 0;
  for (const label of LABELS) {
    const at = text.indexOf(`\n${label}:`, from);
    if (at < 0) return { reason: starts.length === 0 ? `không phải hồ sơ thủ tục: không có dòng "${label}:"` : `thiếu mục "${label}", có thể tệp bị cắt` };
    starts.push(at);
    from = at + label.length;
  }
  const values = LABELS.map((label, index) => [label, text.slice((starts[index] ?? 0) + label.length + 2, starts[index + 1])]);
  return { values: Object.fromEntries(values) as RecordParts };
}

/** Level by the portal's words; undefined where the record has none, null for words it never uses. */
export function readLevel(text: string): Level | undefined | null {
  const levels: Record<string, Level> = { 'Cấp Xã': 'xa', 'Cấp Tỉnh': 'tinh', 'Cấp Bộ/Trung ương': 'bo' };
  return text === NOTHING || text === '' ? undefined : (levels[text] ?? null);
}

/** Mode by the portal's word; undefined for a word it never uses. */
export function readMode(text: string): Mode | undefined {
  const modes: Record<string, Mode> = { ONLINE: 'online', DIRECT: 'direct', POSTAL: 'postal' };
  return modes[text];
}

function readWays(text: string): { list: CatalogueWay[] } | { reason: string } {
  const list: CatalogueWay[] = [];
  for (const [index, block] of text.split(/\n {2}\* (?=Hình thức nộp:)/).slice(1).entries()) {
    const line = (label: string) => new RegExp(`^ *${label}:(.*)$`, 'mu').exec(block)?.[1];
    const mode = readMode(cleanText(line('Hình thức nộp') ?? ''));
    const time = line('Thời hạn giải quyết');
    const fee = line('Phí, lệ phí');
    if (!mode) return { reason: `cách nộp thứ ${index + 1} ghi lạ: "${cleanText(line('Hình thức nộp') ?? '').slice(0, 40)}"` };
    if (time === undefined || fee === undefined) return { reason: `cách nộp thứ ${index + 1} thiếu dòng ${time === undefined ? '"Thời hạn giải quyết"' : '"Phí, lệ phí"'}` };
    list.push({ mode, ...readTime(time), ...readFee(fee) });
  }
  if (list.length === 0 && stated(text) && cleanText(text) !== '') return { reason: 'mục "Cách thức thực hiện" không theo mẫu' };
  return { list };
}

/** Facts → a row, its ways in one order and each once; or the first thing that is wrong with them. */
export function checkRow({ ways, ...facts }: { [name in keyof CatalogueRow]: CatalogueRow[name] | undefined } & { ways: CatalogueWay[] }): Reading {
  const legacy = legacyEncoding(`${facts.name} ${facts.field}`);
  if (legacy) return { reason: `chữ gõ bằng bảng mã cũ ${legacy.name}` };
  const parsed = catalogueRow.safeParse({ ...withoutGaps(facts), ways: tidyWays(ways) });
  if (parsed.success) return { row: parsed.data };
  const [issue] = parsed.error.issues;
  const names: Record<string, string> = { code: 'mã thủ tục', name: 'tên thủ tục', field: 'lĩnh vực', decision: 'số quyết định' };
  const key = String(issue?.path[0]);
  if (key === 'ways') return { reason: 'cách nộp có số không đúng dạng' };
  const value = facts[key as keyof typeof facts];
  return { reason: value === undefined || value === '' ? `thiếu ${names[key] ?? key}` : `${names[key] ?? key} không đúng dạng: "${String(value).slice(0, 60)}"` };
}

const withoutGaps = (facts: object) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

function tidyWays(ways: CatalogueWay[]): CatalogueWay[] {
  const each = new Map(ways.map((way) => [JSON.stringify(way), way]));
  return [...each.values()].sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode));
}
