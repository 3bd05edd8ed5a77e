import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { OFFLINE_BUDGET, writeRemover, writeWorker } from '../pipeline/offline.ts';
import { serveSite } from '../pipeline/serve.ts';
import { launchBrowser } from './browser.ts';
import { SITE } from './site.ts';

const GUIDE = '/huong-dan/dang-ky-khai-sinh/';
const LONG = 120_000;
/** The worker looks for a new build some seconds after the page is shown. */
const PATIENT = { timeout: 60_000, interval: 300 };

let browser: Browser;
let folder: string;
let site: Awaited<ReturnType<typeof serveSite>>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// A copy without the print files: the tests publish builds of their own in its place.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-offline-'));
  await cp(SITE, folder, { recursive: true, filter: (path) => !/^(an-pham|danh-muc)\b/.test(relative(SITE, path)) });
  site = await serveSite(folder, 0);
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  site.server.close();
  await rm(folder, { recursive: true, force: true });
});

/** One visit of the home page, until the worker has saved everything. */
async function visitHome(): Promise<void> {
  await page.goto(site.address, { waitUntil: 'load' });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const cacheNames = () => page.evaluate(() => caches.keys());

test('after one visit of the home page, guides and search work without network, and say that they are saved copies', async () => {
  await visitHome();
  await context.setOffline(true);
  site.server.close();
  site.server.closeAllConnections();
  await page.goto(site.address + GUIDE);
  expect(await page.locator('h1').textContent()).toBe('Đăng\u00a0ký khai\u00a0sinh');
  expect(await page.locator('.saved-note').isVisible()).toBe(true);
  expect(await page.locator('.saved-note').textContent()).toContain('22/11/2026');
  await page.goto(`${site.address}/tim/?q=bang+lai+xe`);
  await page.locator('[data-results] a').first().waitFor();
  expect(await page.locator('[data-results] a').first().getAttribute('href')).toContain('/huong-dan/');
  await page.goto(`${site.address}/an-pham/`);
  expect(await page.locator('h1').textContent()).toContain('chưa lưu');
}, LONG);

test('with a network nothing is marked as saved', async () => {
  await visitHome();
  await page.goto(site.address + GUIDE);
  expect(await page.locator('.saved-note').isVisible()).toBe(false);
}, LONG);

test('a new build takes the place of the old one, cache and page', async () => {
  await visitHome();
  const [before] = await cacheNames();
  const file = join(folder, GUIDE, 'index.html');
  await writeFile(file, (await readFile(file, 'utf8')).replace('</h1>', ', bản mới</h1>'));
  await writeWorker(folder);
  await page.goto(site.address, { waitUntil: 'load' });
  await expect.poll(cacheNames, PATIENT).not.toContain(before);
  await context.setOffline(true);
  site.server.close();
  site.server.closeAllConnections();
  await page.goto(site.address + GUIDE);
  expect(await page.locator('h1').textContent()).toBe('Đăng\u00a0ký khai\u00a0sinh, bản mới');
}, LONG);

test('the kill switch removes the worker and all it kept', async () => {
  await visitHome();
  await writeRemover(folder);
  await page.goto(site.address, { waitUntil: 'load' });
  await expect.poll(cacheNames, PATIENT).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), PATIENT).toBe(0);
}, LONG);

test('what is fetched in the background stays under 2 MB', async () => {
  const sizes = await Promise.all((await writeWorker(folder)).map(async (path) => gzipSync(await readFile(join(folder, path))).byteLength));
  expect(sizes.length).toBeGreaterThan(100);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(OFFLINE_BUDGET);
});
