import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { SITE } from './site.ts';
import { openVisitor, type Visitor } from './visit.ts';

const PHONE = { width: 360, height: 740 };
const GUIDE = '/huong-dan/dang-ky-khai-sinh/';
/** A desk's screen of 1280 × 1024 enlarged four times: what WCAG 1.4.10 asks pages to fit. */
const ENLARGED: BrowserContextOptions = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
/** CSS pixels of the smallest target, WCAG 2.5.8. */
const TARGET = 24;
/** Milliseconds for a test that walks over every type of page. */
const LONG = 240_000;

let visitor: Visitor;
/** Every type of page, one address each. */
let addresses: string[];

beforeAll(async () => {
  visitor = await openVisitor();
  const code = (await readdir(join(SITE, 'Q')))[0];
  addresses = [
    '/', '/chu-de/ho-tich/', '/su-kien/sinh-con/', '/toi-can-lam-gi/', '/toi-can-lam-gi/mat-giay/', GUIDE, '/huong-dan/nhan-biet-gia-mao-lua-dao/', `${GUIDE}lop-hoc/`, '/lop-hoc/', '/tim/',
    '/bai-viet/', '/bai-viet/gioi-thieu/', '/danh-muc/', '/danh-muc/dat-dai/4/', '/an-pham/', '/an-pham/dang-ky-khai-sinh/', '/an-pham/ho-tich/', '/an-pham/can-thay/', '/phat-thanh/', '/gop-y/',
    '/can-xac-minh/', '/ngoai-mang/', `/Q/${code}/`, '/khong-co-trang-nay/',
  ];
});

afterAll(() => visitor.close());

/** Opens every type of page and collects what is wrong, each line with its address. */
async function look(options: BrowserContextOptions, faults: (page: Page) => Promise<string[]>, who = visitor): Promise<string[]> {
  const all: string[] = [];
  for (const address of addresses) {
    await who.visit(address, options, async (page) => {
      all.push(...(await faults(page)).map((fault) => `${address} ${fault}`));
    });
  }
  return all;
}

const tooWide = (page: Page) => page.evaluate(() => (document.documentElement.scrollWidth > innerWidth ? [`is ${document.documentElement.scrollWidth} wide`] : []));

describe('every type of page', () => {
  test.each(['light', 'dark'] as const)('fits a phone and passes axe with high contrast and very large letters, %s', async (colorScheme) => {
    const chosen = { name: 'camnang:display', value: JSON.stringify({ contrast: 'cao', size: 'rat-lon' }) };
    const options = { viewport: PHONE, colorScheme, storageState: { cookies: [], origins: [{ origin: visitor.address, localStorage: [chosen] }] } };
    expect(await look(options, async (page) => [...(await tooWide(page)), ...(await violations(page))])).toEqual([]);
  }, LONG);

  test('fits the screen and passes axe when enlarged four times', async () => {
    expect(await look(ENLARGED, async (page) => [...(await tooWide(page)), ...(await violations(page))])).toEqual([]);
  }, LONG);

  test('passes axe without script', async () => {
    // Empty scripts in place of none: axe is a script itself.
    const plain = await openVisitor((page) => page.route(/\.js$/, (route) => route.fulfill({ body: '', contentType: 'text/javascript' })));
    try {
      expect(await look({ viewport: PHONE, serviceWorkers: 'block' }, violations, plain)).toEqual([]);
    } finally {
      await plain.close();
    }
  }, LONG);

  test('has targets a thumb can hit, but for links in running text', async () => {
    expect(await look({ viewport: PHONE }, (page) => page.evaluate(smallTargets, TARGET))).toEqual([]);
  }, LONG);
});

/** Runs in the page: controls narrower or lower than `least` pixels. A control in a label is as large as the label. */
function smallTargets(least: number): string[] {
  const inText = (control: Element) => {
    const around = control.parentElement?.textContent?.trim() ?? '';
    return getComputedStyle(control).display === 'inline' && around.length > (control.textContent?.trim().length ?? 0);
  };
  return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')].flatMap((control) => {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    const isSmall = Math.min(width, height) < least;
    if (!isSmall || !control.checkVisibility({ visibilityProperty: true }) || control.matches('.skip') || inText(control)) return [];
    return [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 160)}`];
  });
}

/** Runs in the page: what is wrong with the focus now, nothing where a person sees where it is. */
function focusFault(): string | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'nothing is focused';
  const name = focused.outerHTML.slice(0, 120);
  // A box in a label or in a framed row shows the focus by its frame.
  const framed = [focused, focused.closest('label'), focused.closest('.search-row')].filter((part) => part !== null);
  const isMarked = framed.some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (part === focused && boxShadow !== 'none');
  });
  if (!isMarked) return `${name} shows no focus`;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = there !== null && (focused.contains(there) || there.contains(focused));
  return isSeen ? undefined : `${name} is covered by ${there?.outerHTML.slice(0, 120) ?? 'the edge of the screen'}`;
}

/** Presses Tab until the focus stands on what is looked for, asserting at every stop that a person sees where it is. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusFault)).toBeUndefined();
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} was not reached by ${most} presses of Tab`);
}

const onlyKeys = (viewport: { width: number; height: number }): BrowserContextOptions => ({ viewport, reducedMotion: 'reduce' });

describe.each([['phone', PHONE], ['desk', { width: 1280, height: 900 }]] as const)('with only a keyboard, on a %s', (_, viewport) => {
  test('the first press of Tab offers to skip the header', async () => {
    await visitor.visit(GUIDE, onlyKeys(viewport), async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      await tabTo(page, 'main *', 1);
    });
  }, LONG);

  test('the panel of letters and contrast opens, changes and closes, and gives the focus back', async () => {
    await visitor.visit(GUIDE, onlyKeys(viewport), async (page) => {
      await tabTo(page, '.display summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '.display input[name="size"]', 1);
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(focusFault)).toBeUndefined();
      expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('lon');
      await tabTo(page, '.display input[name="contrast"]', 1);
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.documentElement.dataset.contrast)).toBe('cao');
      await page.keyboard.press('Escape');
      expect(await page.locator('.display-panel').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.matches('.display summary'))).toBe(true);
    });
  }, LONG);

  test('one gets from the header by the search to the first box of a guide, and ticks it', async () => {
    await visitor.visit('/chu-de/ho-tich/', onlyKeys(viewport), async (page) => {
      await tabTo(page, '.top-search');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tim/');
      await tabTo(page, '#q');
      await page.keyboard.type('khai sinh');
      await page.locator('[data-results] a').first().waitFor();
      await tabTo(page, '[data-results] a');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/huong-dan/**');
      await tabTo(page, '.ticks input');
      await page.keyboard.press('Space');
      expect(await page.locator('.ticks input').first().isChecked()).toBe(true);
    });
  }, LONG);
});
