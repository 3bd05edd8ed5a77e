import { unzipSync } from 'fflate';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requireHandbook } from '../handbook/load.ts';
import { dayOfSite, OPEN_FILE, README_FILE, writeUsb } from '../pipeline/usb.ts';
import { launchBrowser } from './browser.ts';
import { SITE } from './site.ts';

const MOST_BYTES = 10_000_000;
const GUIDE = 'trang/huong-dan/dang-ky-khai-sinh/index.html';
const LESSON = 'trang/huong-dan/dang-ky-khai-sinh/lop-hoc/index.html';

let browser: Browser;
let zip: Uint8Array;
/** The unpacked stick. Its name has a blank and accents, as folders of people do. */
let stick: string;

beforeAll(async () => {
  const { words } = await requireHandbook(process.cwd(), await dayOfSite(SITE));
  const [opened, written, folder] = await Promise.all([launchBrowser(), writeUsb({ site: SITE, words, withPrint: false }), mkdtemp(join(tmpdir(), 'camnang-usb-'))]);
  browser = opened;
  zip = written.zip;
  stick = join(folder, 'Tổ số');
  for (const [name, data] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(stick, name)), { recursive: true });
    await writeFile(join(stick, name), data);
  }
});

afterAll(async () => {
  await browser.close();
  await rm(dirname(stick), { recursive: true, force: true });
});

/** Opens a file of the stick without network, hands the page over, and asserts that the console stayed silent and nothing but files was asked for. */
async function open(file: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  await context.setOffline(true);
  const said: string[] = [];
  context.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  context.on('weberror', (failure) => said.push(failure.error().message));
  context.on('request', (request) => !/^(file|data):/.test(request.url()) && said.push(request.url()));
  // A click leaves a page whose pictures are still on their way: those are given up, not missing.
  context.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && said.push(`${request.url()} failed`));
  const page = await context.newPage();
  try {
    await page.goto(pathToFileURL(join(stick, file)).href, { waitUntil: 'load' });
    await look(page);
    expect(said).toEqual([]);
  } finally {
    await context.close();
  }
}

test('the file to open shows the home page, and a link of it leads to a guide', () =>
  open(OPEN_FILE, async (page) => {
    await page.waitForURL('**/trang/index.html');
    expect(await page.locator('.saved-note').innerText()).toMatch(/Bản trên USB, ngày \d+\/\d+\/\d{4}/);
    await page.locator('a[href*="su-kien/sinh-con/"]').first().click();
    await page.locator('main a[href*="huong-dan/dang-ky-khai-sinh/index.html"]').first().click();
    expect(await page.locator('h1').innerText()).toBe('Đăng\u00a0ký khai\u00a0sinh');
    expect(await page.evaluate(async () => (await document.fonts.load('700 1rem "Be Vietnam Pro"', 'ký')).length)).toBe(1);
  }));

test('the file to open tells how to unpack where it stands alone', async () => {
  const alone = join(dirname(stick), 'trong-tep-nen');
  await mkdir(alone);
  await writeFile(join(alone, OPEN_FILE), await readFile(join(stick, OPEN_FILE)));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(alone, OPEN_FILE)).href);
  expect(await page.locator('body').innerText()).toContain('giải nén');
  await page.close();
});

test('a guide remembers ticks, offers print but not an address of the stick, and reads letters larger', () =>
  open(GUIDE, async (page) => {
    const tick = page.locator('[data-tick]').first();
    await tick.check();
    expect(await page.locator('[data-print]').isVisible()).toBe(true);
    expect(await page.locator('[data-copy-link]').isVisible()).toBe(false);
    await page.locator('[data-display] summary').click();
    await page.locator('input[name="size"][value="lon"]').check({ force: true });
    await page.reload();
    expect(await tick.isChecked()).toBe(true);
    expect(await page.locator('html').getAttribute('data-size')).toBe('lon');
  }));

test('a guide hands its spoken form to the device\'s voice', () =>
  open(GUIDE, async (page) => {
    const source = await page.locator('[data-read-aloud]').getAttribute('data-read-aloud');
    const parts = await page.evaluate((src) => new Promise<{ id: string }[]>((resolve) => {
      Object.assign(window, { camnangParts: resolve });
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }), source ?? '');
    expect(parts[0]?.id).toBe('tom-tat');
  }));

