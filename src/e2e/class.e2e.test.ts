import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LETTERS } from '../site/fonts.ts';
import { launchBrowser } from './browser.ts';
import { serveTestSite, SITE, type ServedSite } from './site.ts';
import { weigh } from './visit.ts';

const PROJECTOR = { width: 1024, height: 768 };
const WIDE = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };
const LESSON = '/huong-dan/dang-ky-khai-sinh/lop-hoc/';
const LIST = '/lop-hoc/';
const FIRST_VIEW_BYTES = 50 * 1024;
/** Height of running letters on the screen that can be read from the last row, as a share of the screen's height. */
const LEAST_LETTERS = 0.04;
/** Milliseconds for a test that walks over every guide. */
const LONG = 240_000;

let site: ServedSite;
let browser: Browser;
let lessons: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([serveTestSite(), launchBrowser()]);
  lessons = (await readdir(join(SITE, 'huong-dan'), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => `/huong-dan/${name}/lop-hoc/`);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens an address, hands the page over, and asserts that the console stayed silent. */
async function visit(address: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  try {
    await page.goto(site.address + address, { waitUntil: 'load' });
    await look(page);
    expect(said).toEqual([]);
  } finally {
    await context.close();
  }
}

const place = (page: Page) => page.locator('[data-place]').textContent();
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');
const shown = async (page: Page) => (await page.locator('[data-slide]:visible h2').allInnerTexts()).map(plain);
const answerIsOpen = (page: Page) => page.locator('[data-now] [data-answer]').evaluate((answer: HTMLDetailsElement) => answer.open);
/** Number of the first slide of a kind, from 1. */
const first = (page: Page, kind: string) => page.locator('[data-slide]').evaluateAll((slides, name) => slides.findIndex((slide) => slide.querySelector(`.slide-${name}`)) + 1, kind);
const violations = async (page: Page) => (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);

describe('the slides', { timeout: 60_000 }, () => {
  test('go by arrows, space bar and clicker, one at a time, to both ends', async () => {
    await visit(LESSON, { viewport: PROJECTOR }, async (page) => {
      const count = await page.locator('[data-slide]').count();
      expect(await place(page)).toBe(`1/${count}`);
      expect(await shown(page)).toHaveLength(1);
      for (const key of ['ArrowRight', 'Space', 'PageDown']) await page.keyboard.press(key);
      expect(await place(page)).toBe(`4/${count}`);
      for (const key of ['ArrowLeft', 'PageUp']) await page.keyboard.press(key);
      expect(await place(page)).toBe(`2/${count}`);
      expect(await shown(page)).toEqual(['Chuẩn bị sẵn']);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      expect(await place(page)).toBe(`${count}/${count}`);
      expect(await shown(page)).toEqual(['Việc về nhà']);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowLeft');
      expect(await place(page)).toBe(`1/${count}`);
      expect(plain(await page.locator('[role=status]').textContent())).toBe(`Trang 1 trên ${count}: Đăng ký khai sinh`);
    });
  });

  test('stay where they are on reload, and answer to an address', async () => {
    await visit(`${LESSON}#3`, { viewport: PROJECTOR }, async (page) => {
      expect(await place(page)).toMatch(/^3\//);
      await page.keyboard.press('ArrowRight');
      expect(page.url()).toMatch(/#4$/);
      await page.reload({ waitUntil: 'load' });
      expect(await place(page)).toMatch(/^4\//);
    });
  });

  test('hide an answer until it is asked for, by key, by tap and by its own button', async () => {
    await visit(LESSON, { viewport: PROJECTOR }, async (page) => {
      const question = await first(page, 'question');
      await page.evaluate((number) => { location.hash = `#${number}`; }, question);
      await page.waitForFunction((number) => document.querySelector('[data-place]')?.textContent?.startsWith(`${number}/`), question);
      expect(await answerIsOpen(page)).toBe(false);
      await page.keyboard.press('Space');
      expect([await answerIsOpen(page), await place(page)]).toEqual([true, expect.stringMatching(new RegExp(`^${question}/`))]);
      await page.keyboard.press('Space');
      expect([await answerIsOpen(page), await place(page)]).toEqual([false, expect.stringMatching(new RegExp(`^${question + 1}/`))]);
      await page.mouse.click(1000, 300);
      expect(await answerIsOpen(page)).toBe(true);
      await page.mouse.click(20, 300);
      expect(await answerIsOpen(page)).toBe(false);
      await page.locator('[data-now] summary').click();
      expect([await answerIsOpen(page), await place(page)]).toEqual([true, expect.stringMatching(new RegExp(`^${question + 1}/`))]);
    });
  });

  test('go by tap on the outer thirds, not in the middle, and by swipe', async () => {
    await visit(LESSON, { viewport: PHONE, hasTouch: true }, async (page) => {
      await page.touchscreen.tap(340, 300);
      expect(await place(page)).toMatch(/^2\//);
      await page.touchscreen.tap(180, 300);
      expect(await place(page)).toMatch(/^2\//);
      await page.touchscreen.tap(20, 300);
      expect(await place(page)).toMatch(/^1\//);
      const swipe = (from: number, to: number) => page.locator('[data-stage]').evaluate((stage, [start, end]) => {
        const touch = (type: string, clientX: number) => stage.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', clientX, clientY: 300, bubbles: true }));
        touch('pointerdown', start as number);
        touch('pointerup', end as number);
      }, [from, to]);
      await swipe(300, 100);
      expect(await place(page)).toMatch(/^2\//);
      await swipe(100, 300);
      expect(await place(page)).toMatch(/^1\//);
    });
  });

  test('fill the whole screen with F, and give it back', async () => {
    await visit(LESSON, { viewport: PROJECTOR }, async (page) => {
      await page.keyboard.press('f');
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await page.keyboard.press('f');
      await page.waitForFunction(() => document.fullscreenElement === null);
      expect(await place(page)).toMatch(/^1\//);
    });
  });

  test('are left with Esc for all of them below each other, and taken up again', async () => {
    await visit(`${LESSON}#5`, { viewport: PROJECTOR }, async (page) => {
      await page.keyboard.press('Escape');
      expect((await shown(page)).length).toBe(await page.locator('[data-slide]').count());
      expect(await page.locator('[data-bar]').isVisible()).toBe(false);
      await page.locator('[data-present]').click();
      expect([await shown(page), await place(page)]).toEqual([[expect.any(String)], expect.stringMatching(/^5\//)]);
    });
  });

  test('need no network once they are there: the pictures of all slides come with the page', async () => {
    const context = await browser.newContext({ viewport: PROJECTOR });
    const page = await context.newPage();
    await page.goto(site.address + LESSON, { waitUntil: 'networkidle' });
    await context.setOffline(true);
    await page.keyboard.press('End');
    expect(await page.locator('[data-now] .qr').isVisible()).toBe(true);
    expect(await page.locator('.slide img').evaluateAll((pictures) => pictures.filter((picture) => (picture as HTMLImageElement).naturalWidth === 0).length)).toBe(0);
    await context.close();
  });

  test('are told to a screen reader by number and title, and pass axe by day and by night, as slides and as a page', async () => {
    for (const viewport of [PROJECTOR, PHONE]) {
      await visit(LESSON, { viewport }, async (page) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const kind of ['title', 'step', 'question']) {
            await page.evaluate((number) => { location.hash = `#${number}`; }, await first(page, kind));
            if (kind === 'question') await page.keyboard.press('Space');
            expect(await violations(page), `${colorScheme} ${kind}`).toEqual([]);
          }
          await page.keyboard.press('Escape');
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
          expect(await violations(page), `${colorScheme} page`).toEqual([]);
          await page.reload({ waitUntil: 'load' });
        }
      });
    }
  }, LONG);
});

describe("the teacher's window", { timeout: 60_000 }, () => {
  test('follows the slides and leads them, shows what comes next and what to say, and keeps time', async () => {
    const context = await browser.newContext({ viewport: WIDE });
    try {
      const [slides, notes] = [await context.newPage(), await context.newPage()];
      await slides.goto(`${site.address}${LESSON}#2`, { waitUntil: 'load' });
      await notes.goto(`${site.address}${LESSON}?ghi-chu`, { waitUntil: 'load' });
      await notes.waitForFunction(() => document.querySelector('[data-place]')?.textContent?.startsWith('2/'));
      await slides.keyboard.press('ArrowRight');
      await notes.waitForFunction(() => document.querySelector('[data-place]')?.textContent?.startsWith('3/'));
      expect(await shown(notes)).toEqual(['Đăng nhập bằng VNeID', 'Tìm thủ tục và chọn phường']);
      expect(plain(await notes.locator('.slide-notes:visible').innerText())).toContain('Nhập tiếp mã 6 số');
      expect(await slides.locator('.slide-notes:visible').count()).toBe(0);

      await notes.keyboard.press('PageUp');
      await slides.waitForFunction(() => document.querySelector('[data-place]')?.textContent?.startsWith('2/'));
      await notes.waitForFunction(() => /^0:0[1-9]/.test(document.querySelector('[data-clock]')?.textContent ?? ''), undefined, { timeout: 10_000 });
      await notes.locator('[data-clock-run]').click();
      expect(await notes.locator('[data-clock-run]').textContent()).toBe('Bắt đầu');
      await notes.locator('[data-clock-reset]').click();
      expect(await notes.locator('[data-clock]').textContent()).toBe('0:00');
      for (const colorScheme of ['light', 'dark'] as const) {
        await notes.emulateMedia({ colorScheme });
        expect(await violations(notes), colorScheme).toEqual([]);
      }
    } finally {
      await context.close();
    }
  });

  test('knows the answer before the class does', async () => {
    await visit(`${LESSON}?ghi-chu`, { viewport: WIDE }, async (page) => {
      await page.evaluate((number) => { location.hash = `#${number}`; }, await first(page, 'question'));
      await page.locator('[data-now] .slide-question').waitFor();
      expect(await answerIsOpen(page)).toBe(false);
      expect(plain(await page.locator('.slide-notes:visible').innerText())).toContain('Vẫn đăng ký được');
    });
  });
});

test('without script every slide, every note and every answer is there to be read', async () => {
  await visit(LESSON, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    const count = await page.locator('[data-slide]').count();
    expect(await page.locator('[data-slide]:visible').count()).toBe(count);
    expect(await page.locator('.slide-notes:visible').count()).toBe(count);
    expect(await page.locator('[data-actions], [data-bar]').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.locator('.slide-answer summary').first().click();
    expect(await page.locator('.slide-answer div').first().isVisible()).toBe(true);
  });
});

test.each([['1024×768', PROJECTOR], ['1280×720', WIDE]] as const)('at %s every slide of every guide fits with its answer shown, in letters that the last row reads', async (_, viewport) => {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const wrong: string[] = [];
  for (const lesson of lessons) {
    await page.goto(site.address + lesson, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    wrong.push(...(await page.evaluate((least) => {
      const slides = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
      return slides.flatMap((slide, index) => {
        for (const other of slides) other.toggleAttribute('data-now', other === slide);
        for (const answer of slide.querySelectorAll('details')) answer.open = true;
        const box = slide.querySelector('.slide-box') as HTMLElement;
        const said: string[] = [];
        if (box.scrollHeight > box.clientHeight) said.push(`${box.scrollHeight - box.clientHeight} px too high`);
        for (const part of slide.querySelectorAll<HTMLElement>('.slide, .slide-text, .slide-text *, .phone, .phone *')) {
          if (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline' && part.clientWidth > 1) said.push(`${part.className || part.tagName} ${part.scrollWidth - part.clientWidth} px too wide`);
        }
        for (const part of slide.querySelectorAll<HTMLElement>('.slide-text :is(p, li, summary)')) {
          const share = Number.parseFloat(getComputedStyle(part).fontSize) / window.innerHeight;
          if (share < least && !part.matches('.small')) said.push(`letters of ${(share * 100).toFixed(1)} %: ${part.textContent}`);
        }
        return said.map((text) => `${location.pathname}#${index + 1}: ${text}`);
      });
    }, LEAST_LETTERS)));
  }
  await context.close();
  expect(lessons.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
}, LONG);

test('the sheet to hand out is one or two pages of A4 for every guide, with the code and no answer', async () => {
  const context = await browser.newContext({ viewport: PROJECTOR });
  const page = await context.newPage();
  const long: string[] = [];
  for (const lesson of lessons) {
    await page.goto(site.address + lesson, { waitUntil: 'load' });
    const pages = (await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))).getPageCount();
    if (pages > 2) long.push(`${lesson}: ${pages}`);
  }
  await page.emulateMedia({ media: 'print' });
  for (const view of ['deck', undefined, 'notes']) {
    await page.evaluate((name) => { if (name) document.documentElement.dataset.view = name; else delete document.documentElement.dataset.view; }, view);
    expect(await page.locator('.handout .qr').isVisible()).toBe(true);
    expect(await page.locator('.slide, .slide-notes, .deck-bar, h1').filter({ visible: true }).count(), view).toBe(0);
  }
  await context.close();
  expect(long).toEqual([]);
}, LONG);

test('the list leads to the slides of every guide, and each guide to its own', async () => {
  const html = await readFile(join(SITE, LIST, 'index.html'), 'utf8');
  const listed = new Set(Array.from(html.matchAll(/href="(\/huong-dan\/[^"/]+\/lop-hoc\/)"/g), ([, address = '']) => address));
  expect([...listed].sort()).toEqual(lessons.toSorted());
  for (const lesson of lessons) {
    expect(existsSync(join(SITE, lesson, 'index.html')), lesson).toBe(true);
    expect(await readFile(join(SITE, lesson, '../index.html'), 'utf8')).toContain(`href="${lesson}"`);
  }
  for (const viewport of [PHONE, PROJECTOR]) {
    await visit(LIST, { viewport }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), colorScheme).toEqual([]);
      }
    });
  }
}, LONG);

test.each([LESSON, LIST])('%s is light, has no inline script or style, and only letters the fonts hold', async (address) => {
  const html = await readFile(join(SITE, address, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/);
  const context = await browser.newContext({ viewport: PROJECTOR });
  const page = await context.newPage();
  const weight = weigh(page);
  await page.goto(site.address + address, { waitUntil: 'networkidle' });
  const { bytes } = await weight();
  await page.keyboard.press('Escape');
  const letters = new Set(await page.locator('body').innerText());
  await context.close();
  expect(bytes).toBeLessThanOrEqual(FIRST_VIEW_BYTES);
  expect([...letters].filter((letter) => !LETTERS.includes(letter) && !/\s/.test(letter))).toEqual([]);
}, LONG);
