import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { requireHandbook } from '../handbook/load.ts';
import { measureBuilds } from './builds.ts';
import { measureDev } from './dev.ts';
import { measureGrowth } from './growth.ts';
import { isMet, type Line } from './line.ts';
import { NotHere } from './not-here.ts';
import { measurePages, measureSearch } from './pages.ts';
import { measureInfographic, measureLeaflet } from './papers.ts';
import { withCopyOf } from './project.ts';
import { runCommand } from './command.ts';
import { measureIndexing } from './search-index.ts';
import { measureSites } from './site-peers.ts';
import { measureSpeech } from './speech.ts';
import { measureWards } from './wards.ts';

/** What can be measured, in the order of the table: the name for `--only` → what it is, in Vietnamese. */
export const SECTIONS = {
  leaflet: 'Tờ rơi PDF, bên Chromium và WeasyPrint',
  infographic: 'Infographic PNG, bên Chromium',
  speech: 'Đổi chữ viết thành lời',
  build: 'Dựng toàn bộ: lần đầu, không đổi gì, sửa một chỗ; bộ nhớ',
  dev: 'Ấn phẩm làm ngay khi mở (npm run dev)',
  pages: 'Trang web trên máy yếu, mạng chậm',
  search: 'Tìm kiếm: lập chỉ mục, lần tìm đầu',
  site: 'Dựng trang web, bên Astro MDX thường và Hugo',
  growth: 'Nhiều hướng dẫn hơn: 56, 560 (và 5.600 với --full)',
  wards: 'Nhiều phường hơn: 1, 10 (và 100 với --full)',
} as const;

export type Section = keyof typeof SECTIONS;

export interface BenchJob {
  /** The project. */
  root: string;
  /** Build date, `2026-11-22`. */
  date: string;
  only: readonly Section[];
  /** How often each piece of work is done; medians are shown. */
  rounds: number;
  /** The long runs too. */
  full: boolean;
  /** Records of the national portal, for drafts of guides; growth is not measured without. */
  records: string | undefined;
  /** A built site, for `pages` and `search`; one is built where left out. */
  site?: string;
  /** Called when a section begins, and with its lines as they are measured. */
  onSection?: (section: Section, lines?: readonly Line[]) => void;
}

export interface Report {
  date: string;
  machine: { cores: number; processor: string; memoryBytes: number; node: string };
  lines: (Line & { section: Section; met: boolean })[];
  /** Sections that could not be measured here, and why, in Vietnamese. */
  skipped: { section: Section; reason: string }[];
  /** Sections that broke off: what the program said. */
  failures: { section: Section; reason: string }[];
}

/** Our figures beside those of what people would use instead, in one run on one machine. */
export async function bench(job: BenchJob): Promise<Report> {
  // One copy of the project serves the whole run: what one section built, the next one looks at.
  return withCopyOf(job.root, job.root, (project) => measureAll(job, project));
}

async function measureAll(job: BenchJob, project: string): Promise<Report> {
  const { root, date, only, rounds, full, records, onSection } = job;
  const handbook = await requireHandbook(root, date);
  let built = job.site;
  const site = async () => {
    built ??= await buildOnce(project, date);
    return built;
  };
  const measure: Record<Section, () => Promise<readonly Line[]> | AsyncIterable<readonly Line[]>> = {
    leaflet: () => measureLeaflet(handbook, date, rounds),
    infographic: () => measureInfographic(handbook, date, rounds),
    speech: () => measureSpeech(root, handbook.pronunciation, rounds),
    build: async () => {
      const lines = await measureBuilds(project, date, rounds);
      built ??= join(project, 'dist');
      return lines;
    },
    dev: () => measureDev(project, date, rounds),
    pages: async () => measurePages(await site()),
    search: async () => [...(await measureIndexing(await site(), rounds)), ...(await measureSearch(await site()))],
    site: () => measureSites(project, date, rounds),
    growth: () => measureGrowth({ root, date, full, records }),
    wards: () => measureWards({ root, date, full }),
  };

  const report: Report = { date, machine: { cores: availableParallelism(), processor: cpus()[0]?.model ?? '', memoryBytes: totalmem(), node: process.version }, lines: [], skipped: [], failures: [] };
  for (const section of (Object.keys(SECTIONS) as Section[]).filter((name) => only.includes(name))) {
    onSection?.(section);
    try {
      for await (const lines of inParts(measure[section]())) {
        onSection?.(section, lines);
        report.lines.push(...lines.map((line) => ({ section, ...line, met: isMet(line) })));
      }
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      (cause instanceof NotHere ? report.skipped : report.failures).push({ section, reason });
    }
  }
  return report;
}

/** Lines as they come: what was measured before a section breaks off is kept. */
async function* inParts(measured: Promise<readonly Line[]> | AsyncIterable<readonly Line[]>): AsyncGenerator<readonly Line[]> {
  if (measured instanceof Promise) yield await measured;
  else yield* measured;
}

async function buildOnce(project: string, date: string): Promise<string> {
  await runCommand(project, 'build', ['--date', date]);
  return join(project, 'dist');
}
