import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import infographic from '../channels/infographic.ts';
import leaflet from '../channels/leaflet.ts';
import { sheetData } from '../channels/paper.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { plainText } from '../guide/plain.ts';
import type { Guide } from '../guide/model.ts';
import type { Handbook } from '../handbook/load.ts';
import { buildSite } from '../pipeline/build.ts';
import { findWard, prepare } from '../pipeline/context.ts';
import { compare, type Comparison } from './measure.ts';
import { infographicBody, infographicShell, leafletBody, leafletShell } from './peer-html.ts';
import { measurePages, type Figure } from './pages.ts';
import { speechRate } from './speech.ts';

export interface Report {
  comparisons: Comparison[];
  /** A full build into an empty folder, seconds. */
  build: { seconds: number; guides: number; files: number };
  /** Written text to spoken words, megabytes of UTF-8 a second. */
  speech: { megabytes: number; megabytesPerSecond: number };
  /** The pages and the search of that build on a slowed phone. */
  pages: Figure[];
}

/** Our figures and Chromium's for the same content, in one run. @param rounds how often each guide is made by each */
export async function bench(root: string, handbook: Handbook, date: string, rounds: number): Promise<Report> {
  const ward = findWard(handbook);
  const jobs = (round: number) => handbook.guides.map((guide) => prepare(handbook, unlike(guide, round), ward, date, () => {}));
  const browser = await launchBrowser();
  try {
    const open = async (shell: string) => {
      const page = await browser.newPage({ viewport: { width: 1080, height: 1350 } });
      await page.setContent(shell, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => true));
      return { page, show: (body: string) => page.evaluate((html) => void (document.body.innerHTML = html), body) };
    };
    const [sheet, screen] = [await open(leafletShell), await open(infographicShell)];
    const paper = await compare(
      jobs,
      rounds,
      async ({ guide, context }) => leaflet.write(guide, context, 'to-roi-a5.pdf'),
      async ({ guide, context }) => {
        await sheet.show(leafletBody(sheetData(guide, context), guide.mistakes.slice(0, 1).map(({ title, body }) => ({ title, text: plainText(body, 'leaflet') }))));
        return sheet.page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      },
    );
    const picture = await compare(
      jobs,
      rounds,
      async ({ guide, context }) => infographic.write(guide, context, 'infographic-1080x1350.png'),
      async ({ guide, context }) => {
        await screen.show(infographicBody(sheetData(guide, context)));
        return screen.page.screenshot({ type: 'png' });
      },
    );
    return {
      comparisons: [
        { work: 'tờ rơi A5, PDF', ...paper, peer: 'Chromium page.pdf()', ratio: paper.theirs / paper.ours, bar: 10 },
        { work: 'infographic 1080×1350, PNG', ...picture, peer: 'Chromium screenshot', ratio: picture.theirs / picture.ours, bar: 2 },
      ],
      ...(await measureBuild(root, handbook, date)),
      speech: await speechRate(root, handbook.pronunciation, rounds),
    };
  } finally {
    await browser.close();
  }
}

async function measureBuild(root: string, handbook: Handbook, date: string): Promise<Pick<Report, 'build' | 'pages'>> {
  const folder = await mkdtemp(join(tmpdir(), 'camnang-'));
  const site = join(folder, 'site');
  try {
    const started = performance.now();
    const { files } = await buildSite({ root, handbook, ward: findWard(handbook), date, out: site });
    const seconds = (performance.now() - started) / 1000;
    return { build: { seconds, guides: handbook.guides.length, files }, pages: await measurePages(site) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same guide with every step, title and thing to bring worded a little differently: no layout of an earlier round fits. */
function unlike(guide: Guide, round: number): Guide {
  const vary = (text: string) => text.replace(/[aeiou]/, 'aeiou'[round % 5] ?? 'a');
  return {
    ...guide,
    title: vary(guide.title),
    tagline: vary(guide.tagline),
    prepare: guide.prepare.map(({ name, note }) => ({ name: vary(name), note: vary(note) })),
    notNeeded: guide.notNeeded.map(vary),
    steps: guide.steps.map((step) => ({ ...step, title: vary(step.title), short: vary(step.short), ...(step.screen && { screen: { ...step.screen, rows: step.screen.rows.map((row) => ({ ...row, text: vary(row.text) })) } }) })),
  };
}
