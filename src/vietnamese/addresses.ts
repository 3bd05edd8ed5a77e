import { letterNames } from './letters.ts';
import type { Pass, Voice } from './pass.ts';

const DOMAIN = '(?:[a-z0-9_-]{1,63}\\.){1,6}(?:vn|com|net|org|gov|edu|info|io|app|dev|me)';
const ADDRESS = new RegExp(`(?<![\\p{L}\\p{N}@._/-])(?:https?://)?(?:([a-z0-9._+-]{1,64})@)?(${DOMAIN})(?![\\p{L}\\p{N}@-])((?:/[a-z0-9._~?=&%#-]{0,200}){0,9})`, 'giu');

/** The end of an address alone: ".gov.vn". */
const ENDING = /(?<![\p{L}\p{N}.])\.(?:gov|edu|com|net|org)?(?:\.?(?:vn|com|net|org))?(?![\p{L}\p{N}])(?<=[a-z])/giu;

/**
 * Web and e-mail addresses: "dichvucong.gov.vn" → "dịch vụ công, viết liền không dấu, chấm gờ-o-vê, chấm vê-en". The
 * pronunciation file may hold whole addresses or single parts ("gov"); other parts are spelled.
 */
export const addresses: Pass = (text, voice) =>
  text.replace(ADDRESS, (_, user: string | undefined, domain: string, path: string) => {
    const host = domain.toLowerCase().replace(/^www\./, '');
    const tail = path.replace(/[.?]+$/, '');
    return [
      ...(user ? [partsWords(user, voice), 'a còng'] : []),
      voice.pronunciation.addresses[host] ?? partsWords(host, voice),
      ...tail.split('/').filter(Boolean).map((part) => `gạch chéo ${partsWords(part.toLowerCase(), voice)}`),
    ].join(', ') + path.slice(tail.length);
  }).replace(ENDING, (ending) => `chấm ${partsWords(ending, voice)}`);

const partsWords = (name: string, voice: Voice) => name.split('.').filter(Boolean).map((part) => partWords(part, voice)).join(', chấm ');

const MARKS: Record<string, string> = { '-': 'gạch ngang', _: 'gạch dưới', '?': 'hỏi', '=': 'bằng', '&': 'và', '%': 'phần trăm', '#': 'thăng', '~': 'ngã', '+': 'cộng' };

function partWords(part: string, { pronunciation }: Voice): string {
  const known = pronunciation.addresses[part.toLowerCase()];
  if (known) return known;
  const runs = part.toLowerCase().match(/[a-z]+|\d|[^a-z\d]/g) ?? [];
  return runs.map((run) => MARKS[run] ?? (/[a-z]/.test(run) ? (pronunciation.addresses[run] ?? letterNames(run).join('-').replaceAll(' ', '-')) : run)).join(' ');
}
