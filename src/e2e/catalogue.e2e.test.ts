import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE } from './site.ts';
import { openVisitor, weigh, type Visitor } from './visit.ts';

const PHONE = { width: 360, height: 740 };
const PAGE_BYTES = 50 * 1024;

let visitor: Visitor;
const visit = (address: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) => visitor.visit(address, { viewport: PHONE, ...options }, look);

beforeAll(async () => {
  visitor = await openVisitor();
});
afterAll(() => visitor.close());

const firstCode = (page: Page) => page.locator('[data-procedures] [data-part="code"]').first();
const status = (page: Page) => page.locator('.search-status');

describe('the search of the catalogue', { timeout: 20_000 }, () => {
  test('fetches nothing before it is used; typing shows rows, count and address without a reload', async () => {
    await visit('/danh-muc/', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => request.resourceType() === 'fetch' && asked.push(new URL(request.url()).pathname));
      await page.waitForTimeout(200);
      expect(asked).toEqual([]);
      await page.locator('#q').fill('tach ho');
      await firstCode(page).waitFor();
      expect(asked).toEqual(['/danh-muc/danh-muc.json']);
      expect(await firstCode(page).textContent()).toBe('1.010038');
      expect(await status(page).textContent()).toMatch(/\d+ thủ tục/);
      expect(page.url()).toContain('?q=tach+ho');
      expect(await page.locator('.catalogue-note').textContent()).toContain('Theo bản sao Cổng Dịch vụ công quốc gia, giữa năm 2026.');
      await page.locator('#q').fill('');
      await page.locator('[data-procedures]').waitFor({ state: 'hidden' });
    });
  });

  test.each([
    ['đăng ký khai sinh', '1.001193'],
    ['dang ky tam tru', '1.004194'],
    ['1.004222', '1.004222'],
  ])('"%s" finds %s first, with the way to our guide', async (query, code) => {
    await visit(`/danh-muc/?q=${encodeURIComponent(query)}`, {}, async (page) => {
      await firstCode(page).waitFor();
      expect(await firstCode(page).textContent()).toBe(code);
      expect(await page.locator('[data-part="guide"]').first().getAttribute('href')).toMatch(/^\/huong-dan\/[a-z0-9-]+\/$/);
    });
  });

  test('filters narrow the list, which grows on demand and hands the keyboard on', async () => {
    await visit('/danh-muc/?linh-vuc=dat-dai', {}, async (page) => {
      await firstCode(page).waitFor();
      const rows = page.locator('[data-procedures] > li');
      expect(await rows.count()).toBe(20);
      await page.locator('[data-more]').click();
      expect(await rows.count()).toBe(40);
      expect(await page.evaluate(() => document.activeElement?.closest('.procedure') !== null)).toBe(true);
      expect(await status(page).textContent()).toMatch(/đang hiện 40\./);
      await page.locator('#linh-vuc').selectOption('ho-tich');
      await page.locator('.filter-tick input').check();
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.search-status')?.dataset.for?.includes('huong-dan=co'));
      expect(await rows.count()).toBe(await page.locator('[data-procedures] [data-part="guide"]').count());
    });
  });

  test('words of no procedure say so and leave the fields', async () => {
    await visit('/danh-muc/?q=zzzqqq', {}, async (page) => {
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.search-status')?.dataset.for !== undefined);
      expect(await status(page).textContent()).toContain('Chưa thấy');
      expect(await page.locator('.field-list a').count()).toBeGreaterThan(50);
    });
  });

  test('copies a code and says so', async () => {
    await visit('/danh-muc/ho-tich/', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const code = await page.locator('[data-part="code"]').first().textContent();
      await page.locator('[data-copy-code]').first().click();
      await page.waitForFunction(() => document.querySelector('[data-copied-code]')?.textContent !== '');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    });
  });
});

test('without script fields lead to all their procedures, page after page', async () => {
  await visit('/danh-muc/', { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('noscript').count()).toBe(1);
    await page.locator('.field-list a', { hasText: /^Đất đai$/ }).click();
    const codes = new Set<string>();
    const pages = await page.locator('.pager a').count();
    for (let number = 1; number <= pages; number++) {
      if (number > 1) await page.locator('.pager a').nth(number - 1).click();
      for (const code of await page.locator('[data-part="code"]').allTextContents()) codes.add(code);
      expect(await page.locator('[data-copy-code]').first().isVisible()).toBe(false);
    }
    expect(codes.size).toBe(Number(/^(\d+)/.exec((await page.locator('.summary').textContent()) ?? '')?.[1]));
  });
}, 20_000);

test('no page leads deep into the portal, where old addresses are dead', async () => {
  await visit('/danh-muc/dat-dai/', { javaScriptEnabled: false }, async (page) => {
    const links = await page.locator('a[href*="dichvucong"]').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(new Set(links)).toEqual(new Set(['https://dichvucong.gov.vn/']));
  });
});

test.each(['/danh-muc/', '/danh-muc/dat-dai/', '/danh-muc/ho-tich/'])('%s weighs at most 50 KB compressed, fonts included', async (address) => {
  const context = await visitor.browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const weight = weigh(page);
  await page.goto(visitor.address + address, { waitUntil: 'networkidle' });
  const { bytes } = await weight();
  await context.close();
  expect(bytes).toBeLessThanOrEqual(PAGE_BYTES);
}, 20_000);

test('what the search loads is small too', async () => {
  expect(gzipSync(await readFile(join(SITE, 'danh-muc/danh-muc.json'))).length).toBeLessThanOrEqual(PAGE_BYTES);
});
