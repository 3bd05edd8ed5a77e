import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveTestSite } from './site.ts';

export interface Visitor {
  /** `http://localhost:PORT` of the site under test. */
  address: string;
  browser: Browser;
  /** Opens an address, hands the page over, and asserts that the console stayed silent: no error, no broken content policy. */
  visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/**
 * A browser at the site under test.
 * @param prepare done to every page before it opens
 */
export async function openVisitor(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Visitor> {
  const [site, browser] = await Promise.all([serveTestSite(), launchBrowser()]);
  return {
    address: site.address,
    browser,
    async visit(path, options, look) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await prepare(page);
      try {
        await page.goto(site.address + path, { waitUntil: 'load' });
        await look(page);
        // A page that is not there answers 404, and the browser says so.
        expect(said.filter((text) => !/status of 404/.test(text))).toEqual([]);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Counts what a page loads from now on. @returns a function that tells how many files came, and their bytes as a host sends them: texts compressed */
export function weigh(page: Page): () => Promise<{ files: number; bytes: number }> {
  const answers: Promise<number>[] = [];
  page.on('response', (response) => answers.push(response.body().then((body) => (/woff2|webp|png/.test(response.headers()['content-type'] ?? '') ? body.length : gzipSync(body).length))));
  return async () => ({ files: answers.length, bytes: (await Promise.all(answers)).reduce((sum, size) => sum + size, 0) });
}
