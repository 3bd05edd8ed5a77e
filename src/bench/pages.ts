import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { SEARCH_QUERIES } from '../e2e/search-queries.ts';
import { serveSite } from '../pipeline/serve.ts';
import { compressedFiles, type CompressedFiles } from './compressed.ts';
import type { Line } from './line.ts';
import { median } from './measure.ts';

/** A cheap phone. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SLOWER = 4;
/** Slow 4G as Lighthouse sets it: bytes a second, round trip in ms. Opening the connection itself is not slowed. */
const SLOW_4G = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
const ROUNDS = 3;
const QUERIES = 20;
/** Milliseconds a page is left alone after its last file: what moves late is seen too. */
const REST = 500;

/** What a page noted about itself. */
interface Noted {
  /** Sum of all layout shifts; ms since the navigation began. */
  shift: number;
  largest: number;
  /** When the frame began in which the useful line first stood on the screen, and when that frame was over. */
  useful: { began: number; over: number };
}

interface Visit {
  first: number;
  largest: number;
  shift: number;
  bytes: number;
  useful: number;
}

/** A built site as phones get it: served compressed, opened by a browser. */
interface Served {
  browser: Browser;
  files: CompressedFiles;
  address: string;
}

async function serve<T>(site: string, use: (served: Served) => Promise<T>): Promise<T> {
  const files = compressedFiles(site);
  const [{ server, address }, browser] = await Promise.all([serveSite(site, 0, files.send), launchBrowser()]);
  try {
    return await use({ browser, files, address });
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * How fast a built site is on a cheap phone: three pages, each opened with an empty cache. Medians of three; the service
 * worker, which fetches in the background later, is left out.
 * @param site folder of a built site
 */
export async function measurePages(site: string): Promise<Line[]> {
  const codes = await readdir(join(site, 'Q'));
  return serve(site, async ({ browser, files, address }) => {
    const pages = [
      { page: 'trang hướng dẫn', path: '/huong-dan/dang-ky-khai-sinh/' },
      { page: 'trang sau mã QR', path: `/Q/${codes.toSorted()[0]}/`, scanned: true },
      { page: 'trang chủ', path: '/' },
    ];
    const lines: Line[] = [];
    for (const { page, path, scanned = false } of pages) {
      const visits: Visit[] = [];
      for (let round = 0; round < ROUNDS; round++) visits.push(await open(browser, files, address + path));
      const line = (what: string, name: keyof Visit, unit: Line['unit'], most: number, scale = 1): Line => ({ what: `${page}: ${what}`, value: median(visits.map((visit) => visit[name])) / scale, unit, bar: { of: 'value', most } });
      lines.push(
        line('chữ đầu tiên hiện (FCP)', 'first', 'ms', 1500),
        line('phần lớn nhất hiện (LCP)', 'largest', 'ms', 1500),
        ...(scanned ? [line('từ lúc quét đến dòng có ích', 'useful', 'ms', 1000)] : []),
        line('xô lệch khi tải (CLS)', 'shift', '', 0),
        line('lần xem đầu, cả phông chữ', 'bytes', 'KiB', 50, 1024),
      );
    }
    return lines;
  });
}

/** A phone with nothing in its cache, its processor slowed. */
async function phone(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, session };
}

async function open(browser: Browser, files: CompressedFiles, address: string): Promise<Visit> {
  const { page, session } = await phone(browser);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.addInitScript(note);
  const before = files.sent();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(REST);
  const { first, noted } = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    noted: (window as unknown as { noted: Noted }).noted,
  }));
  await page.context().close();
  // A line that stood there when the first frame was painted is seen with it. A thousandth of the screen is what rounding of pixels makes.
  const useful = noted.useful.began <= first ? first : noted.useful.over;
  return { first, largest: noted.largest, useful, shift: Math.round(noted.shift * 1000) / 1000, bytes: files.sent() - before };
}

/** Runs in the page before its own scripts: notes what moves, the largest part, and when the verdict or the four facts are on the screen. */
function note(): void {
  const noted: Noted = { shift: 0, largest: NaN, useful: { began: NaN, over: NaN } };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    noted.largest = list.getEntries().at(-1)?.startTime ?? noted.largest;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const look = () => {
    const line = document.querySelector('.verdict, .glance');
    if (!line || line.getBoundingClientRect().top >= innerHeight) return void requestAnimationFrame(look);
    noted.useful.began = performance.now();
    requestAnimationFrame(() => void (noted.useful.over = performance.now()));
  };
  requestAnimationFrame(look);
}

/** What the first query fetches, and how long the slowed processor needs for a query once the index is there. @param site folder of a built site */
export function measureSearch(site: string): Promise<Line[]> {
  return serve(site, async ({ browser, files, address }) => {
    const bytes = await firstQuery(browser, files, address);
    const { page } = await phone(browser);
    await page.goto(`${address}/tim/`, { waitUntil: 'networkidle' });
    // Who taps the field has the list fetched and made ready before the first word is typed.
    await page.locator('#q').focus();
    await page.waitForLoadState('networkidle');
    const step = Math.floor(SEARCH_QUERIES.length / QUERIES);
    const times: number[] = [];
    for (const [query] of SEARCH_QUERIES.filter((_, index) => index % step === 0).slice(0, QUERIES)) times.push(await page.evaluate(ask, query));
    return [
      { what: 'tìm kiếm: tải về khi tìm lần đầu', value: bytes / 1024, unit: 'KiB', bar: { of: 'value', most: 150 } },
      { what: `tìm kiếm: một câu hỏi, trung vị của ${times.length}`, value: median(times), unit: 'ms', bar: { of: 'value', most: 100 } },
    ];
  });
}

async function firstQuery(browser: Browser, files: CompressedFiles, address: string): Promise<number> {
  const { page } = await phone(browser);
  await page.goto(`${address}/tim/`, { waitUntil: 'networkidle' });
  const before = files.sent();
  await page.evaluate(ask, SEARCH_QUERIES[0]?.[0] ?? '');
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return files.sent() - before;
}

/** Runs in the page: asks as the button does, without the pause between keys. @returns ms until the results stand there */
function ask(query: string): Promise<number> {
  return new Promise((done) => {
    const status = document.querySelector<HTMLElement>('.search-status');
    const input = document.querySelector<HTMLInputElement>('#q');
    if (!status || !input) throw new Error('The search page has no box.');
    let started = performance.now();
    new MutationObserver((_, observer) => {
      if (status.dataset.for !== query) return;
      observer.disconnect();
      done(performance.now() - started);
    }).observe(status, { attributes: true });
    // An event of our own leads nowhere by itself: a page whose script is not there yet is asked again, and only then timed.
    const submit = () => {
      started = performance.now();
      input.value = query;
      if (input.form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))) setTimeout(submit, 50);
    };
    submit();
  });
}
