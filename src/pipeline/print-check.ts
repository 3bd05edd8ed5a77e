import type { PaperId } from '../design/papers.ts';
import type { Guide } from '../guide/model.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import { PREFLIGHTED, type Preflight } from '../preflight/preflight.ts';
import { prepare, prepareSet, type SetWork } from './context.ts';
import type { Artifact, Channel } from './contract.ts';
import { preflightOf } from './preflight.ts';

export interface PrintCheckJob {
  handbook: Handbook;
  ward: Ward;
  /** `2026-11-22` */
  date: string;
  guides: readonly Guide[];
  channels: readonly Channel[];
  sets: readonly SetWork[];
  /** Called after each file. */
  onProgress?: (done: number, total: number) => void;
}

/** A printed file and what preflight found. */
export interface CheckedPrint extends Preflight {
  /** Slug of the guide, or id of the set. */
  owner: string;
  channel: string;
  file: string;
  paper: PaperId;
}

export interface PrintCheck {
  prints: CheckedPrint[];
  /** Vietnamese: what could not be laid out at all. */
  failures: string[];
}

/** Endings of the kinds of file that preflight reads. */
const ENDINGS: Record<(typeof PREFLIGHTED)[number], string> = { 'application/pdf': '.pdf', 'image/svg+xml': '.svg' };
const isPrinted = (file: string) => PREFLIGHTED.some((kind) => file.endsWith(ENDINGS[kind]));

/** Lays out every printed file of the job, one by one, and preflights it. Nothing is written. */
export async function checkPrints({ handbook, ward, date, guides, channels, sets, onProgress }: PrintCheckJob): Promise<PrintCheck> {
  const result: PrintCheck = { prints: [], failures: [] };
  const works = [
    ...guides.flatMap((raw) =>
      channels.flatMap((channel) =>
        channel.files.filter(isPrinted).map((file) => ({
          owner: raw.slug,
          channel: channel.id,
          write: () => {
            const { guide, context } = prepare(handbook, raw, ward, date, () => {});
            return channel.write(guide, context, file);
          },
        })),
      ),
    ),
    ...sets.flatMap(({ channel, set: plan }) =>
      channel.setFiles.filter(isPrinted).map((file) => ({
        owner: plan.id,
        channel: channel.id,
        write: () => {
          const { set, context } = prepareSet(handbook, plan, ward, date, () => {});
          return channel.writeSet(set, context, file);
        },
      })),
    ),
  ];
  for (const [index, { owner, channel, write }] of works.entries()) {
    try {
      result.prints.push(...(await checked(await write(), owner, channel, ward)));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      result.failures.push(reason.startsWith(`${owner}: `) ? reason : `${owner}: ${channel}: ${reason}`);
    }
    onProgress?.(index + 1, works.length);
  }
  return result;
}

async function checked(artifacts: readonly Artifact[], owner: string, channel: string, ward: Ward): Promise<CheckedPrint[]> {
  const prints: CheckedPrint[] = [];
  for (const artifact of artifacts) {
    const found = await preflightOf(artifact, ward);
    if (found && artifact.paper) prints.push({ owner, channel, file: artifact.file, paper: artifact.paper, ...found });
  }
  return prints;
}

/** The guide with the fewest steps and the one with the most: what fits both mostly fits all. */
export function sampleOf(guides: readonly Guide[]): Guide[] {
  const bySteps = guides.toSorted((a, b) => a.steps.length - b.steps.length || a.title.length - b.title.length);
  return [...new Set([bySteps.at(0), bySteps.at(-1)].flatMap((guide) => guide ?? []))];
}
