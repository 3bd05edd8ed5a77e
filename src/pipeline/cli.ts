import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { day } from '../guide/schema.ts';
import { today } from '../handbook/today.ts';
import { FIRST_MONDAY, nextMonth } from '../schedule/plan.ts';

/** Exit codes of every command: all well, problems found, wrong use. */
export const EXIT = { ok: 0, problems: 1, wrongUse: 2 } as const;

interface Command<O extends ParseArgsOptionsConfig> {
  /** The text of `--help`, Vietnamese; its first line is the command itself. */
  usage: string;
  options?: O;
  /** Words allowed besides options, e.g. the slug of `npm run new`; none by default. */
  positionals?: number;
}

/**
 * Arguments of a command → its options. `--help` prints the usage and ends with 0; an unknown option, a missing value
 * or a word too many ends with 2 and one Vietnamese sentence.
 * @param argv without the program's own name: `process.argv.slice(2)`
 */
export function parseCommand<const O extends ParseArgsOptionsConfig>({ usage, options, positionals = 0 }: Command<O>, argv: string[]) {
  const args = argv.filter((word) => word !== '--help' && word !== '-h');
  if (args.length < argv.length) {
    console.log(usage.trim());
    process.exit(EXIT.ok);
  }
  const parsed = attempt(() => parseArgs({ args, options: options ?? ({} as O), allowPositionals: true, strict: true }));
  const extra = parsed.positionals[positionals];
  return extra === undefined ? parsed : wrongUse(`không hiểu "${extra}"`);
}

function attempt<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    return wrongUse(explain(cause as NodeJS.ErrnoException));
  }
}

/** Ends the command with exit code 2 and one sentence on stderr. */
export function wrongUse(sentence: string): never {
  console.error(`Dùng sai lệnh: ${sentence}. Thêm --help để xem cách dùng.`);
  process.exit(EXIT.wrongUse);
}

/** The day of `--date`, today in Vietnam by default; anything that is not a day of the calendar is wrong use. */
export function readDate(option: string | undefined): string {
  if (option === undefined) return today();
  const parsed = day.safeParse(option);
  return parsed.success ? parsed.data : wrongUse(`--date "${option}" không phải một ngày; viết năm-tháng-ngày, ví dụ 2026-11-22`);
}

/** How far ahead a month may be planned: facts are not known longer. */
const MONTHS_AHEAD = 24;

/** The month of `--month`, `2026-12`; anything else, or a month no plan can be made of, is wrong use. @param date build date */
export function readMonth(option: string, date: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(option)) wrongUse(`--month "${option}" không phải một tháng; viết năm-tháng, ví dụ 2026-12`);
  const [first, last] = [FIRST_MONDAY.slice(0, 7), Array.from({ length: MONTHS_AHEAD }).reduce<string>(nextMonth, date.slice(0, 7))];
  return option >= first && option <= last ? option : wrongUse(`--month "${option}" ngoài khoảng lập được lịch; chọn từ ${first} đến ${last}`);
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `không có tùy chọn ${option}`;
  if (/does not take/.test(message)) return `${option} không nhận giá trị`;
  return `${option} cần một giá trị`;
}
