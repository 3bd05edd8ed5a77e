import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

/** A built site, served with the headers it is meant to be published with. */
export interface ServedSite {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** Folder of the site under test: `CAMNANG_SITE`, `dist` by default. */
export const SITE = resolve(process.env.CAMNANG_SITE ?? 'dist');

/** Serves a folder on a free port. Headers of the `/*` rule in its `_headers` file go out with every answer. */
export async function serveSite(folder = SITE): Promise<ServedSite> {
  const headers = headersForAll(await readFile(join(folder, '_headers'), 'utf8'));
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    files(request, response, async () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(await readFile(join(folder, '404.html')));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function headersForAll(file: string): [string, string][] {
  const [, ...lines] = file.split('\n\n')[0]?.split('\n') ?? [];
  return lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
}
