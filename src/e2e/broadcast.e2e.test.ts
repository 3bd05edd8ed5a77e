import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCalendar, valueOf } from '../schedule/calendar.fixture.ts';
import { SITE } from './site.ts';
import { openVisitor, weigh, type Visitor } from './visit.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const LIST = '/phat-thanh/';
const SCRIPT = '/phat-thanh/dang-ky-khai-sinh/';
/** The script with the bulletin of three minutes chosen. */
const THREE_MINUTES = `${SCRIPT}#3p`;
/** The programme of a topic. */
const PROGRAMME = '/phat-thanh/ho-tich/';
const PLAN = '/phat-thanh/lich/';
const FIRST_VIEW_BYTES = 50 * 1024;
const MILLISECONDS = 700;

let visitor: Visitor;
const visit: Visitor['visit'] = (...args) => visitor.visit(...args);

beforeAll(async () => {
  visitor = await openVisitor(countWakeLocks);
});
afterAll(() => visitor.close());

/** Counts who asks to keep the screen on, and who gives it back. */
async function countWakeLocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const calls: string[] = [];
    const given = { release: () => Promise.resolve(void calls.push('release')) };
    Object.defineProperty(navigator, 'wakeLock', { value: { request: (type: string) => Promise.resolve((calls.push(type), given)) } });
    Object.assign(window, { wakeCalls: calls });
  });
}

const scrolled = (page: Page) => page.locator('[data-text]').evaluate((text) => text.scrollTop);
const part = (page: Page) => page.locator('[data-progress]').evaluate((progress: HTMLProgressElement) => progress.value);
const open = (page: Page) => page.locator('[data-open]').click();

