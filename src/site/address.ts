import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { DEFAULT_WARD } from '../handbook/load.ts';

/** Stands in for a host nobody has confirmed; can never resolve (RFC 2606), like the one in `codeAddress`. */
export const NO_HOST = 'https://chua-cau-hinh.invalid';

/** `https://` and the host of the ward this build is for (`CAMNANG_WARD`), for sitemap, RSS and canonical links. */
export async function siteAddress(ward = process.env.CAMNANG_WARD ?? DEFAULT_WARD): Promise<string> {
  // Only one field is read here: the whole handbook is checked before the build and loaded by the pages.
  const { host } = parse(await readFile(`content/wards/${ward}.yaml`, 'utf8')) as { host: string | null };
  return host === null ? NO_HOST : `https://${host}`;
}