test.each(['khai sinh', 'ddawng kys khai sinh', 'khaisinh', 'giay khai sinh'])('typing "%s" finds the guide', (query) =>
  open('trang/tim/index.html', async (page) => {
    await page.locator('input[type=search]').pressSequentially(query);
    await page.locator(`.search-status[data-for="${query}"]`).waitFor({ state: 'attached' });
    const found = await page.locator('[data-results] a').evaluateAll((links) => links.slice(0, 2).map((link) => link.getAttribute('href')));
    expect(found).toContain('../huong-dan/dang-ky-khai-sinh/index.html');
  }));

test('typing "ddawng kys" finds guides of registration', () =>
  open('trang/tim/index.html', async (page) => {
    await page.locator('input[type=search]').pressSequentially('ddawng kys');
    await page.locator('.search-status[data-for="ddawng kys"]').waitFor({ state: 'attached' });
    expect(await page.locator('[data-results] a').first().innerText()).toMatch(/^Đăng\ský/);
  }));

test('the question on the home page is asked of the search page', () =>
  open('trang/index.html', async (page) => {
    await page.locator('#q').fill('bằng lái xe');
    await page.locator('#q').press('Enter');
    await page.locator('[data-results] a').first().waitFor();
    expect(await page.locator('[data-results] a').first().getAttribute('href')).toContain('doi-cap-lai-giay-phep-lai-xe');
  }));

test('the list on the stick is that of the site', async () => {
  const script = await readFile(join(stick, 'trang/tim/muc-luc.js'), 'utf8');
  expect(script).toContain(await readFile(join(SITE, 'tim/danh-sach.json'), 'utf8'));
});

test('the slides of a lesson move by key, and the teacher\'s window opens', () =>
  open(LESSON, async (page) => {
    expect(await page.locator('[data-place]').innerText()).toMatch(/^1\//);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    expect(await page.locator('[data-place]').innerText()).toMatch(/^3\//);
    expect(await page.locator('[data-slide][data-now]').count()).toBe(1);
    const opened = page.waitForEvent('popup');
    await page.keyboard.press('n');
    const notes = await opened;
    await notes.waitForLoadState();
    expect(await notes.locator('html').getAttribute('data-view')).toBe('notes');
    await notes.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('[data-place]').innerText()).toMatch(/^4\//);
  }));

test('the prompter of a bulletin opens', () =>
  open('trang/phat-thanh/dang-ky-khai-sinh/index.html', async (page) => {
    await page.locator('[data-open]').click();
    expect(await page.locator('[data-stage]').isVisible()).toBe(true);
  }));

test('a link to what the stick does not hold says where to find it', () =>
  open(GUIDE, async (page) => {
    await page.locator('#tai-ve a').first().click();
    expect(page.url()).toMatch(/khong-kem-theo\/index\.html$/);
    expect(await page.locator('h1').innerText()).toBe('Phần này không có trong bản USB');
  }));

test.each(['su-kien/sinh-con', 'chu-de/ho-tich', 'toi-can-lam-gi', 'toi-can-lam-gi/giay-to', 'bai-viet/gioi-thieu', 'lop-hoc', 'phat-thanh', 'gop-y', 'can-xac-minh'])('%s opens in silence', (path) =>
  open(`trang/${path}/index.html`, async (page) => {
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.evaluate(() => [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src))).toEqual([]);
  }));

test('every link and picture of every page is there, and no script that browsers refuse from disk', async () => {
  const pages = (await readdir(stick, { recursive: true })).filter((path) => path.endsWith('.html'));
  const files = new Set((await readdir(stick, { recursive: true })).map((path) => path.replaceAll('\\', '/')));
  const broken: string[] = [];
  for (const page of pages) {
    const html = await readFile(join(stick, page), 'utf8');
    if (/<script(?![^>]*(?:\ssrc=|ld\+json))|type="module"/.test(html)) broken.push(`${page}: a script that is refused from disk`);
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action|data-read-aloud)="([^"#?]+)[^"]*"/g)) {
      if (!/^[a-z]+:/.test(address) && !files.has(join(dirname(page), address))) broken.push(`${page}: ${address}`);
    }
  }
  expect(broken).toEqual([]);
});

test('is small enough for a message, and the same for the same site', async () => {
  expect(zip.byteLength).toBeLessThan(MOST_BYTES);
  const { words } = await requireHandbook(process.cwd(), await dayOfSite(SITE));
  const again = await writeUsb({ site: SITE, words, withPrint: false });
  expect(Buffer.compare(Buffer.from(again.zip), Buffer.from(zip))).toBe(0);
});

test('the file to read first is for Notepad of any Windows', async () => {
  const text = await readFile(join(stick, README_FILE), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain(`Bấm đúp ${OPEN_FILE}`);
  expect(text).not.toMatch(/[^\r]\n|\{/);
});
