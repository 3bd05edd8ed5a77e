import { resolve } from 'node:path';
import { serveSite } from '../pipeline/serve.ts';

/** A built site, served with the headers it is meant to be published with. */
export interface ServedSite {
  /** `http://localhost:PORT`, without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** Folder of the site under test: `CAMNANG_SITE`, `dist` by default. */
export const SITE = resolve(process.env.CAMNANG_SITE ?? 'dist');

/** Serves the site under test on a free port. */
export async function serveTestSite(): Promise<ServedSite> {
  const { server, address } = await serveSite(SITE, 0);
  return { address, close: () => new Promise((done) => server.close(() => done())) };
}
