import { AxeBuilder } from '@axe-core/playwright';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LETTERS } from '../site/fonts.ts';
import { SEARCH_QUERIES } from './search-queries.ts';
import { SITE } from './site.ts';
import { openVisitor, weigh, type Visitor } from './visit.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const GUIDE = '/huong-dan/dang-ky-khai-sinh/';
const FIRST_VIEW_BYTES = 50 * 1024;
/** Milliseconds for a test that walks over every type of page. */
const LONG = 240_000;

let visitor: Visitor;
const visit: Visitor['visit'] = (...args) => visitor.visit(...args);
/** Every type of page, one address each. */
let addresses: string[];

beforeAll(async () => {
  visitor = await openVisitor();
  const code = (await readdir(join(SITE, 'Q')))[0];
  addresses = ['/', '/chu-de/ho-tich/', '/su-kien/sinh-con/', '/toi-can-lam-gi/mat-giay/', '/toi-can-lam-gi/so-do-bi-mat/', GUIDE, '/huong-dan/nhan-biet-gia-mao-lua-dao/', '/tim/', '/an-pham/', '/an-pham/dang-ky-khai-sinh/', '/an-pham/ho-tich/', '/an-pham/can-thay/', '/can-xac-minh/', '/bai-viet/gioi-thieu/', '/danh-muc/', '/danh-muc/dat-dai/4/', `/Q/${code}/`, '/khong-co-trang-nay/'];
});

afterAll(() => visitor.close());

describe('search', { timeout: 20_000 }, () => {
  // All queries are asked of the list itself in src/site/page-list.test.ts; here, that the page asks it, and nothing else.
  test('finds what people type, and fetches the full-text index only for what the list does not know', async () => {
    await visit('/tim/', { viewport: PHONE }, async (page) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      const ask = async (query: string) => {
        await page.locator('#q').fill(query);
        await page.waitForFunction((asked) => document.querySelector<HTMLElement>('.search-status')?.dataset.for === asked, query);
        return page.locator('[data-results] a').evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href')?.split('/')[2]));
      };
      for (const [query, slug] of SEARCH_QUERIES.filter((_, index) => index % 20 === 0)) expect(await ask(query), query).toContain(slug);
      expect(fetched).toContain('/tim/danh-sach.json');
      expect(fetched.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
      // The number of a law stands only in the small print.
      expect((await ask('VBHN-VPQH')).length).toBeGreaterThan(0);
      expect(fetched).toContain('/pagefind/pagefind.js');
    });
  }, LONG);

  test('the way to the catalogue takes the question along', async () => {
    await visit('/tim/?q=khai%20sinh', { viewport: PHONE }, async (page) => {
      await page.locator('[data-results] a').first().waitFor();
      await page.locator('[data-catalogue]').click();
      await page.waitForURL('**/danh-muc/?q=khai%20sinh');
      expect(await page.locator('#q').inputValue()).toBe('khai sinh');
    });
  });

  test('typing shows results, and clearing the box brings all guides back', async () => {
    await visit('/tim/', { viewport: PHONE }, async (page) => {
      await page.locator('#q').fill('khai sinh');
      await page.locator('[data-results] a').first().waitFor();
      expect(await page.locator('[data-all]').isHidden()).toBe(true);
      expect(page.url()).toContain('?q=khai%20sinh');
      await page.locator('#q').fill('');
      await page.locator('[data-all]').waitFor();
      expect(await page.locator('[data-results] a').count()).toBe(0);
    });
  });

  test('words of no guide say so and leave the whole list', async () => {
    await visit('/tim/?q=zzzzqqq', { viewport: PHONE }, async (page) => {
      await page.locator('[data-all]').waitFor();
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.search-status')?.dataset.for === 'zzzzqqq');
      expect(await page.locator('.search-status').textContent()).toContain('Chưa thấy');
    });
  });

  test('without script the page lists every guide', async () => {
    await visit('/tim/', { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      const folders = await Promise.all(['huong-dan', 'bai-viet'].map(async (name) => (await readdir(join(SITE, name), { withFileTypes: true })).filter((entry) => entry.isDirectory()).length));
      expect(await page.locator('[data-all] .card').count()).toBe(folders[0]! + folders[1]!);
    });
  });
});

