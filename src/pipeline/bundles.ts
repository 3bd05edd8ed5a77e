import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCX_TYPE } from '../formats/docx.ts';
import { writeZip } from '../formats/zip.ts';
import { presentGuide, showDay } from '../guide/present.ts';
import { readsSoSince } from '../guide/since.ts';
import type { Handbook } from '../handbook/load.ts';
import { setTitle } from '../handbook/set-title.ts';
import type { Ward } from '../handbook/ward.ts';
import { openStore, sha256 } from './cache/store.ts';
import type { Cache } from './cache/tools.ts';
import { CONTENTS_FILE, contentsList, placeOf, type Entry } from './contents-list.ts';
import { writeAtomic } from './files.ts';
import { BUNDLE, PRINT_ORDER, readManifest, sortRows, updateManifest, type ManifestRow } from './manifest.ts';
import { ORDER_FILE, orderedPieces, writePrintOrder } from './print-order.ts';

export interface BundleJob {
  handbook: Handbook;
  ward: Ward;
  /** Build date. */
  date: string;
  /** Folder that becomes `/an-pham/`, with its manifest. */
  out: string;
  /** Only what holds files of these guides and sets; everything when left out. */
  changed?: ReadonlySet<string>;
  /** What earlier runs made; nothing is taken or kept without. */
  cache?: Cache;
}

/** Whose files stand in one folder below `/an-pham/`: a guide's or a set's. */
interface Shelf {
  id: string;
  title: string;
  /** Edition, day, whether approved; a line for each guide of a set. */
  editions: string[];
  /** Since when its files are as they are: the day of all entries of a zip, so that the same files give the same bytes. */
  since: string;
  owner: Pick<ManifestRow, 'guide' | 'set' | 'guides' | 'edition'>;
  /** Files the channels wrote. */
  rows: ManifestRow[];
}

/** A file made of others. */
interface Extra {
  /** What the manifest says of it, but for its bytes. */
  row: Omit<ManifestRow, 'bytes' | 'sha256'>;
  /** Shelves whose files it is made of. */
  of: Shelf[];
  make(): Promise<Uint8Array>;
}

/**
 * What is made of finished files, after all channels ran: for every guide and set a note to the print shop, for every guide
 * a zip of all its files, for every topic a zip of its paper; and their rows in the manifest.
 * @returns the rows written
 */
export async function addBundles({ handbook, ward, date, out, changed, cache }: BundleJob): Promise<ManifestRow[]> {
  const store = cache && openStore(cache.folder);
  const manifest = join(out, 'manifest.json');
  const all = await readManifest(manifest);
  const shelves = shelvesOf(all.filter((row) => !isExtra(row)), handbook, ward, date);
  const earlier = new Map(all.filter(isExtra).map((row) => [row.file, row]));
  const current = new Map<string, ManifestRow>();
  const written: ManifestRow[] = [];
  const orderOf = ({ id }: Shelf) => current.get(address(id, ORDER_FILE));
  const { words, topics, guides } = handbook;
  const said = sha256(JSON.stringify([words, ward]));

  const orders = shelves.flatMap((shelf): Extra[] => {
    const pieces = orderedPieces(shelf.rows, shelf.title);
    if (pieces.length === 0) return [];
    const row = { ...shelf.owner, channel: PRINT_ORDER, file: address(shelf.id, ORDER_FILE), mediaType: DOCX_TYPE, title: `${shelf.title} – ${words.printing.order.title}`, use: words.printing.order.use, qr: [] };
    return [{ row, of: [shelf], make: () => writePrintOrder({ title: shelf.title, editions: shelf.editions, pieces, ward, words, date: shelf.since }) }];
  });
  const ofGuides = shelves.filter(({ owner }) => owner.guide !== undefined).map((shelf): Extra => ({
    row: { ...shelf.owner, channel: BUNDLE, file: bundleAddress(shelf.id), mediaType: ZIP_TYPE, title: `${shelf.title} – ${words.printing.bundle.ofGuide}`, use: words.printing.bundle.use, qr: [] },
    of: [shelf],
    make: () => zip([shelf.title, ...shelf.editions], entries([...shelf.rows, orderOf(shelf)], ''), shelf.since),
  }));
  const ofTopics = topics.flatMap(({ id, title }): Extra[] => {
    const members = guides.filter(({ topic }) => topic === id).map(({ slug }) => slug);
    const of = shelves.filter((shelf) => shelf.id === id || members.includes(shelf.id));
    const guideEditions = of.flatMap(({ owner: { guide, edition } }) => (guide === undefined || edition === undefined ? [] : [{ guide, edition }]));
    if (guideEditions.length === 0) return [];
    const row = { set: id, guides: guideEditions, channel: BUNDLE, file: bundleAddress(id), mediaType: ZIP_TYPE, title: `${title} – ${words.printing.bundle.ofTopic}`, use: words.printing.bundle.useOfTopic, qr: [] };
    // Paper only: pictures, sound and texts of a whole topic would make the site twice as large for what nobody prints.
    const paper = () => of.flatMap((shelf) => entries([...shelf.rows.filter((file) => file.paper !== undefined), orderOf(shelf)], `${shelf.id}/`));
    return [{ row, of, make: () => zip([title, ...of.flatMap((shelf) => shelf.editions.map((line) => `${shelf.title}: ${line}`))], paper(), latest(of.map(({ since }) => since), date)) }];
  });

  for (const { row, of, make } of [...orders, ...ofGuides, ...ofTopics]) {
    const known = earlier.get(row.file);
    const isStale = !known || changed === undefined || of.some(({ id }) => changed.has(id));
    if (isStale) written.push({ ...row, ...(await made(row, of, make)) });
    current.set(row.file, isStale ? (written.at(-1) as ManifestRow) : known);
  }
  for (const file of earlier.keys()) if (!current.has(file)) await rm(onDisk(out, file), { force: true });
  await updateManifest(manifest, (rows) => [...rows.filter((row) => !isExtra(row)), ...current.values()]);
  return sortRows(written);

  /** Writes one of them, or takes it from what was made before of the same files and words. */
  async function made(row: Extra['row'], of: readonly Shelf[], make: Extra['make']): Promise<Pick<ManifestRow, 'bytes' | 'sha256'>> {
    const path = onDisk(out, row.file);
    const key = sha256(JSON.stringify(['extra', cache?.tools[BUNDLE], row, of, said]));
    const known = await store?.recall<Pick<ManifestRow, 'bytes' | 'sha256'>>(key, out);
    if (known) return known;
    const data = await make();
    const about = { bytes: data.byteLength, sha256: store ? await store.keep(data) : sha256(data) };
    if (!store?.place(about.sha256, path)) await writeAtomic(path, data);
    await store?.remember(key, { files: [{ path: below(row.file), sha256: about.sha256 }], about });
    return about;
  }

  async function zip(head: string[], files: Entry[], since: string): Promise<Uint8Array> {
    const data = await Promise.all(files.map(async ({ name, row }) => ({ name, data: await readFile(onDisk(out, row.file)) })));
    return writeZip([{ name: CONTENTS_FILE, data: contentsList(head, files, words) }, ...data], since);
  }
}

