/** A piece of text that looks like it tells who somebody is. */
export interface PersonalData {
  kind: 'email' | 'phone' | 'id';
  text: string;
}

/** Between the figures of a number as people write it. */
const GAP = '[ \\u00a0.-]?';
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** 0912 345 678, +84 912.345.678, 0221 3 123 456: ten or eleven figures with the leading 0. */
const PHONE = new RegExp(`(?<![\\d/])(?:\\+?84|0)(?:${GAP}\\d){9,10}(?!\\d)`, 'gu');
/** The card of nine figures and that of twelve, in a row or in groups of three. */
const ID = new RegExp(`(?<![\\d/.,])\\d{3}${GAP}\\d{3}${GAP}\\d{3}(?:${GAP}\\d{3})?(?!\\d|[.,]\\d| ?\\d)`, 'gu');
/** What makes of such figures an amount of money. */
const MONEY = /^[ \u00a0]*(?:đồng|đ(?!\p{L})|VND|VNĐ|₫)/iu;

/**
 * E-mail addresses, telephone numbers and numbers of identity cards in a text, in this order.
 * Names and addresses cannot be told from other words: a person has to look for them.
 * @param known public numbers and addresses that may stand there, as the ward file has them
 */
export function personalData(text: string, known: readonly string[] = []): PersonalData[] {
  const bare = (value: string) => value.replace(/[ \u00a0.-]/g, '').toLowerCase();
  const allowed = new Set(known.map(bare));
  let left = text;
  const found = (kind: PersonalData['kind'], pattern: RegExp): PersonalData[] =>
    Array.from(left.matchAll(pattern))
      .filter((match) => !MONEY.test(left.slice(match.index + match[0].length)))
      .map((match) => {
        // What is one kind of number is not counted as another.
        left = left.slice(0, match.index) + '\u2022'.repeat(match[0].length) + left.slice(match.index + match[0].length);
        return { kind, text: match[0] };
      })
      .filter((data) => !allowed.has(bare(data.text)));
  return [...found('email', EMAIL), ...found('phone', PHONE), ...found('id', ID)];
}
