import { fold } from '../vietnamese/fold.ts';

/** A kind of piece: title, place of its channel, place of its paper (-1: none), 1 when a print shop makes it, picture and files below the folder of its shelf. */
export type CompactKind = [title: string, channel: number, paper: number, shop: 0 | 1, picture: string, files: string[]];

/** `/an-pham/phong-in.json`: every piece of the print room. */
export interface PieceIndex {
  /** Folder, title, names people call it by without accents, place of its topic (-1: none), places of its kinds. */
  shelves: [id: string, title: string, names: string, topic: number, kinds: number[]][];
  topics: [id: string, title: string, colour: string][];
  channels: [id: string, name: string][];
  papers: [id: string, name: string][];
  kinds: CompactKind[];
}

/** What is asked for; empty parts ask for nothing. */
export interface PieceQuestion {
  query: string;
  channel: string;
  topic: string;
  paper: string;
  printer: '' | 'office' | 'shop';
}

/** A piece, with the shelf it stands on. */
export interface FoundPiece {
  shelf: PieceIndex['shelves'][number];
  kind: CompactKind;
}

/** Pieces that fit all of the question: those that are called so before those only known by such a name, else in the order of the shelves. Words are found without accents, also half typed. */
export function findPieces({ shelves, topics, channels, papers, kinds }: PieceIndex, { query, channel, topic, paper, printer }: PieceQuestion): FoundPiece[] {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const wanted = { channel: placeIn(channels, channel), paper: placeIn(papers, paper), topic: placeIn(topics, topic) };
  const fits = ([, ofChannel, ofPaper, shop]: CompactKind) =>
    (channel === '' || ofChannel === wanted.channel) && (paper === '' || ofPaper === wanted.paper) && (printer === '' || (shop === 1) === (printer === 'shop'));
  const open = kinds.map((kind) => ({ kind, isOpen: fits(kind), says: fold(`${kind[0]} ${channels[kind[1]]?.[1] ?? ''}`) }));
  const found = shelves.flatMap((shelf) => {
    const [, title, names, ofTopic, own] = shelf;
    const called = fold(title);
    if (topic !== '' && ofTopic !== wanted.topic) return [];
    return own.flatMap((place) => {
      const { kind, isOpen, says } = open[place] ?? { isOpen: false, says: '' };
      return kind && isOpen && words.every((word) => names.includes(word) || says.includes(word)) ? [{ shelf, kind, isCalled: words.every((word) => called.includes(word) || says.includes(word)) }] : [];
    });
  });
  return found.sort((a, b) => Number(b.isCalled) - Number(a.isCalled)).map(({ shelf, kind }) => ({ shelf, kind }));
}

const placeIn = (list: readonly (readonly [string, ...string[]])[], id: string): number => list.findIndex(([candidate]) => candidate === id);
