import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readManifest, type ManifestRow } from '../pipeline/manifest.ts';
import { SITE } from './site.ts';
import { openVisitor, weigh, type Visitor } from './visit.ts';

const PHONE = { width: 360, height: 740 };
const ROOM = '/an-pham/';
const SHELF = '/an-pham/dang-ky-khai-sinh/';
const SET = '/an-pham/ho-tich/';
const REPLACE = '/an-pham/can-thay/';
const PAGE_BYTES = 50 * 1024;

let visitor: Visitor;
let rows: ManifestRow[];
const visit: Visitor['visit'] = (...args) => visitor.visit(...args);

beforeAll(async () => {
  visitor = await openVisitor();
  rows = await readManifest(join(SITE, 'an-pham/manifest.json'));
});
afterAll(() => visitor.close());

const cards = (page: Page) => page.locator('[data-found] .piece');
const titles = (page: Page) => cards(page).locator('h2').allTextContents();
const status = (page: Page) => page.locator('.search-status');
/** Waits until the list shows what the address of the form asks for. */
const answered = (page: Page, address: string) => page.waitForFunction((asked) => document.querySelector<HTMLElement>('.search-status')?.dataset.for === asked, address);

describe('the filters of the print room', { timeout: 30_000 }, () => {
  test('find a piece by the everyday name of its guide, accents or not, with a picture and its files', async () => {
    await visit(ROOM, { viewport: PHONE }, async (page) => {
      await page.locator('#q').fill('tờ rơi bằng lái');
      await answered(page, new URLSearchParams({ q: 'tờ rơi bằng lái' }).toString());
      const found = await titles(page);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((title) => title.startsWith('Tờ rơi'))).toBe(true);
      expect(await page.locator('[data-shelves]').isVisible()).toBe(false);
      await page.locator('#q').fill('to roi bang lai');
      await answered(page, 'q=to+roi+bang+lai');
      expect(await titles(page)).toEqual(found);
      const first = cards(page).first();
      for (const address of [await first.locator('img').getAttribute('src'), ...(await first.locator('.kind').evaluateAll((links) => links.map((link) => link.getAttribute('href'))))]) expect(existsSync(join(SITE, address ?? '?')), address ?? '').toBe(true);
      expect(await first.locator('a').first().getAttribute('href')).toMatch(/^\/an-pham\/[a-z0-9-]+\/$/);
    });
  });

  test('narrow by channel, topic, paper and printer, say how many, and stay in the address', async () => {
    await visit(ROOM, { viewport: PHONE }, async (page) => {
      await page.locator('#kenh').selectOption('standee');
      await answered(page, 'kenh=standee');
      const all = Number((await status(page).textContent())?.match(/\d+/)?.[0]);
      expect(all).toBe(rows.filter(({ channel }) => channel === 'standee').length);
      await page.locator('#chu-de').selectOption('an-toan');
      await page.locator('#kho').selectOption('standee-80x200');
      await answered(page, 'kenh=standee&chu-de=an-toan&kho=standee-80x200');
      expect(await cards(page).count()).toBeLessThan(all);
      await page.locator('#noi-in').selectOption('office');
      await answered(page, 'kenh=standee&chu-de=an-toan&kho=standee-80x200&noi-in=office');
      expect(await status(page).textContent()).toContain('Không có ấn phẩm nào');
      await page.reload({ waitUntil: 'load' });
      expect(await page.locator('#kenh').inputValue()).toBe('standee');
      await page.locator('button[type=reset]').click();
      await page.locator('[data-shelves]').waitFor();
      expect(await cards(page).count()).toBe(0);
    });
  });

  test('show more at a time on demand', async () => {
    await visit(`${ROOM}?noi-in=shop`, { viewport: PHONE }, async (page) => {
      await answered(page, 'noi-in=shop');
      const before = await cards(page).count();
      await page.locator('[data-more]').click();
      await page.waitForFunction((count) => document.querySelectorAll('[data-found] .piece').length > count, before);
      expect(await cards(page).nth(before).locator('a').first().evaluate((link) => link === document.activeElement)).toBe(true);
    });
  });

  test('say so when the list cannot be fetched, and leave the shelves', async () => {
    const context = await visitor.browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.route('**/phong-in.json', (route) => route.abort());
    await page.goto(visitor.address + ROOM, { waitUntil: 'load' });
    await page.locator('#q').fill('tờ rơi');
    await page.waitForFunction(() => document.querySelector('.search-status')?.textContent?.includes('Không mở được'));
    expect(await page.locator('[data-shelves]').isVisible()).toBe(true);
    await context.close();
  });
});

test('without script every guide has its shelf in the list, with no filters in the way', async () => {
  await visit(ROOM, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('form[data-pieces]').isVisible()).toBe(false);
    const guides = new Set(rows.flatMap(({ guide }) => guide ?? []));
    const linked = new Set(await page.locator('[data-shelves] h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))));
    expect([...guides].filter((guide) => !linked.has(`/an-pham/${guide}/`))).toEqual([]);
    for (const address of linked) expect(existsSync(join(SITE, address ?? '?', 'index.html')), address ?? '').toBe(true);
  });
});

test('a shelf shows every file of its guide once: what the office prints first, then what the print shop makes', async () => {
  await visit(SHELF, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.shelf h2').allTextContents()).toEqual(['In tại chỗ', 'Gửi nhà in']);
    const files = await page.locator('.kind').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(files.toSorted()).toEqual(rows.filter(({ guide, channel }) => guide === 'dang-ky-khai-sinh' && channel !== 'bundle' && channel !== 'print-order').map(({ file }) => file).toSorted());
    expect(await page.locator('#gui-nha-in .kind').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toContain('/an-pham/dang-ky-khai-sinh/to-roi-a5.pdf');
    const anchors = await page.locator('nav .shelf-list a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const anchor of anchors) expect(await page.locator(anchor).count(), anchor).toBe(1);
  });
});

test('the zip, its contents list and the note to the print shop are there', async () => {
  await visit(SHELF, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    const address = await page.locator('.shelf-zip a').getAttribute('href');
    expect(address).toBe('/an-pham/dang-ky-khai-sinh/tat-ca-dang-ky-khai-sinh.zip');
    expect(await page.locator('#gui-nha-in a[href$="phieu-dat-in.docx"]').count()).toBe(1);
    const names = Object.keys(unzipSync(await readFile(join(SITE, address ?? ''))));
    expect(names).toEqual(expect.arrayContaining(['muc-luc.txt', 'in-tai-cho/to-roi-a4.pdf', 'gui-nha-in/to-roi-a5.pdf', 'gui-nha-in/phieu-dat-in.docx']));
  });
  for (const { file } of rows.filter(({ channel }) => channel === 'bundle' || channel === 'print-order')) expect(existsSync(join(SITE, file)), file).toBe(true);
});

test('the room is light, whatever is loaded with it', async () => {
  const context = await visitor.browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const weight = weigh(page);
  await page.goto(visitor.address + ROOM, { waitUntil: 'networkidle' });
  const { bytes } = await weight();
  await context.close();
  expect(bytes).toBeLessThanOrEqual(PAGE_BYTES);
});

test.each([ROOM, `${ROOM}?kenh=leaflet`, SHELF, SET, REPLACE])('%s fits a phone and passes axe by day and by night', async (address) => {
  await visit(address, { viewport: PHONE }, async (page) => {
    if (address.includes('?')) await answered(page, address.split('?')[1] ?? '');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
    }
  });
}, 120_000);
