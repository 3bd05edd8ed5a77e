import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { SEARCH_QUERIES } from '../e2e/search-queries.ts';
import { serveSite } from '../pipeline/serve.ts';
import { compressedFiles, type CompressedFiles } from './compressed.ts';
import { median } from './measure.ts';

/** One measured value of a page, and the most we accept. */
export interface Figure {
  page: string;
  what: string;
  value: number;
  /** KB is 1024 bytes, compressed; an empty unit is a share of the screen. */
  unit: 'ms' | 'KB' | '';
  bar: number;
}

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

/**
 * How fast a built site is on a cheap phone: three pages, each opened with an empty cache, and the search.
 * Medians of three; the service worker, which fetches in the background later, is left out.
 * @param site folder of a built site
 */
export async function measurePages(site: string): Promise<Figure[]> {
  const files = compressedFiles(site);
  const [{ server, address }, browser, codes] = await Promise.all([serveSite(site, 0, files.send), launchBrowser(), readdir(join(site, 'Q'))]);
  try {
    const pages = [
      { page: 'trang hướng dẫn', path: '/huong-dan/dang-ky-khai-sinh/' },
      { page: 'trang sau mã QR', path: `/Q/${codes.toSorted()[0]}/`, scanned: true },
      { page: 'trang chủ', path: '/' },
    ];
    const figures: Figure[] = [];
    for (const { page, path, scanned = false } of pages) {
      const visits: Visit[] = [];
      for (let round = 0; round < ROUNDS; round++) visits.push(await open(browser, files, address + path));
      const middle = (name: keyof Visit) => median(visits.map((visit) => visit[name]));
      figures.push(
        { page, what: 'chữ đầu tiên hiện (FCP)', value: middle('first'), unit: 'ms', bar: 1500 },
        { page, what: 'phần lớn nhất hiện (LCP)', value: middle('largest'), unit: 'ms', bar: 1500 },
        ...(scanned ? [{ page, what: 'từ lúc quét đến dòng có ích', value: middle('useful'), unit: 'ms', bar: 1000 } as const] : []),
        { page, what: 'xô lệch khi tải (CLS)', value: middle('shift'), unit: '', bar: 0 },
        { page, what: 'lần xem đầu, cả phông chữ', value: middle('bytes') / 1024, unit: 'KB', bar: 50 },
      );
    }
    return [...figures, ...(await measureSearch(browser, files, address))];
  } finally {
    await browser.close();
    server.close();
  }
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

/** What the first query fetches, and how long the slowed processor needs for a query once the index is there. */
async function measureSearch(browser: Browser, files: CompressedFiles, address: string): Promise<Figure[]> {
  const bytes = await firstQuery(browser, files, address);
  const { page } = await phone(browser);
  await page.goto(`${address}/tim/`, { waitUntil: 'networkidle' });
  // Who taps the field has the list fetched and made ready before the first word is typed.
  await page.locator('#q').focus();
  await page.waitForLoadState('networkidle');
  const step = Math.floor(SEARCH_QUERIES.length / QUERIES);
  const times: number[] = [];
  for (const [query] of SEARCH_QUERIES.filter((_, index) => index % step === 0).slice(0, QUERIES)) times.push(await page.evaluate(ask, query));
  await page.context().close();
  return [
    { page: 'tìm kiếm', what: 'tải về khi tìm lần đầu', value: bytes / 1024, unit: 'KB', bar: 150 },
    { page: 'tìm kiếm', what: `một câu hỏi, trung vị của ${times.length}`, value: median(times), unit: 'ms', bar: 100 },
  ];
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
    const started = performance.now();
    new MutationObserver((_, observer) => {
      if (status.dataset.for !== query) return;
      observer.disconnect();
      done(performance.now() - started);
    }).observe(status, { attributes: true });
    input.value = query;
    input.form?.requestSubmit();
  });
}
