import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PaperId } from '../design/papers.ts';
import type { Guide } from '../guide/model.ts';
import type { Topic } from '../handbook/topics.ts';
import { wordsFile } from '../handbook/words.ts';
import type { ManifestRow } from '../pipeline/manifest.ts';
import { pieces } from './pieces.ts';
import { channelGroups, pieceIndex, type Shelf } from './print-room.ts';

const words = wordsFile.parse(parse(await readFile('content/words.yaml', 'utf8')));
const topic = { id: 'ho-tich', title: 'Hộ tịch', colour: 'ho-tich' } as Topic;
const row = (guide: string, channel: string, file: string, paper?: PaperId): ManifestRow => ({ guide, channel, file: `/an-pham/${guide}/${file}`, mediaType: '', title: `${guide} – ${file}`, use: '', bytes: 1, sha256: '', edition: 1, qr: [], ...(paper && { paper, preview: `/an-pham/${guide}/xem-truoc/${file.replace('.pdf', '.webp')}` }) });
const shelf = (id: string): Shelf => ({
  id, title: id, topic, guides: [], bundle: undefined, order: undefined,
  guide: { slug: id, title: id, aliases: ['giấy của con'], tagline: '', summary: '', result: '', prepare: [], steps: [], questions: [] } as unknown as Guide,
  pieces: pieces([row(id, 'broadcast', 'loa.txt'), row(id, 'broadcast', 'loa.docx'), row(id, 'standee', 's.pdf', 'standee-80x200'), row(id, 'leaflet', 'a5.pdf', 'a5-print'), row(id, 'leaflet', 'a4.pdf', 'a4-office')], id),
});

test('a shelf groups by who prints, then by channel in the order of the print room', () => {
  const { pieces: own } = shelf('mot');
  const names = (place: 'in-tai-cho' | 'gui-nha-in') => channelGroups(own, place, words).map(({ name, pieces: list }) => `${name} ${list.length}`);
  expect(names('in-tai-cho')).toEqual(['Tờ rơi 1', 'Phát thanh 1']);
  expect(names('gui-nha-in')).toEqual(['Tờ rơi 1', 'Standee 1']);
});

test('the index says each kind of piece once, however many guides have it', () => {
  const index = pieceIndex([shelf('mot'), shelf('hai')], [topic], words);
  expect(index.kinds).toHaveLength(4);
  expect(index.shelves.map(([id, , names, place, kinds]) => [id, names, place, kinds])).toEqual([['mot', 'mot | giay cua con', 0, [0, 1, 2, 3]], ['hai', 'hai | giay cua con', 0, [0, 1, 2, 3]]]);
  const [, standee] = index.kinds;
  expect(standee).toEqual(['S.pdf', index.channels.findIndex(([id]) => id === 'standee'), index.papers.findIndex(([id]) => id === 'standee-80x200'), 1, 'xem-truoc/s.webp', ['s.pdf']]);
});

test('papers stand from small to large', () => {
  expect(pieceIndex([shelf('mot')], [topic], words).papers.map(([, name]) => name)).toEqual(['A5', 'A4 nằm ngang', '80 × 200 cm']);
});