describe('a guide', { timeout: 20_000 }, () => {
  test('can be read without script: facts, list, steps, questions', async () => {
    await visit(GUIDE, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('h1').textContent()).toBe('Đăng\u00a0ký khai\u00a0sinh');
      expect(await page.locator('.glance dt').count()).toBe(4);
      expect(await page.locator('.ticks input').count()).toBeGreaterThan(0);
      expect(await page.locator('.step h3').first().textContent()).toMatch(/^1?Bước\u00a01: /);
      await page.locator('#hoi-dap summary').first().click();
      expect(await page.locator('#hoi-dap details p').first().isVisible()).toBe(true);
      expect(await page.locator('[data-share]').isVisible()).toBe(false);
    });
  });

  test('says the number of each step to a screen reader once', async () => {
    await visit(GUIDE, { viewport: PHONE }, async (page) => {
      expect(await page.locator('.steps').ariaSnapshot()).toMatch(/heading "Bước\s1: /);
    });
  });

  test('leads to the real portal and shows its address', async () => {
    await visit(GUIDE, { viewport: PHONE }, async (page) => {
      expect(await page.locator('.start a').getAttribute('href')).toBe('https://dichvucong.gov.vn/');
      expect(await page.locator('.real').textContent()).toContain('dichvucong.gov.vn');
    });
  });

  test('that is done in VNeID leads to its steps first, and to the portal second', async () => {
    await visit('/huong-dan/dang-ky-tam-tru/', { viewport: PHONE }, async (page) => {
      const addresses = await page.locator('.start a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(addresses).toEqual(['#cac-buoc', 'https://dichvucong.gov.vn/']);
    });
  });

  test('remembers ticks on the device, and forgets them when asked', async () => {
    await visit(GUIDE, { viewport: PHONE }, async (page) => {
      await page.locator('.ticks label').first().click();
      await page.reload({ waitUntil: 'load' });
      expect(await page.locator('.ticks input').first().isChecked()).toBe(true);
      await page.locator('[data-clear-ticks]').click();
      await page.reload({ waitUntil: 'load' });
      expect(await page.locator('.ticks input').first().isChecked()).toBe(false);
    });
  });

  test('weighs little in its first view, fonts and pictures included', async () => {
    const context = await visitor.browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const weight = weigh(page);
    await page.goto(visitor.address + GUIDE, { waitUntil: 'networkidle' });
    // Fonts, pictures and styles have arrived; what is still far below the fold is not part of the first view.
    const { files, bytes } = await weight();
    await context.close();
    expect(files).toBeGreaterThan(4);
    expect(bytes).toBeLessThanOrEqual(FIRST_VIEW_BYTES);
  });

  test('does not move when the fonts arrive', async () => {
    await visit(GUIDE, { viewport: PHONE }, async (page) => {
      const shift = await page.evaluate(() => new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value; }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }));
      expect(shift).toBeLessThan(0.02);
    });
  });
});

test('a printed code tells whether the paper is current before it leads on', async () => {
  const codes = await readdir(join(SITE, 'Q'));
  await visit(`/Q/${codes[0]}/`, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.verdict').count()).toBe(1);
    expect(await page.locator('.landing .button.big').getAttribute('href')).toMatch(/^\/huong-dan\/[a-z0-9-]+\/$/);
  });
});

describe.each([['phone', PHONE], ['desk', DESK]] as const)('on a %s', (_, viewport) => {
  test('every type of page fits the screen and passes axe, by day and by night', async () => {
    for (const address of addresses) {
      await visit(address, { viewport }, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(viewport.width);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
          expect(violations.map(({ id, nodes }) => `${address} ${colorScheme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
        }
      });
    }
  }, LONG);
});

test('no page has an inline script or style, which the content policy forbids', async () => {
  for (const address of addresses.slice(0, -1)) {
    const html = await readFile(join(SITE, address, 'index.html'), 'utf8');
    // Data for search engines is no script: browsers do not run it, and the policy does not ask for it.
    expect(html.replaceAll(/<script type="application\/ld\+json">.*?<\/script>/g, ''), address).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/);
  }
});

test('the fonts hold every letter the pages show', async () => {
  const missing = new Set<string>();
  for (const address of addresses) {
    await visit(address, { viewport: DESK, javaScriptEnabled: false }, async (page) => {
      for (const letter of await page.locator('body').innerText()) if (!LETTERS.includes(letter) && !/\s/.test(letter)) missing.add(letter);
    });
  }
  expect([...missing]).toEqual([]);
}, LONG);
