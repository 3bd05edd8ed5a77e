import { paperOf, type PaperId } from '../design/papers.ts';
import type { CompactKind, PieceIndex } from '../client/find-pieces.ts';
import type { Guide } from '../guide/model.ts';
import { channelName, channelRank } from '../handbook/channel-name.ts';
import { setTitle } from '../handbook/set-title.ts';
import type { Topic } from '../handbook/topics.ts';
import type { Words } from '../handbook/words.ts';
import type { Place } from '../pipeline/contents-list.ts';
import { BUNDLE, PRINT_ORDER, type ManifestRow } from '../pipeline/manifest.ts';
import { fold } from '../vietnamese/fold.ts';
import { topicOf, type Site } from './handbook.ts';
import { artefacts } from './manifest.ts';
import { pieces, type Piece } from './pieces.ts';
import { foldedNames } from './search-words.ts';

/** Everything made from one guide, or from one set of guides. */
export interface Shelf {
  /** Folder below `/an-pham/`. */
  id: string;
  title: string;
  topic: Topic | undefined;
  /** The guide; none for a set. */
  guide: Guide | undefined;
  /** Guides put together in it; sets only. */
  guides: Guide[];
  pieces: Piece[];
  /** All of it in one zip. */
  bundle: ManifestRow | undefined;
  /** Note to the print shop. */
  order: ManifestRow | undefined;
}

/** Pieces of one channel, on a shelf. */
export interface ChannelGroup {
  id: string;
  name: string;
  pieces: Piece[];
}

/** What this build made: guides in the order of topics, then sets. */
export async function shelves(site: Site): Promise<Shelf[]> {
  const { handbook, guides } = site;
  const rows = Map.groupBy(await artefacts(guides.map(({ slug }) => slug), handbook), ({ guide, set }) => guide ?? set ?? '');
  const shelf = (id: string, title: string, more: Pick<Shelf, 'topic' | 'guide' | 'guides'>): Shelf[] => {
    const own = rows.get(id) ?? [];
    const made = own.filter(({ channel }) => channel !== BUNDLE && channel !== PRINT_ORDER);
    const extra = (channel: string) => own.find((row) => row.channel === channel);
    return own.length === 0 ? [] : [{ id, title, ...more, pieces: pieces(made, title), bundle: extra(BUNDLE), order: extra(PRINT_ORDER) }];
  };
  const known = new Set(guides.map(({ slug }) => slug));
  const place = (id: string) => (handbook.topics.findIndex((topic) => topic.id === id) + handbook.topics.length + 1) % (handbook.topics.length + 1);
  const sets = [...rows.keys()].filter((id) => !known.has(id)).sort((a, b) => place(a) - place(b));
  return [
    ...guides.flatMap((guide) => shelf(guide.slug, guide.title, { topic: topicOf(site, guide), guide, guides: [] })),
    ...sets.flatMap((id) => {
      const topic = handbook.topics.find((candidate) => candidate.id === id);
      const members = new Set((rows.get(id) ?? []).flatMap((row) => (row.channel === BUNDLE ? [] : (row.guides ?? []))).map(({ guide }) => guide));
      return shelf(id, setTitle(handbook, id), { topic, guide: undefined, guides: guides.filter(({ slug }) => members.has(slug)) });
    }),
  ];
}

/** Pieces printed or used at one place, by channel, in the order of the print room. */
export function channelGroups(list: readonly Piece[], place: Place, words: Words): ChannelGroup[] {
  return [...Map.groupBy(list.filter((piece) => piece.place === place), ({ channel }) => channel)]
    .sort(([a], [b]) => channelRank(a, words) - channelRank(b, words))
    .map(([id, own]) => ({ id, name: channelName(id, words), pieces: own }));
}

/**
 * What the filters of the print room load: every piece, small. The same piece of many guides is one kind, named by its place.
 */
export function pieceIndex(all: readonly Shelf[], topics: readonly Topic[], words: Words): PieceIndex {
  const papers = [...new Set(all.flatMap(({ pieces: own }) => own.flatMap(({ paper }) => (paper ? [paper] : []))))].sort((a, b) => area(a) - area(b));
  const channels = [...new Set((['in-tai-cho', 'gui-nha-in'] as const).flatMap((place) => channelGroups(all.flatMap(({ pieces: own }) => own), place, words).map(({ id }) => id)))];
  const kinds = new Map<string, number>();
  const kindOf = ({ id }: Shelf, { title, channel, paper, place, picture, files }: Piece): number => {
    const inFolder = (address: string) => address.replace(`/an-pham/${id}/`, '');
    const kind: CompactKind = [title, channels.indexOf(channel), paper ? papers.indexOf(paper) : -1, place === 'gui-nha-in' ? 1 : 0, picture ? inFolder(picture) : '', files.map(({ file }) => inFolder(file))];
    const key = JSON.stringify(kind);
    return kinds.get(key) ?? (kinds.set(key, kinds.size), kinds.size - 1);
  };
  const compact = all.filter(({ pieces: own }) => own.length > 0).map((shelf): PieceIndex['shelves'][number] => [
    shelf.id, shelf.title, shelf.guide ? foldedNames(shelf.guide) : fold(shelf.title), shelf.topic ? topics.indexOf(shelf.topic) : -1, shelf.pieces.map((piece) => kindOf(shelf, piece)),
  ]);
  return {
    shelves: compact,
    topics: topics.map(({ id, title, colour }) => [id, title, colour]),
    channels: channels.map((id) => [id, channelName(id, words)]),
    papers: papers.map((id) => [id, paperOf(id).name]),
    kinds: [...kinds.keys()].map((key) => JSON.parse(key) as CompactKind),
  };
}

const area = (id: PaperId): number => paperOf(id).width * paperOf(id).height;
