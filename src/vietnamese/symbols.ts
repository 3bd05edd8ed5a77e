import type { Pass } from './pass.ts';

const WORDS: [RegExp, string][] = [
  [/ ?(?:≥|>=) ?/g, ' từ '],
  [/ ?(?:≤|<=) ?/g, ' không quá '],
  [/ ?> ?(?=[\p{L}\d])/gu, ' trên '],
  [/ ?< ?(?=[\p{L}\d])/gu, ' dưới '],
  [/ ?± ?/g, ' cộng trừ '],
  [/và\/hoặc/gi, 'hoặc'],
  [/(?<=\p{L}) ?\/ ?(?=\p{L})/gu, ' hoặc '],
  [/(?<=\d) ?\/ ?(?=\d)/g, ' trên '],
  [/(?<=\d):(?=\d)/g, ' trên '],
  [/(?<=\d)\^(?=\d)/g, ' mũ '],
  [/\*{2,}/g, ''],
  [/\*(?=\d)/g, ' sao '],
  [/(?<=\d)#/g, ' thăng '],
  [/#(?=\d)/g, ' số '],
  [/&/g, ' và '],
  [/@/g, ' a còng '],
  [/%/g, ' phần trăm '],
  [/\+/g, ' cộng '],
  [/ ?= ?/g, ' bằng '],
  [/₫/g, ' đồng '],
  [/\$/g, ' đô la '],
  [/€/g, ' ơ-rô '],
  [/§/g, ' mục '],
  [/~(?=\d)/g, ' khoảng '],
  [/(?<!\p{L})v\.v\.*/giu, 'vân vân'],
];

/** Signs → words, before the numbers they stand between are words themselves. */
export const symbols: Pass = (text) => WORDS.reduce((result, [sign, word]) => result.replace(sign, word), text);
