import type { Browser } from 'playwright-core';
import infographic from '../channels/infographic.ts';
import leaflet from '../channels/leaflet.ts';
import { sheetData } from '../channels/paper.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { plainText } from '../guide/plain.ts';
import type { Guide } from '../guide/model.ts';
import type { Handbook } from '../handbook/load.ts';
import { findWard, prepare } from '../pipeline/context.ts';
import type { Line } from './line.ts';
import { compare } from './measure.ts';
import { infographicBody, infographicShell, leafletBody, leafletShell, leafletStyle } from './peer-html.ts';
import { startWeasyPrint } from './weasyprint.ts';

type Prepared = ReturnType<typeof prepare>;
type Jobs = (round: number) => Prepared[];

/** WeasyPrint takes a second a leaflet: fewer of them, and ours of the same guides. */
const SLOW_SAMPLE = 8;

/** The leaflet beside a warm Chromium's, and a warm WeasyPrint's where there is one. @param rounds how often each guide is made by each */
export async function measureLeaflet(handbook: Handbook, date: string, rounds: number): Promise<Line[]> {
  const jobs = jobsOf(handbook, date);
  const write = ({ guide, context }: Prepared) => leaflet.write(guide, context, 'to-roi-a5.pdf');
  const chromium = await withPage(leafletShell, async ({ page, show }) =>
    compare(jobs, rounds, {
      ours: write,
      theirs: async (job) => {
        await show(leafletHtml(job));
        return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      },
    }),
  );
  const lines = [peerLine('tờ rơi A5, PDF', 'Chromium page.pdf()', chromium, 10)];
  const weasyprint = await startWeasyPrint(leafletStyle);
  if (!weasyprint) return lines;
  try {
    const times = await compare((round) => jobs(round).slice(0, SLOW_SAMPLE), Math.min(rounds, 2), { ours: write, theirs: (job) => weasyprint.print(`<!doctype html><html lang="vi"><body>${leafletHtml(job)}</body></html>`) });
    return [...lines, peerLine(`tờ rơi A5, PDF (${SLOW_SAMPLE} hướng dẫn)`, `WeasyPrint ${weasyprint.version}`, times)];
  } finally {
    weasyprint.close();
  }
}

/** The infographic beside a warm Chromium's screenshot. */
export async function measureInfographic(handbook: Handbook, date: string, rounds: number): Promise<Line[]> {
  const times = await withPage(infographicShell, async ({ page, show }) =>
    compare(jobsOf(handbook, date), rounds, {
      ours: ({ guide, context }) => infographic.write(guide, context, 'infographic-1080x1350.png'),
      theirs: async ({ guide, context }) => {
        await show(infographicBody(sheetData(guide, context)));
        return page.screenshot({ type: 'png' });
      },
    }),
  );
  return [peerLine('infographic 1080×1350, PNG', 'Chromium screenshot', times, 2)];
}

function peerLine(what: string, name: string, { ours, theirs }: { ours: number; theirs: number }, least?: number): Line {
  return { what, value: ours, unit: 'ms', against: { name, value: theirs }, ratio: theirs / ours, ...(least !== undefined && { bar: { of: 'ratio', least } }) };
}

const leafletHtml = ({ guide, context }: Prepared) => leafletBody(sheetData(guide, context), guide.mistakes.slice(0, 1).map(({ title, body }) => ({ title, text: plainText(body, 'leaflet') })));

function jobsOf(handbook: Handbook, date: string): Jobs {
  const ward = findWard(handbook);
  return (round) => handbook.guides.map((guide) => prepare(handbook, unlike(guide, round), ward, date, () => {}));
}

interface Opened {
  page: Awaited<ReturnType<Browser['newPage']>>;
  /** Puts another document into the page. */
  show(body: string): Promise<void>;
}

async function withPage<T>(shell: string, use: (opened: Opened) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1350 } });
    await page.setContent(shell, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => true));
    return await use({ page, show: (body) => page.evaluate((html) => void (document.body.innerHTML = html), body) });
  } finally {
    await browser.close();
  }
}

/**
 * The same guide with every step and thing to bring worded a little differently: no layout of an earlier round fits. Title and
 * tagline stay: set as large as they fit, they may not fit with another letter in them.
 */
function unlike(guide: Guide, round: number): Guide {
  const vary = (text: string) => text.replace(/[aeiou]/, 'aeiou'[round % 5] ?? 'a');
  return {
    ...guide,
    prepare: guide.prepare.map(({ name, note }) => ({ name: vary(name), note: vary(note) })),
    notNeeded: guide.notNeeded.map(vary),
    steps: guide.steps.map((step) => ({ ...step, title: vary(step.title), short: vary(step.short), ...(step.screen && { screen: { ...step.screen, rows: step.screen.rows.map((row) => ({ ...row, text: vary(row.text) })) } }) })),
  };
}
