import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveTestSite, SITE, type ServedSite } from './site.ts';

const PHONE = { width: 360, height: 740 };
/** Side of a target a thumb finds, in CSS pixels. */
const TARGET = 48;
/** Milliseconds for a test that walks over every page. */
const LONG = 300_000;

let site: ServedSite;
let browser: Browser;
/** Addresses of every life event, and of every question and counter. */
let events: string[];
let steps: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([serveTestSite(), launchBrowser()]);
  events = (await readdir(join(SITE, 'su-kien'))).map((name) => `/su-kien/${name}/`);
  const folders = (await readdir(join(SITE, 'toi-can-lam-gi'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  steps = ['/toi-can-lam-gi/', ...folders.map(({ name }) => `/toi-can-lam-gi/${name}/`)];
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Looks at pages one after the other, as a phone without script shows them. */
async function onPhone(look: (page: Page) => Promise<void>, javaScriptEnabled = false): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

test('pages of events and questions hold no script but that of every page, and every link in them leads to a page that is there', async () => {
  const broken: string[] = [];
  for (const address of [...events, ...steps]) {
    const html = await readFile(join(SITE, address, 'index.html'), 'utf8');
    expect(Array.from(html.matchAll(/<script[^>]*src="([^"]*)"/g), ([, src = '']) => src), address).toEqual(['/hien-thi.js', expect.stringMatching(/^\/_astro\/Frame\.astro/)]);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const links = Array.from(main.matchAll(/ href="(\/[^"#]*)"/g), ([, href = '']) => href);
    expect(links.length, address).toBeGreaterThan(2);
    broken.push(...links.filter((href) => !existsSync(join(SITE, href, 'index.html'))).map((href) => `${address} → ${href}`));
  }
  expect(broken).toEqual([]);
});

test('a journey numbers its stages and joins its guides by words', async () => {
  await onPhone(async (page) => {
    await page.goto(`${site.address}/su-kien/sinh-con/`);
    expect(await page.locator('.stage h2').first().textContent()).toMatch(/^Chặng 1: /);
    expect(await page.locator('.stage').first().locator('.join').allTextContents()).toEqual(['hoặc', 'và', 'và']);
    const guide = page.locator('.stage a[href^="/huong-dan/"]').first();
    const title = await guide.locator('strong').textContent();
    await guide.click();
    expect(await page.locator('h1').textContent()).toBe(title);
  });
});

test('from the home page three taps without script lead to a guide, and one leads back', async () => {
  await onPhone(async (page) => {
    await page.goto(`${site.address}/`);
    await page.locator('.helper-link a').click();
    await page.getByRole('link', { name: /^Giấy tờ/ }).click();
    await page.getByRole('link', { name: /^Bị mất/ }).click();
    expect(await page.locator('.trail a').count()).toBe(2);
    await page.getByRole('link', { name: 'Quay lại câu trước' }).click();
    expect(await page.locator('h1').textContent()).toBe('Giấy tờ của bạn thế nào?');
    await page.getByRole('link', { name: /^Bị mất/ }).click();
    await page.getByRole('link', { name: /^Thẻ căn cước/ }).click();
    expect(new URL(page.url()).pathname).toBe('/huong-dan/cap-doi-cap-lai-the-can-cuoc/');
  });
});

test('whoever finds nothing is led to the questions', async () => {
  await onPhone(async (page) => {
    for (const address of ['/tim/', '/khong-co-trang-nay/']) {
      await page.goto(site.address + address);
      expect(await page.locator('main a[href="/toi-can-lam-gi/"]').count(), address).toBe(1);
    }
  });
});

test('every page of an event or a question fits a phone, has targets for a thumb and passes axe by day, those with colours of topics by night too', async () => {
  await onPhone(async (page) => {
    for (const address of [...events, ...steps]) {
      await page.goto(site.address + address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(PHONE.width);
      const small = await page.locator('.answers a, .back-links a').evaluateAll((links, least) => links.filter((link) => link.getBoundingClientRect().height < least).map((link) => link.textContent), TARGET);
      expect(small, address).toEqual([]);
      // Header and footer are those of every page; no frame is in it, so that one run in the page itself is enough.
      const violations = async () => (await new AxeBuilder({ page }).setLegacyMode().include('main').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()).violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      expect(await violations()).toEqual([]);
      if (!events.includes(address)) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations()).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  }, true);
}, LONG);
