import type { APIRoute } from 'astro';
import { addDays } from '../../handbook/days.ts';
import { loadSite } from '../../site/handbook.ts';

/** RFC 9116 asks for a day of expiry less than a year ahead; every build writes a new one. */
const VALID_DAYS = 180;

/** `/.well-known/security.txt`, only where the ward named somebody who answers. */
export async function getStaticPaths() {
  const { ward } = await loadSite();
  return ward.security === undefined ? [] : [{ params: { file: 'security.txt' } }];
}

export const GET: APIRoute = async () => {
  const { ward, date } = await loadSite();
  return new Response(`Contact: ${ward.security}\nExpires: ${addDays(date, VALID_DAYS)}T00:00:00Z\nPreferred-Languages: vi\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