const ZIP_TYPE = 'application/zip';
const isExtra = ({ channel }: ManifestRow) => channel === PRINT_ORDER || channel === BUNDLE;
const address = (folder: string, file: string) => `/an-pham/${folder}/${file}`;
/** Address of the zip of a guide or topic. */
const bundleAddress = (id: string) => address(id, `tat-ca-${id}.zip`);
const below = (file: string) => file.replace(/^\/an-pham\//, '');
const onDisk = (out: string, file: string) => join(out, below(file));
const latest = (days: readonly string[], otherwise: string) => days.toSorted().at(-1) ?? otherwise;

/** Files by where they are used: what goes to the print shop together stands in one folder. */
function entries(rows: readonly (ManifestRow | undefined)[], folder: string): Entry[] {
  return rows.flatMap((row) => (row ? [{ name: `${folder}${placeOf(row)}/${row.file.slice(row.file.lastIndexOf('/') + 1)}`, row }] : []));
}

function shelvesOf(rows: readonly ManifestRow[], handbook: Handbook, ward: Ward, date: string): Shelf[] {
  const { edition: editionWord, draft, approved } = handbook.words.common;
  const presented = new Map(handbook.guides.map((guide) => [guide.slug, presentGuide(guide, ward, date)]));
  const since = new Map(handbook.guides.map((guide) => [guide.slug, readsSoSince(guide, date)]));
  const line = (slug: string, edition: number | undefined) => `${editionWord} ${edition} · ${showDay(since.get(slug) ?? date)} · ${presented.get(slug)?.approved ? approved : draft}`;
  return [...Map.groupBy(rows, ({ guide, set }) => guide ?? set ?? '')].flatMap(([id, own]): Shelf[] => {
    const [first] = own;
    if (!first) return [];
    const { guide, edition, set, guides = [] } = first;
    const titleOf = (slug: string) => presented.get(slug)?.title ?? slug;
    if (guide !== undefined) return [{ id, title: titleOf(id), editions: [line(id, edition)], since: since.get(id) ?? date, owner: { guide, ...(edition !== undefined && { edition }) }, rows: own }];
    const members = guides.map((member) => since.get(member.guide) ?? date);
    return [{ id, title: setTitle(handbook, id), editions: guides.map((member) => `${titleOf(member.guide)}: ${line(member.guide, member.edition)}`), since: latest(members, date), owner: { set, guides }, rows: own }];
  });
}
