import { readFile } from 'node:fs/promises';
import { Problems } from '../guide/problem.ts';
import { readYaml } from '../guide/yaml.ts';
import { DEFAULT_WARD, ward, type Ward } from '../handbook/ward.ts';

/** Stands in for a host nobody has confirmed; can never resolve (RFC 2606), like the one in `codeAddress`. */
export const NO_HOST = 'https://chua-cau-hinh.invalid';

/**
 * What the site's configuration must know of the ward a build is for (`CAMNANG_WARD`) before any page is loaded. A file with
 * errors gives nothing here: the pages, which load and check the whole handbook, tell them.
 */
export async function builtWard(id = process.env.CAMNANG_WARD ?? DEFAULT_WARD): Promise<Pick<Ward, 'host' | 'colours'>> {
  const file = `content/wards/${id}.yaml`;
  return readYaml(await readFile(file, 'utf8'), ward, new Problems(file)) ?? { host: null, colours: null };
}

/** `https://` and the host, for sitemap, RSS and canonical links. */
export const siteAddress = (host: string | null): string => (host === null ? NO_HOST : `https://${host}`);
