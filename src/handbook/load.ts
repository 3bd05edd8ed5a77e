import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { loadCatalogue } from '../catalogue/file.ts';
import type { Catalogue } from '../catalogue/row.ts';
import type { Guide } from '../guide/model.ts';
import { ContentError, Problems, type Problem } from '../guide/problem.ts';
import { readGuide, type ReadResult } from '../guide/read.ts';
import { decodeText } from '../guide/text.ts';
import { checkYaml, parseYaml, type YamlSource } from '../guide/yaml.ts';
import { approvalsFile, type Approval } from './approvals.ts';
import { checkHandbook, type ContentFiles } from './check.ts';
import { guideFile, ownerOf } from './content-path.ts';
import { decisionsFile, type Decisions } from './decisions.ts';
import { everydayWordsFile, type EverydayWords } from './everyday-words.ts';
import { feedbackFile, type Feedback } from './feedback.ts';
import { journeysFile, type Journey } from './journeys.ts';
import { codesFile, type Code } from './ledger.ts';
import { checkPlainLanguage, plainWordsFile, type PlainWords } from './plain-language.ts';
import { pronunciationFile, type Pronunciation } from './pronunciation.ts';
import { unlessKnown } from './read-before.ts';
import { runsFile, type PrintRun } from './runs.ts';
import { scheduleFile, type Schedule } from './schedule.ts';
import { sourcesFile, type Source } from './sources.ts';
import { checkSpoken } from './spoken-check.ts';
import { topicsFile, type LifeEvent, type Topic } from './topics.ts';
import { ALL_WARDS, isWardId, ward as wardSchema, type Ward } from './ward.ts';
import { wordsFile, type Words } from './words.ts';

/** Everything in `content/`, read and checked: what all writers start from. */
export interface Handbook {
  /** Guides that all wards share; of `handbookOf`, those of the ward. */
  guides: Guide[];
  /** By ward, the guides of its own: in place of a common one of the same name, or beside them. */
  wardGuides: Record<string, Guide[]>;
  wards: Ward[];
  topics: Topic[];
  events: LifeEvent[];
  journeys: Journey[];
  decisions: Decisions;
  /** Slugs of the guides the home page offers first. */
  featured: string[];
  sources: Source[];
  ledger: Code[];
  approvals: Approval[];
  words: Words;
  pronunciation: Pronunciation;
  /** When the wards' stations are on air. */
  schedules: Schedule[];
  /** What was printed or hung, and where. */
  runs: PrintRun[];
  /** Opinions on the handbook, and their public answers. */
  feedback: Feedback;
  /** What people say for words of the guides. */
  everydayWords: EverydayWords;
  /** Procedures of the national portal, where a copy was imported. */
  catalogue: Catalogue | undefined;
}

export { DEFAULT_WARD } from './ward.ts';

/** What was read of a content folder. */
export interface Loaded {
  /** Missing only when a file that all others rest on could not be read. */
  handbook?: Handbook;
  problems: Problem[];
  /** Ids of all wards there is a file of, readable or not. */
  wards: string[];
}

/**
 * Reads a whole content folder. Nothing is thrown for bad content: every problem of every file is in `problems`,
 * and `handbook` is missing only when a file that all others rest on could not be read.
 * @param root project folder that holds `content/`
 * @param date build date (`2026-11-22`), for what expires soon
 */
