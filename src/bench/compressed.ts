import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FileHandler } from '../pipeline/serve.ts';

const compress = promisify(gzip);

/** Types by the end of a name. What is not named here (fonts, pictures, the search index) is compressed already. */
const TEXT: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

/** A handler that sends a site as a web server on the internet does, and the sum of what it has sent. */
export interface CompressedFiles {
  send: FileHandler;
  /** Bytes of all answers so far: bodies as they cross the network, without headers. */
  sent(): number;
}

/** Files of a folder, texts compressed with gzip (level 6, as nginx and most hosts do at most). Each is compressed once. */
export function compressedFiles(folder: string): CompressedFiles {
  const ready = new Map<string, Promise<Buffer>>();
  let sent = 0;
  const send: FileHandler = (request, response, next) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)).replace(/\/$/, '/index.html');
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) return next();
    const type = TEXT[path.slice(path.lastIndexOf('.') + 1)];
    const data = ready.get(file) ?? readFile(file).then((whole) => (type ? compress(whole, { level: 6 }) : whole));
    ready.set(file, data);
    void data.then((body) => {
      sent += body.byteLength;
      if (type) response.setHeader('Content-Type', type).setHeader('Content-Encoding', 'gzip');
      response.setHeader('Content-Length', body.byteLength).end(body);
    });
  };
  return { send, sent: () => sent };
}
