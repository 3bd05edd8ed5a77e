/** Which words a region says: north "linh, nghìn, hai mươi tư", south "lẻ, ngàn, hai mươi bốn". */
export type Profile = 'north' | 'south';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const REGION = {
  north: { zeroTens: 'linh', thousand: 'nghìn', four: 'tư' },
  south: { zeroTens: 'lẻ', thousand: 'ngàn', four: 'bốn' },
} as const;

/** Beyond this many digits a number is no longer a quantity anybody can take in by ear. */
const LONGEST_NUMBER = 18;

const digit = (character: string) => DIGITS[Number(character)] ?? '';

/** "1005" → "một nghìn không trăm linh năm". Leading zeros are dropped; above 10¹⁸ the digits are read one by one. */
export function integerWords(digits: string, profile: Profile): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain === '0') return digit('0');
  if (plain.length > LONGEST_NUMBER) return digitWords(plain);
  return scaled(plain, true, profile).join(' ');
}

function scaled(digits: string, first: boolean, profile: Profile): string[] {
  if (digits.length > 9) {
    return [...scaled(digits.slice(0, -9), first, profile), 'tỷ', ...scaled(digits.slice(-9), false, profile)];
  }
  const padded = digits.padStart(9, '0');
  const words: string[] = [];
  for (const [start, scale] of [[0, 'triệu'], [3, REGION[profile].thousand], [6, '']] as const) {
    const group = padded.slice(start, start + 3);
    if (group === '000') continue;
    words.push(hundreds(group, first && words.length === 0, profile));
    if (scale) words.push(scale);
  }
  return words;
}

/** Three digits, not 000. The first group of a number says no empty hundreds: 015 → "mười lăm", later "không trăm mười lăm". */
function hundreds(group: string, first: boolean, profile: Profile): string {
  const [h, t, u] = [group.charAt(0), group.charAt(1), group.charAt(2)];
  const said = h === '0' && first ? '' : `${digit(h)} trăm`;
  const rest = tens(t, u, said !== '', profile);
  return said && rest ? `${said} ${rest}` : said + rest;
}

function tens(t: string, u: string, afterHundreds: boolean, profile: Profile): string {
  const { zeroTens, four } = REGION[profile];
  if (t === '0') return u === '0' ? '' : afterHundreds ? `${zeroTens} ${u === '4' ? four : digit(u)}` : digit(u);
  if (t === '1') return u === '0' ? 'mười' : `mười ${u === '5' ? 'lăm' : digit(u)}`;
  return u === '0' ? `${digit(t)} mươi` : `${digit(t)} mươi ${u === '1' ? 'mốt' : u === '4' ? four : u === '5' ? 'lăm' : digit(u)}`;
}

/** Decimals after the comma: "05" → "không năm", "75" → "bảy mươi lăm"; three or more are read one by one. */
export function decimalWords(digits: string, profile: Profile): string {
  if (digits.length > 2) return [...digits].map(digit).join(' ');
  const zeros = /^0*/.exec(digits)?.[0] ?? '';
  const rest = digits.slice(zeros.length);
  return [...[...zeros].map(digit), ...(rest ? [integerWords(rest, profile)] : [])].join(' ');
}

const GROUPS: Record<number, number[]> = { 4: [4], 5: [5], 7: [3, 4], 8: [4, 4], 10: [4, 3, 3], 11: [4, 3, 4] };

/**
 * Codes and telephone numbers, digit by digit with plain một, bốn, năm, a comma for the pause between groups:
 * "1800 1096" → "một tám không không, một không chín sáu". Without spaces the usual groups of 3–4 are made.
 */
export function digitWords(code: string): string {
  const given = code.match(/\d+/g) ?? [];
  const groups = given.flatMap((group) => (given.length === 1 || group.length > 4 ? groupsOf(group) : [group]));
  return groups.map((group) => [...group].map(digit).join(' ')).join(', ');
}

function groupsOf(digits: string): string[] {
  const sizes = GROUPS[digits.length] ?? [];
  if (sizes.length === 0) return digits.match(/\d{3}(?!\d{1,2}$)|\d{1,5}$/g) ?? [];
  let start = 0;
  return sizes.map((size) => digits.slice(start, (start += size)));
}
