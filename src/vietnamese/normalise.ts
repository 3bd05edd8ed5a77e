import type { Pass } from './pass.ts';

const SILENT = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/** One form of each character: composed accents, plain digits and spaces, one hyphen, no invisible characters. */
export const normalise: Pass = (text) =>
  text
    .replace(/(?<=\d)²/g, ' mũ hai ')
    .replace(/(?<=\d)³/g, ' mũ ba ')
    .normalize('NFKC')
    .replace(SILENT, '')
    // Letters of Vietnamese are composed by now; a mark that is left stands on nothing, a digit of another script is not read.
    .replace(/\p{M}+/gu, '')
    .replace(/(?![0-9])\p{N}/gu, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/\u2044/g, '/')
    .replace(/[^\S\n]+/g, ' ');
