import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { readHeaders } from './headers.ts';

/** How many ports after the wished one are tried. */
const MORE_PORTS = 50;

/** Answers with a file of the site, or calls `next` where there is none. */
export type FileHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves a built site on this machine, with the headers it is meant to be published with (the first rule of `_headers`).
 * @param port wished port; the next free one when it is taken, any free one for 0
 * @param files how the files are sent; as they are by default
 * @returns the server and its address, `http://localhost:4321`
 */
export async function serveSite(folder: string, port: number, files: FileHandler = sirv(folder, { dev: true, etag: true })): Promise<{ server: Server; address: string }> {
  const headers = readHeaders(await readFile(join(folder, '_headers'), 'utf8')).find(({ path }) => path === '/*')?.headers ?? [];
  const missing = await readFile(join(folder, '404.html'));
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    });
  });
  for (let wished = port; ; wished++) {
    try {
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(wished, () => resolve()));
      return { server, address: `http://localhost:${(server.address() as AddressInfo).port}` };
    } catch (cause) {
      server.removeAllListeners('error');
      if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE' || wished >= port + MORE_PORTS) throw cause;
    }
  }
}
