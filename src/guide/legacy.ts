/** The encodings of Vietnamese before Unicode, as their letters look when read as Western European, and UTF-8 read twice. */
type Legacy = 'TCVN3 (.VnTime)' | 'VNI' | 'lẫn UTF-8';

// Every sign stands where Vietnamese Unicode text never has it. Letters that both share (â, ê, ù, …) are no sign by themselves.
const TCVN3 = new RegExp(
  [
    '(?<=\\p{L})[¡-¬®¸÷](?=\\p{L})', // h÷u, c¨n: a mark between two letters
    '(?<![\\p{L}\\d])[®§](?=[\\p{L}¡-¾])', // ®¨ng, §Õn: "đ" before a letter or a mark
    '(?<=[a-z])[µ¶¾¬](?!\\p{Lu})', // lµ, c¶, s¬
    '(?<=[A-Za-z])\u00AD(?=[à-ÿ])', // tr­êng
    '[¨©ª«¬\u00AD®][µ¶·¸¹»¼½¾¬\u00AD]', // ®·, ®­
  ].join('|'),
  'u',
);
// c­Êp, viÖc: a Western capital inside a lower-case word. Two in a line, as a single one may be a slip.
const CAPITAL_INSIDE = /(?<=[a-z®­¨©ª«¬])[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝÞ](?!\p{Lu})/gu;

const VNI = new RegExp(
  [
    '(?<!\\p{L})[ñÑ](?=\\p{L})', // ñaêng
    '(?<=[aeouyAEOUY])[øûïäëåüØÛÏÄËÅÜ]', // thuû, hoä
    '(?<=[aeouy])[ùõ](?![aeiouy])|(?<=[AEOUY])[ÙÕ](?![AEIOUY])', // kyù, caùc
    '(?<=[öÖôÔ])[ùøûïÙØÛÏ]|(?<=[öÖ])[õÕ]', // ngöôøi
    '[öÖ](?=[ôÔ])', // höôùng
    '(?<=[aA])[âêáàãéèúÂÊÁÀÃÉÈÚ]|(?<=[eE])[âáàãÂÁÀÃ]|(?<=[oO])[âÂ]', // ñaêng, giaáy, hoâ
  ].join('|'),
  'gu',
);

const DOUBLE_UTF8 = /Ä[‘ƒ\u0090\u0091]|Ã[\u00A0-\u00BF]|áº[\u0080-\u00BF]|á»[\u0080-\u00BF‡™›Ÿƒ…†‹]|Æ°/u;

/** Which old encoding a line is in, and where that first shows; `undefined` for Unicode text. Rather misses than cries wolf. */
export function legacyEncoding(line: string): { name: Legacy; index: number } | undefined {
  if (/^[\u0000-\u007F]*$/.test(line)) return undefined;
  const twice = line.search(DOUBLE_UTF8);
  if (twice >= 0) return { name: 'lẫn UTF-8', index: twice };
  const tcvn3 = line.search(TCVN3);
  if (tcvn3 >= 0) return { name: 'TCVN3 (.VnTime)', index: tcvn3 };
  const vni = [...line.matchAll(VNI)];
  if (vni[1]) return { name: 'VNI', index: vni[0]?.index ?? 0 };
  const capitals = [...line.matchAll(CAPITAL_INSIDE)];
  return capitals[1] && { name: 'TCVN3 (.VnTime)', index: capitals[0]?.index ?? 0 };
}
