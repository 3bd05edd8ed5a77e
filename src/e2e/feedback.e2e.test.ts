import { AxeBuilder } from '@axe-core/playwright';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveTestSite, SITE, type ServedSite } from './site.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const GUIDE = '/huong-dan/dang-ky-khai-sinh/';
const PUBLISHED = '/gop-y/';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveTestSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('every guide ends with the question, the real portal and the guide with its edition to copy', async () => {
  const guides = (await readdir(join(SITE, 'huong-dan'), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(guides.length).toBeGreaterThan(50);
  for (const guide of guides) {
    const html = await readFile(join(SITE, 'huong-dan', guide, 'index.html'), 'utf8');
    const end = html.slice(html.indexOf('id="gop-y"'), html.indexOf('</article>'));
    expect(end.split('<section').length, guide).toBe(1);
    expect(end, guide).toContain('Hướng dẫn này có giúp được bạn không?');
    expect(end, guide).toContain('href="https://dichvucong.gov.vn/"');
    expect(end, guide).toMatch(/\(bản \d+, \d{2}\/\d{1,2}\/\d{4}\)/);
  }
});

test('without script the ways to answer open, and the button that needs one is not there', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.address + GUIDE, { waitUntil: 'load' });
  await page.locator('#gop-y summary').last().click();
  expect(await page.locator('.feedback-ways a').first().isVisible()).toBe(true);
  expect(await page.locator('[data-copy-source]').isVisible()).toBe(true);
  expect(await page.locator('[data-copy-text]').isVisible()).toBe(false);
  await context.close();
});

test('answering copies a text and sends and stores nothing', async () => {
  const context = await browser.newContext({ viewport: PHONE, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(site.address + GUIDE, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  // Pictures further down come into view meanwhile; anything that carries something out would be no plain GET of our own files.
  page.on('request', (request) => {
    const { origin, search } = new URL(request.url());
    if (request.method() !== 'GET' || origin !== site.address || search !== '') asked.push(`${request.method()} ${request.url()}`);
  });
  for (const summary of await page.locator('#gop-y summary').all()) await summary.click();
  await page.locator('[data-copy-text]').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Hướng dẫn: Đăng ký khai sinh \(bản 1, /);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(await page.locator('#gop-y :is(form, input, textarea)').count()).toBe(0);
  await context.close();
});

test('with no opinion yet the published page says so, shows no figures, and its spreadsheet has its heading', async () => {
  const html = await readFile(join(SITE, PUBLISHED, 'index.html'), 'utf8');
  expect(html).toContain('Đến ngày 22/11/2026 chưa có ý kiến nào được ghi vào sổ góp ý.');
  expect(html).toContain('Chưa có hạn trả lời góp ý nào được đặt ra');
  expect(html).not.toMatch(/class="figures"|<table|trung bình/);
  const csv = await readFile(join(SITE, PUBLISHED, 'gop-y.csv'), 'utf8');
  expect(csv).toBe('\ufeffMã ý kiến;Ngày nhận;Kênh;"Nội dung (tóm tắt, không nêu tên)";Nhóm vấn đề;Hướng dẫn;Trả lời;Kết quả;Việc đã làm;Ngày công khai;Bản tài liệu\r\n');
});

test.each([PUBLISHED, `${GUIDE}#gop-y`])('%s fits both screens and passes axe by day and by night', async (address) => {
  for (const viewport of [PHONE, DESK]) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(site.address + address, { waitUntil: 'load' });
    for (const summary of await page.locator('#gop-y summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
    }
    await context.close();
  }
}, 120_000);
