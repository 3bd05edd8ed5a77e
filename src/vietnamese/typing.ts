/** What the keys of an input method that was off were to make, without accents, the likeliest first: "ddawng" → "dang", "d9a8ng" → "dang". */
export function typedBy(word: string): string[] {
  return [...new Set([...telex(word), word.replace(/\d/g, ''), word.replace(/(.)\1+/g, '$1')])].filter((candidate) => candidate !== word && candidate !== '');
}

/** "cuwowcs" → "cuoc", "tiene" → "tien". The key of a tone stands at the end, or behind the vowels; that of a letter behind it, or at the end. */
function telex(word: string): string[] {
  const letters = word.replaceAll('dd', 'd').replace(/([aeo])\1/g, '$1').replace(/([aou])w/g, '$1').replaceAll('w', 'u');
  const vowel = letters.search(/[aeiouy]/) + 1;
  const late = letters.slice(vowel).replace(/[sfrxjz]/g, '').replace(/([cghmnpt])[aeo]$/, '$1').replace(/d$/, '');
  return [letters, letters.replace(/[sfrxjz]$/, ''), letters.replace(/([aeiouy])[sfrxjz](?=[a-z])/, '$1'), letters.slice(0, vowel) + late];
}

/**
 * One form for words, without accents, that are confused in writing.
 * @param likeness by region or by habit of the first sound ("xinh", "sinh"); or also of the last and of vowels ("sanh", "sinh")
 */
export function sound(word: string, likeness: 'beginning' | 'dialect'): string {
  return likeness === 'beginning' ? beginning(word) : ending(vowels(beginning(word)));
}

const beginning = (word: string): string =>
  word
    .replace(/^f/, 'ph')
    .replace(/^w/, 'qu')
    .replace(/^(tr|ch)/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi(?=[aeouy])|r|z|j|v)/, 'd')
    .replace(/^n(?![gh])/, 'l')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^k(?!h)/, 'c')
    .replace(/^([^aeiou]*|qu)y$/, '$1i');

/** Pairs that are one word in north and south: "sanh" and "sinh", "nhơn" and "nhân", "gởi" and "gửi", "phước" and "phúc". */
const vowels = (word: string): string =>
  word
    .replace(/[ae]nh$/, 'inh')
    .replace(/([^aeiouy])on$/, '$1an')
    .replace(/([^aeiouy])oi$/, '$1ui')
    .replace(/uoc$/, 'uc')
    .replace(/ie([mpu])$/, 'i$1')
    .replace(/uo([mpu])$/, 'u$1');

/** The same for last sounds: "căng" and "căn", "tậc" and "tật", "trít" and "trích". */
export const ending = (word: string): string => word.replace(/(ng|nh)$/, 'n').replace(/ch?$/, 't');
