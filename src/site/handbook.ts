import { readFile } from 'node:fs/promises';
import { deserialize } from 'node:v8';
import type { Guide } from '../guide/model.ts';
import { presentGuide, presentText } from '../guide/present.ts';
import type { Counter, Decisions } from '../handbook/decisions.ts';
import type { Journey } from '../handbook/journeys.ts';
import { codeAddress, currentCode, type Code } from '../handbook/ledger.ts';
import type { Handbook } from '../handbook/load.ts';
import { requireWard, type OpenWard } from '../handbook/open-ward.ts';
import { rememberReading } from '../handbook/read-before.ts';
import { today } from '../handbook/today.ts';
import type { Topic } from '../handbook/topics.ts';
import type { Ward } from '../handbook/ward.ts';

/** What every page starts from: the handbook as it holds in one ward on one day. */
export interface Site {
  handbook: Handbook;
  ward: Ward;
  /** Build date, `2026-11-22`. */
  date: string;
  /** Guides as they hold today, in the order of topics, then of titles. */
  guides: Guide[];
  /** Journeys and questions in the ward's own names. */
  journeys: Journey[];
  decisions: Decisions;
}

/** Milliseconds: components of one page ask sooner after each other than a person edits and reloads. */
const SAME_PAGE = 500;

let loaded: Promise<Site> | undefined;
let lastAsked = 0;

/** The site's content, read once a build; in `dev` read anew for every page, so that an edited guide shows on reload. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV && Date.now() - lastAsked > SAME_PAGE) loaded = undefined;
  lastAsked = Date.now();
  loaded ??= load().finally(() => void (lastAsked = Date.now()));
  return loaded;
}

async function load(): Promise<Site> {
  if (import.meta.env.DEV) rememberReading();
  const date = process.env.CAMNANG_DATE ?? today();
  const file = process.env.CAMNANG_HANDBOOK;
  // A build has read and checked the ward's handbook already, and hands it to every thread that renders.
  const { handbook, ward } = file === undefined ? await requireWard(process.cwd(), date, process.env.CAMNANG_WARD) : (deserialize(await readFile(file)) as OpenWard);
  const place = new Map(handbook.topics.map((topic, index) => [topic.id, index]));
  const guides = handbook.guides
    .map((guide) => presentGuide(guide, ward, date))
    .sort((a, b) => (place.get(a.topic) ?? 0) - (place.get(b.topic) ?? 0) || a.title.localeCompare(b.title, 'vi'));
  return { handbook, ward, date, guides, journeys: presentText(handbook.journeys, ward), decisions: presentText(handbook.decisions, ward) };
}

/** The topic of a guide. @throws Error when it has none, which the check before every build rules out */
export function topicOf({ handbook }: Site, guide: Guide): Topic {
  const topic = handbook.topics.find((candidate) => candidate.id === guide.topic);
  if (!topic) throw new Error(`${guide.slug}: no topic "${guide.topic}"; check should have said so`);
  return topic;
}

/** The guide's current edition and its date. */
export function currentEdition(guide: Guide): Guide['editions'][number] {
  const edition = guide.editions.at(-1);
  if (!edition) throw new Error(`${guide.slug}: no edition; the schema should have said so`);
  return edition;
}

/** The guide a printed code leads to, as it holds today. */
export function guideOf(site: Site, code: Code): Guide {
  return guideNamed(site, code.guide);
}

/** The code printed of a guide: what its QR says, and the address to type, or the words for a ward that has no host yet. */
export function printedCode({ handbook, ward }: Site, guide: Guide): { payload: string; address: string } {
  const code = currentCode(handbook.ledger, guide)?.code;
  if (!code) throw new Error(`${guide.slug}: no code; check should have said so`);
  return { payload: codeAddress(ward.host, code), address: ward.host === null ? `${code} · ${handbook.words.common.noHost}` : `${ward.host}/Q/${code}` };
}

/** The guide of a name, as it holds today. @throws Error when there is none, which the check before every build rules out */
export function guideNamed({ guides }: Site, slug: string): Guide {
  const guide = guides.find((candidate) => candidate.slug === slug);
  if (!guide) throw new Error(`no guide "${slug}"; check should have said so`);
  return guide;
}

/** The counter of a name. @throws Error when there is none, which the check before every build rules out */
export function counterNamed({ decisions }: Site, id: string): Counter {
  const counter = decisions.counters.find((candidate) => candidate.id === id);
  if (!counter) throw new Error(`no counter "${id}"; check should have said so`);
  return counter;
}
