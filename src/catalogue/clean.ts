import { slug } from '../vietnamese/fold.ts';

/** Format characters: zero-width, right-to-left and joining marks, soft hyphens, byte-order marks. */
const INVISIBLE = /\p{Cf}/gu;

/** Text of a record in precomposed letters, without invisible marks, runs of blanks and line ends as one blank. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** "Thủ tục" is part of the name only before these: "Thủ tục hải quan …", "Thủ tục đối với hàng hóa …". */
const BELONGS = /^(hải quan|đối với|biên phòng|hành chính)(?!\p{L})/iu;

/**
 * The name of a procedure. Left out: a list's number before it, a stop after it, the words "Thủ tục" where they only announce what follows,
 * and what a heading pasted after it began. A name all in capitals is written as a sentence.
 */
export function cleanName(text: string): string {
  const [before = ''] = text.split(/\s\(\d+\)\s*Trình tự thực hiện/u);
  const bare = cleanText(before).replace(/^(\d+[.)]|[.\-+*•])\s*|[.:;,]$/gu, '');
  const calm = isShouted(bare) ? bare.toLowerCase() : bare;
  const rest = /^thủ tục:?\s+(.+)$/iu.exec(calm)?.[1];
  return capital(rest === undefined || BELONGS.test(rest) ? calm : rest);
}

/** Spellings the portal has for the same field, or misspells, by their slug. */
const FIELDS: Record<string, string> = {
  'thi-dua-khen-thuong': 'Thi đua, khen thưởng',
  'to-chuc-can-bo': 'Tổ chức cán bộ',
  dien: 'Điện lực',
  'xuat-ban-in-va-phat-hanh': 'Xuất bản, in và phát hành',
  'dau-tu-tai-viet-nam': 'Đầu tư tại Việt Nam',
  'to-chuc-cai-nghien-ma-tuy-va-quan-ly-sau-cai-nghien': 'Tổ chức cai nghiện ma túy và quản lý sau cai nghiện',
};

/** The name of a field: without the portal's inner codes ("Việc làm (G07-LĐ11)"), one spelling for one field. */
export function cleanField(text: string): string {
  const name = capital(cleanText(text).replace(/\s*\([A-Z]\d{2}-[^)]*\)$/u, ''));
  return FIELDS[slug(name)] ?? name;
}

/** The number of a decision, without words around it and the full stop after it; undefined where it holds no figure. */
export function cleanDecision(text: string): string | undefined {
  const number = cleanText(text).replace(/^Quyết định( số)?:?\s*/iu, '').replace(/[.,;]$/u, '');
  return /\d/.test(number) ? number : undefined;
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Nearly all letters are capitals; "(cấp xã)" may follow in small ones. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 8 && letters.filter((letter) => letter !== letter.toLowerCase()).length > 0.7 * letters.length;
}