export async function loadHandbook(root: string, date: string): Promise<Loaded> {
  const found: Problem[] = [];
  const sourceOf = new Map<string, YamlSource>();
  const yaml = async <S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S> | undefined> => {
    const bytes = await readFile(join(root, path)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw cause;
      return undefined;
    });
    if (!bytes) return missing(path);
    const { source, value, problems } = unlessKnown(join(root, path), [bytes.toString('latin1'), schema], () => readYaml(path, bytes, schema));
    if (source) sourceOf.set(path, source);
    found.push(...problems);
    return value;
  };
  const missing = (path: string): undefined => {
    const problems = new Problems(path);
    problems.error({ line: 1, column: 1 }, 'không có tệp này', 'lấy lại tệp từ kho mã nguồn');
    found.push(...problems.list);
  };

  const topics = await yaml('content/topics.yaml', topicsFile);
  const journeys = await yaml('content/journeys.yaml', journeysFile);
  const decisions = await yaml('content/decisions.yaml', decisionsFile);
  const sources = await yaml('content/sources.yaml', sourcesFile);
  const ledger = await yaml('content/codes.yaml', codesFile);
  const approvals = await yaml('content/approvals.yaml', approvalsFile);
  const words = await yaml('content/words.yaml', wordsFile);
  const pronunciation = await yaml('content/pronunciation.yaml', pronunciationFile);
  const schedules = await yaml('content/schedule.yaml', scheduleFile);
  const runs = await yaml('content/runs.yaml', runsFile);
  const feedback = await yaml('content/feedback.yaml', feedbackFile);
  const { catalogue, problems: catalogueProblems } = await loadCatalogue(root);
  found.push(...catalogueProblems);
  const everydayWords = await yaml('content/everyday-words.yaml', everydayWordsFile);
  const plainWords = await yaml('content/plain-words.yaml', plainWordsFile);

  const wards: Ward[] = [];
  const wardIds = await wardNames(root);
  for (const id of wardIds) {
    const file = `content/wards/${id}.yaml`;
    const problems = new Problems(file);
    if (!isWardId(id)) problems.error({ line: 1, column: 1 }, `tên tệp "${id}" không dùng làm tên phường, xã được`, `đặt tên không dấu, chữ thường, nối bằng gạch ngang, khác "${ALL_WARDS}": tan-an.yaml`);
    found.push(...problems.list);
    const data = await yaml(file, wardSchema);
    if (data) wards.push({ ...data, id });
  }
  /** The guides of one folder, of a ward or of all, with what is wrong with them. */
  const readGuides = async (ward?: string): Promise<{ slugs: string[]; guides: Guide[] }> => {
    const slugs = await names(join(root, dirname(guideFile('', ward))), '.mdx');
    const guides: Guide[] = [];
    for (const name of slugs) {
      const file = guideFile(name, ward);
      const bytes = await readFile(join(root, file));
      const { guide, problems, matter } = unlessKnown(join(root, file), [bytes.toString('latin1'), plainWords, pronunciation], () => readWhole(file, bytes, { plainWords, pronunciation }));
      if (matter) sourceOf.set(file, matter);
      found.push(...problems);
      if (guide) guides.push(guide);
    }
    return { slugs, guides };
  };
  const { slugs, guides } = await readGuides();
  const files: ContentFiles = { guides: slugs, wards: wardIds, wardGuides: {} };
  const wardGuides: Handbook['wardGuides'] = {};
  for (const id of wardIds) {
    const own = await readGuides(id);
    if (own.slugs.length === 0) continue;
    files.wardGuides[id] = own.slugs;
    wardGuides[id] = own.guides;
  }
  if (!topics || !journeys || !decisions || !sources || !ledger || !approvals || !words || !pronunciation || !schedules || !runs || !feedback || !everydayWords) return { problems: found, wards: wardIds };

  const handbook: Handbook = { guides, wardGuides, wards, topics: topics.topics, events: topics.events, featured: topics.featured, journeys, decisions, sources, ledger, approvals, words, pronunciation, schedules, runs, feedback, everydayWords, catalogue };
  found.push(...checkHandbook(handbook, files, date, sourceOf));
  return { handbook, problems: found, wards: wardIds };
}

/** One file of YAML by its schema, with everything that is wrong with it. */
function readYaml<S extends z.ZodType>(path: string, bytes: Uint8Array, schema: S): { source?: YamlSource; value?: z.infer<S>; problems: readonly Problem[] } {
  const problems = new Problems(path);
  const text = decodeText(bytes, problems);
  const source = text === undefined ? undefined : parseYaml(text, problems);
  if (!source) return { problems: problems.list };
  return { source, value: checkYaml(source, schema, problems), problems: problems.list };
}

/** One guide, with everything that is wrong with it: how it is written, and how it sounds. */
function readWhole(file: string, bytes: Uint8Array, { plainWords, pronunciation }: { plainWords: PlainWords | undefined; pronunciation: Pronunciation | undefined }): ReadResult {
  const { guide, problems, matter } = readGuide(file, bytes);
  if (!guide) return { guide, problems, matter };
  const text = decodeText(bytes, new Problems(file)) ?? '';
  const plain = plainWords ? checkPlainLanguage(guide, text, plainWords) : [];
  const spoken = pronunciation && matter ? checkSpoken(guide, text, matter, pronunciation) : [];
  return { guide, matter, problems: [...problems, ...plain, ...spoken] };
}

/**
 * The same, for callers that ask for no ward in particular: errors in the files of one ward do not stop them.
 * @throws ContentError with every error in what all wards share
 */
export async function requireHandbook(root: string, date: string): Promise<Handbook> {
  return sharedBy(await loadHandbook(root, date));
}

/** What all wards share, of content that is read already. @throws as `requireHandbook` */
export function sharedBy({ handbook, problems }: Loaded): Handbook {
  const errors = problems.filter((problem) => problem.level === 'error' && ownerOf(problem) === undefined);
  if (!handbook || errors.length > 0) throw new ContentError(errors);
  return handbook;
}

/** Ids of all wards: those with a file, and those that have a folder of guides only. */
async function wardNames(root: string): Promise<string[]> {
  const folder = join(root, 'content/wards');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [...new Set([...(await names(folder, '.yaml')), ...folders])].sort();
}

async function names(folder: string, extension: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith(extension)).map(({ name }) => name.slice(0, -extension.length)).sort();
}
