import type { PaperId } from '../design/papers.ts';
import type { Guide } from '../guide/model.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Journey } from '../handbook/journeys.ts';
import type { Code } from '../handbook/ledger.ts';
import type { Pronunciation } from '../handbook/pronunciation.ts';
import type { Source } from '../handbook/sources.ts';
import type { LifeEvent, Topic } from '../handbook/topics.ts';
import type { Ward } from '../handbook/ward.ts';
import type { Words } from '../handbook/words.ts';

/** One file made from a guide. */
export interface Artifact {
  /** File name: unaccented and self-explaining, e.g. `to-roi-a5.pdf`. */
  file: string;
  mediaType: string;
  /** What it is, for the person who downloads it (Vietnamese). */
  title: string;
  /** What it is for and how to print or use it, in one or two sentences (Vietnamese). */
  use: string;
  data: Uint8Array;
  /** What it is printed on; paper only. */
  paper?: PaperId;
  /** Pages put together for folding: their order is that of the folds, so the file carries no tags. The same pages one by one are tagged. */
  imposed?: true;
  /** Codes of the ledger that the artefact carries as QR. */
  qr: string[];
  /** Draws a small picture of it for the print room, JPEG 360 px wide. Left out where `data` is a picture itself. */
  preview?: () => Promise<Uint8Array>;
  /** Name of another file of the same channel that looks the same and whose preview serves: a poster in another size. */
  looksLike?: string;
}

/** All a channel may know besides the guide. The same context and guide give the same bytes. */
export interface Context {
  /**
   * Since when the guide, or the latest of a set's guides, reads as it does: the day printed beside its edition, `2026-11-22`.
   * Not the day of the build: what has not changed is the same sheet tomorrow, to the byte.
   */
  date: string;
  ward: Ward;
  topic: Topic;
  sources: Source[];
  words: Words;
  pronunciation: Pronunciation;
  /** Ledger entry of the guide's current edition: what the QR carries. */
  code: Code;
  /** Says what a channel could not show. Nothing disappears in silence. */
  warn(message: string): void;
}

/** What holds for several guides together: a context without what belongs to one guide. */
export type SetContext = Omit<Context, 'topic' | 'code'>;

/** Several guides that a channel puts into one file: a programme, a booklet, a catalogue. */
export interface GuideSet {
  /** Folder below `/an-pham/`: the id of a topic, or `ALL_GUIDES`; never the name of a guide. */
  id: string;
  /** Vietnamese name of what the guides have in common. */
  title: string;
  /** Slugs, in the order of the file. */
  guides: string[];
}

/** Id of the set of all guides. */
export const ALL_GUIDES = 'tat-ca';

/** A set whose guides are ready for writing, each with the context of its own: topic, code. */
export interface PreparedSet extends Omit<GuideSet, 'guides'> {
  members: { guide: Guide; context: Context }[];
  /** All topics and life events of the handbook, in the order they are shown. */
  topics: Topic[];
  events: LifeEvent[];
  /** For each life event its guides, in the order one needs them. */
  journeys: Journey[];
}

/** A writer of guides, and of sets of guides where it has `sets`, `setFiles` and `writeSet`. Adding one: a module in `src/channels/` and its line in `index.ts`. */
export interface Channel {
  /** English id, as in the manifest: `leaflet`. */
  id: string;
  /** Vietnamese name: "Tờ rơi". */
  title: string;
  /** Where it is used (Vietnamese). */
  use: string;
  /** Names of the files it writes for a guide, so that one can be rendered on demand without the other channels. */
  files: readonly string[];
  /**
   * Pure: no disk, no clock, no network.
   * @param guide holds what is in force today (`presentGuide`)
   * @param only name of the one file wanted; all of them when left out
   */
  write(guide: Guide, context: Context, only?: string): Promise<Artifact[]>;
  /** The sets it writes; left out by a channel that writes single guides only. */
  sets?(handbook: Handbook): GuideSet[];
  /** Names of the files it writes for each set. */
  setFiles?: readonly string[];
  /** Files of one set take seconds each: they are made side by side, each asked for by its name. */
  apart?: true;
  /** As `write`, for one of its sets; the files stand at `/an-pham/<set id>/<file>`. */
  writeSet?(set: PreparedSet, context: SetContext, only?: string): Promise<Artifact[]>;
}

/** Gives a channel its type; keeps a module to one expression. */
export const defineChannel = (channel: Channel): Channel => channel;

/** Text that does not fit is an error naming guide, channel, block and by how much. Message is Vietnamese: an author reads it. */
export class OverflowError extends Error {
  constructor(guide: string, channel: string, block: string, over: string) {
    super(`${guide}: ${channel}: "${block}" không vừa, thừa ${over}`);
    this.name = 'OverflowError';
  }
}
