import type { Confirmation, ToConfirm } from './to-confirm.ts';
import type { Words } from './words.ts';

/** Items of each group that one page of paper holds: the rest is counted. */
const SHOWN: Record<keyof ToConfirm, number> = { ward: 4, fees: 6, dates: 8, guides: 16, sources: 8, drafts: 2 };
/** Characters of a line, as a terminal and an A4 sheet in a fixed-width face hold them. */
const WIDTH = 100;
const NAMED = 2;

/** The list as one page of text, a line each: what `npm run check` prints at its end. Empty when nothing is open. */
export function toConfirmText(list: ToConfirm, { confirm }: Words): string[] {
  const groups = (Object.keys(SHOWN) as (keyof ToConfirm)[]).filter((name) => list[name].length > 0);
  if (groups.length === 0) return [];
  const lines = groups.flatMap((name) => {
    const items = list[name];
    const rest = items.length - SHOWN[name];
    return ['', `${confirm.groups[name]}. ${confirm.why[name]}`, ...items.slice(0, SHOWN[name]).map(line), ...(rest > 0 ? [`  ${confirm.more.replace('{n}', String(rest))}`] : [])];
  });
  return [confirm.title.toUpperCase(), ...lines, '', confirm.page];
}

/** "□ Mức do HĐND tỉnh quy định (tach-ho, dang-ky-khai-tu +3)". */
function line({ text, guides }: Confirmation): string {
  const names = guides.slice(0, NAMED).map(({ slug }) => slug).join(', ');
  const whose = guides.length === 0 ? '' : ` (${names}${guides.length > NAMED ? ` +${guides.length - NAMED}` : ''})`;
  const room = WIDTH - 2 - whose.length;
  const plain = text.replaceAll('\u00a0', ' ');
  return `□ ${plain.length > room ? `${plain.slice(0, plain.lastIndexOf(' ', room - 1))}…` : plain}${whose}`;
}
