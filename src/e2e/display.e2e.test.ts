import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openVisitor, type Visitor } from './visit.ts';

const GUIDE = '/huong-dan/dang-ky-khai-sinh/';
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
/** Milliseconds until a device knows its voices: late, as many do. */
const VOICES_AFTER = 400;
/** Milliseconds the stand-in voice takes for a sentence. */
const SENTENCE = 60;

/** What a page noted about itself from its first moment on. */
interface Noted {
  shift: number;
  sizeWhenParsed: string | undefined;
}
const noted = (page: Page) => page.evaluate(() => (window as unknown as { noted: Noted }).noted);

/** Runs in every page before its own scripts. */
function note(): void {
  const own: Noted = { shift: 0, sizeWhenParsed: undefined };
  Object.assign(window, { noted: own });
  document.addEventListener('DOMContentLoaded', () => void (own.sizeWhenParsed = document.documentElement.dataset.size));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) own.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in every page before its own scripts: a device with a voice of the given language, silent and quick. */
function stand({ lang, after, sentence }: { lang: string; after: number; sentence: number }): void {
  let voices: { lang: string }[] = [];
  let turn = 0;
  const speech = Object.assign(new EventTarget(), {
    said: [] as string[],
    getVoices: () => voices,
    cancel: () => void turn++,
    speak(words: { text: string; onend?: () => void }) {
      const own = turn;
      speech.said.push(words.text);
      setTimeout(() => own === turn && words.onend?.(), sentence);
    },
  });
  setTimeout(() => {
    voices = [{ lang }];
    speech.dispatchEvent(new Event('voiceschanged'));
  }, after);
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.assign(window, {
    SpeechSynthesisUtterance: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
}

let visitor: Visitor;

describe.each([['vi-VN', true], ['vi', true], ['en-US', false]] as const)('on a device whose voice speaks %s', (lang, isOffered) => {
  beforeAll(async () => {
    visitor = await openVisitor(async (page) => {
      await page.addInitScript(note);
      await page.addInitScript(stand, { lang, after: VOICES_AFTER, sentence: SENTENCE });
    });
    return () => visitor.close();
  });

  test(`the button "Nghe đọc" is ${isOffered ? 'offered' : 'not offered'}, and nothing moves when the voices are known`, async () => {
    await visitor.visit(GUIDE, PHONE, async (page) => {
      await page.waitForTimeout(2 * VOICES_AFTER);
      expect(await page.locator('[data-read-aloud]').isVisible()).toBe(isOffered);
      expect((await noted(page)).shift).toBe(0);
    });
  });

  test.runIf(isOffered)('reading marks part after part, and stops when asked', async () => {
    await visitor.visit(GUIDE, PHONE, async (page) => {
      const button = page.locator('[data-read-aloud]');
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await page.locator('[data-being-read]').waitFor();
      const first = await page.locator('[data-being-read]').getAttribute('id');
      await page.waitForFunction((id) => (document.querySelector('[data-being-read]')?.id ?? id) !== id, first);
      expect(await page.locator('[data-being-read]').count()).toBe(1);
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      expect(await page.locator('[data-being-read]').count()).toBe(0);
      const said = () => page.evaluate(() => (speechSynthesis as unknown as { said: string[] }).said.length);
      const before = await said();
      await page.waitForTimeout(5 * SENTENCE);
      expect(await said()).toBe(before);
    });
  });

  test.runIf(isOffered)('reading goes to the end of the guide and leaves no mark', async () => {
    await visitor.visit(GUIDE, PHONE, async (page) => {
      const button = page.locator('[data-read-aloud]');
      const sentences = await page.evaluate(async () => {
        const parts = await (await fetch('doc.json')).json();
        return (parts as { sentences: string[] }[]).flatMap((part) => part.sentences);
      });
      await button.click();
      await page.locator('[data-read-aloud][aria-pressed="false"]').waitFor();
      expect(await page.evaluate(() => (speechSynthesis as unknown as { said: string[] }).said)).toEqual(sentences);
      expect(await page.locator('[data-being-read]').count()).toBe(0);
    });
  });

  test.runIf(!isOffered)('the next guide keeps no empty room for the button', async () => {
    await visitor.visit(GUIDE, PHONE, async (page) => {
      const room = () => page.locator('[data-read-aloud]').evaluate((button) => button.getBoundingClientRect().height);
      expect(await room()).toBeGreaterThan(0);
      await page.goto(`${visitor.address}/huong-dan/dang-ky-tam-tru/`);
      expect(await room()).toBe(0);
    });
  });
});

describe('the size of letters', () => {
  beforeAll(async () => {
    visitor = await openVisitor(async (page) => {
      await page.addInitScript(note);
    });
    return () => visitor.close();
  });

  test('stays as chosen from page to page, set before anything is painted', async () => {
    await visitor.visit('/', PHONE, async (page) => {
      const letters = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
      const usual = await letters();
      await page.locator('.display summary').click();
      await page.locator('.display input[value="rat-lon"]').check();
      expect(await letters()).toBeGreaterThan(1.3 * usual);
      await page.goto(visitor.address + GUIDE, { waitUntil: 'load' });
      await page.waitForTimeout(300);
      expect(await letters()).toBeGreaterThan(1.3 * usual);
      expect(await noted(page)).toEqual({ shift: 0, sizeWhenParsed: 'rat-lon' });
      expect(await page.locator('.display input[value="rat-lon"]').isChecked()).toBe(true);
    });
  });

  test('goes back to the usual one, and nothing is kept', async () => {
    await visitor.visit('/', PHONE, async (page) => {
      await page.locator('.display summary').click();
      await page.locator('.display input[value="lon"]').check();
      await page.locator('.display input[name="size"][value=""]').check();
      expect(await page.evaluate(() => localStorage.getItem('camnang:display'))).toBe('{}');
      await page.reload({ waitUntil: 'load' });
      expect((await noted(page)).sizeWhenParsed).toBeUndefined();
    });
  });
});