describe('the teleprompter', { timeout: 30_000 }, () => {
  test('starts and pauses by space bar and by tap, marks the line being read, and counts down', async () => {
    await visit(THREE_MINUTES, { viewport: PHONE }, async (page) => {
      await open(page);
      const [start, left] = [await scrolled(page), await page.locator('[data-left]').textContent()];
      expect(await page.locator('.prompter [aria-current]').textContent()).toContain('Đây là Đài truyền thanh');
      await page.keyboard.press('Space');
      await page.waitForFunction(() => !document.querySelector('.prompter p')?.hasAttribute('aria-current'), undefined, { timeout: 15_000 });
      expect(await page.locator('[data-play]').textContent()).toBe('Dừng');
      await page.locator('[data-text]').click();
      expect(await page.locator('[data-play]').textContent()).toBe('Chạy');
      const paused = await scrolled(page);
      expect(paused).toBeGreaterThan(start);
      expect(await page.locator('.prompter [aria-current]').count()).toBe(1);
      expect(await page.locator('[data-left]').textContent()).not.toBe(left);
      await page.waitForTimeout(MILLISECONDS);
      expect(await scrolled(page)).toBe(paused);
      await page.locator('[data-back]').click();
      expect(await scrolled(page)).toBe(start);
    });
  });

  test('moves by syllables a minute: at 220 further than at 120 in the same time', async () => {
    await visit(THREE_MINUTES, { viewport: DESK }, async (page) => {
      await open(page);
      const advance = async (rate: number) => {
        await page.locator('[data-rate-input]').fill(String(rate));
        await page.locator('[data-back]').click();
        await page.locator('[data-play]').click();
        await page.waitForTimeout(MILLISECONDS * 3);
        await page.locator('[data-play]').click();
        return part(page);
      };
      expect(await advance(220)).toBeGreaterThan((await advance(120)) * 1.3);
      await page.locator('[data-rate-choice="150"]').click();
      expect(await page.locator('[data-rate-shown]').textContent()).toBe('150');
      await page.locator('[data-text]').press('ArrowRight');
      expect(await page.locator('[data-rate-shown]').textContent()).toBe('155');
    });
  });

  test('keeps the screen on only while it runs, and does without where the browser cannot', async () => {
    await visit(THREE_MINUTES, { viewport: PHONE }, async (page) => {
      const calls = () => page.evaluate(() => (window as unknown as { wakeCalls: string[] }).wakeCalls.join(' '));
      await open(page);
      expect(await calls()).toBe('');
      await page.keyboard.press('Space');
      await page.waitForTimeout(100);
      await page.keyboard.press('Space');
      expect(await calls()).toBe('screen release');
      await page.evaluate(() => Object.assign(navigator.wakeLock, { request: () => Promise.reject(new Error('no')) }));
      await page.keyboard.press('Space');
      await page.waitForTimeout(MILLISECONDS);
      expect(await part(page)).toBeGreaterThan(0);
    });
  });

  test('takes letters of 24 to 72 px and a dark ground, and remembers both on the device', async () => {
    await visit(THREE_MINUTES, { viewport: DESK }, async (page) => {
      await open(page);
      await page.locator('[data-size-input]').fill('72');
      await page.locator('button[data-night]').click();
      await page.locator('[data-close]').click();
      await page.reload({ waitUntil: 'load' });
      await open(page);
      const look = await page.locator('[data-text]').evaluate((text) => [getComputedStyle(text).fontSize, getComputedStyle(text.closest('dialog') as Element).backgroundColor]);
      expect(look).toEqual(['72px', 'rgb(0, 0, 0)']);
      expect(await page.locator('[data-size-input]').evaluate((input: HTMLInputElement) => [input.min, input.max])).toEqual(['24', '72']);
      expect(await page.locator('.prompter').evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
    });
  });

  test('goes by rows where motion is unwanted, by sentences with the arrows, and where a hand scrolls', async () => {
    await visit(THREE_MINUTES, { viewport: PHONE, reducedMotion: 'reduce' }, async (page) => {
      await open(page);
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('.prompter [aria-current]').textContent()).toContain('Kính thưa');
      const start = await scrolled(page);
      await page.keyboard.press('Space');
      await page.waitForTimeout(200);
      expect(await scrolled(page)).toBe(start);
      await page.keyboard.press('Space');
      await page.locator('[data-text]').evaluate((text) => text.scrollTo(0, text.scrollHeight / 2));
      await page.waitForTimeout(100);
      expect(await part(page)).toBeGreaterThan(0.3);
    });
  });

  test('works without a network once it is there', async () => {
    await visit(THREE_MINUTES, { viewport: PHONE }, async (page) => {
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await open(page);
      await page.keyboard.press('Space');
      await page.waitForTimeout(MILLISECONDS);
      expect(await part(page)).toBeGreaterThan(0);
    });
  });

  test.each([['phone', PHONE], ['desk', DESK]] as const)('passes axe on a %s, by day and by night', async (_, viewport) => {
    await visit(THREE_MINUTES, { viewport }, async (page) => {
      await open(page);
      await page.locator('[data-settings]').evaluate((details: HTMLDetailsElement) => { details.open = true; });
      for (const night of ['false', 'true']) {
        if ((await page.locator('.prompter').getAttribute('data-dark')) !== night) await page.locator('button[data-night]').click();
        const { violations } = await new AxeBuilder({ page }).include('.prompter').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.map(({ id, nodes }) => `${night} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
      }
    });
  });
});

test('a programme of fifteen minutes is read from a teleprompter too, and names its guides', async () => {
  await visit(PROGRAMME, { viewport: PHONE }, async (page) => {
    expect(await page.locator('.script-item a').count()).toBe(3);
    await open(page);
    expect(await page.locator('[data-left]').textContent()).toMatch(/^1[456]:\d\d$/);
    await page.keyboard.press('Space');
    await page.waitForTimeout(MILLISECONDS);
    expect(await part(page)).toBeGreaterThan(0);
  });
});

test('without script the whole bulletin is there to be read', async () => {
  await visit(SCRIPT, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    const shown = (await page.locator('[data-bulletin="3p"] .script-text').innerText()).replace(/\s+/g, ' ').trim();
    const text = await readFile(join(SITE, 'an-pham/dang-ky-khai-sinh/phat-thanh-3p.txt'), 'utf8');
    expect(shown).toBe(text.replace(/\s+/g, ' ').trim());
    expect(await page.locator('[data-open]').isVisible()).toBe(false);
  });
});

test('the list finds bulletins by what people call them, accents or not, and shows all without script', async () => {
  await visit(LIST, { viewport: PHONE }, async (page) => {
    await page.locator('#loc').fill('bằng lái');
    const found = await page.locator('[data-find]:visible h3').allTextContents();
    await page.locator('#loc').fill('bang lai');
    expect(await page.locator('[data-find]:visible h3').allTextContents()).toEqual(found);
    expect(found.length).toBeGreaterThan(0);
    expect(await page.locator('[role=status]').textContent()).toBe(`${found.length} bài`);
    await page.locator('#loc').fill('zzzz');
    expect(await page.locator('[role=status]').textContent()).toContain('Không có bài nào');
  });
  await visit(LIST, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    const pages = (await readdir(join(SITE, 'phat-thanh'), { withFileTypes: true })).filter((entry) => entry.isDirectory() && entry.name !== 'lich');
    expect(await page.locator('[data-find], .programme').count()).toBe(pages.length);
    expect(await page.locator('#loc').isVisible()).toBe(false);
  });
});

test('drafts made before the build can be listened to; a guide without one offers none', async () => {
  const sounds = async (address: string) => Array.from((await readFile(join(SITE, address, 'index.html'), 'utf8')).matchAll(/<audio[^>]*src="([^"]+)"/g), ([, file = '']) => file);
  expect(await sounds(SCRIPT)).toEqual(['1p', '3p', '5p', 'hoi-dap'].map((kind) => `/an-pham/dang-ky-khai-sinh/phat-thanh-${kind}.mp3`));
  expect((await sounds(SCRIPT)).filter((file) => !existsSync(join(SITE, file)))).toEqual([]);
  expect(await sounds('/phat-thanh/tach-ho/')).toEqual([]);
});

test('every file the list and the plan offer is there, and the plan says that nobody approved it', async () => {
  for (const address of [LIST, PLAN]) {
    const html = await readFile(join(SITE, address, 'index.html'), 'utf8');
    const files = Array.from(html.matchAll(/(?:href|src)="(\/an-pham\/[^"]+\.[a-z0-9]+)"/g), ([, file = '']) => file);
    expect(files.length, address).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(join(SITE, file)))).toEqual([]);
    const pages = Array.from(html.matchAll(/href="(\/phat-thanh\/[^"#]+)/g), ([, page = '']) => page);
    expect(pages.filter((page) => !existsSync(join(SITE, page, 'index.html')))).toEqual([]);
    if (address === PLAN) expect(html).toContain('lịch mẫu – phường chưa duyệt');
  }
  const calendar = readCalendar(await readFile(join(SITE, 'an-pham/tat-ca/lich-phat-thanh-2026-12.ics')));
  expect(valueOf(calendar, 'VERSION').value).toBe('2.0');
});

test.each([LIST, SCRIPT, PROGRAMME, PLAN])('%s fits both screens, passes axe by day and by night, and is light', async (address) => {
  for (const viewport of [PHONE, DESK]) {
    await visit(address, { viewport }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
      }
    });
  }
  const html = await readFile(join(SITE, address, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/);
  const context = await visitor.browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const weight = weigh(page);
  await page.goto(visitor.address + address, { waitUntil: 'networkidle' });
  const { bytes } = await weight();
  await context.close();
  expect(bytes).toBeLessThanOrEqual(FIRST_VIEW_BYTES);
}, 300_000);
