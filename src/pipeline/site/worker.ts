import Tinypool from 'tinypool';
import { openPages } from './pages.ts';

/** What all threads that render one site share; plain data. */
export interface PagesWork {
  /** Folder of the compiled pages. */
  bundle: string;
  out: string;
  /** `https://host` of the ward. */
  site: string;
}

/** What one thread did of the addresses it was asked for. */
export interface Rendered {
  /** How many addresses the site has. */
  total: number;
  /** Paths of the pages written, without those of other files. */
  pages: string[];
}

const { bundle, out, site } = Tinypool.workerData as PagesWork;
const opened = openPages(bundle, site).then(async (pages) => ({ pages, addresses: await pages.addresses() }));

/** Entry of a thread: renders the addresses of the site from one place of their list to another. */
export default async ({ from, to }: { from: number; to: number }): Promise<Rendered> => {
  const { pages, addresses } = await opened;
  const written: string[] = [];
  for (const address of addresses.slice(from, to)) {
    const isPage = await pages.write(address, out).catch((cause: unknown) => {
      throw new Error(`${address.pathname}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    });
    if (isPage) written.push(`${address.pathname.replace(/\/$/, '')}/`);
  }
  return { total: addresses.length, pages: written };
};
