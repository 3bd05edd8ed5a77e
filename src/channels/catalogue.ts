import { CSV_TYPE, writeCsv } from '../formats/csv.ts';
import { DOCX_TYPE } from '../formats/docx.ts';
import { drawn } from '../formats/pdf/curves.ts';
import { showDay } from '../guide/present.ts';
import type { Handbook } from '../handbook/load.ts';
import { mark } from '../design/mark.ts';
import { ALL_GUIDES, defineChannel, type Artifact, type GuideSet, type PreparedSet, type SetContext } from '../pipeline/contract.ts';
import { bindCompounds } from '../vietnamese/headings.ts';
import { writeCatalogueSheet } from './catalogue/docx.ts';
import { byEvent, entriesOf, oldestCheck, type Entry } from './catalogue/entries.ts';
import { csvRows, guideAddress } from './catalogue/table.ts';
import { noOrphan, printed, sheetData } from './paper.ts';

/** All guides as a list to look things up in: on paper for the counter, in Word and as a spreadsheet for the office. */
export default defineChannel({
  id: 'catalogue',
  title: 'Danh mục thủ tục',
  use: 'Để ở quầy Bộ phận một cửa, nhà văn hóa; văn phòng dùng để tra, để sửa',
  files: [],
  write: async () => [],
  setFiles: ['danh-muc-a4.pdf', 'danh-muc.docx', 'danh-muc.csv'],
  sets: cataloguesOf,
  async writeSet(set, context, only) {
    const { words, ward, date } = context;
    const { catalogue } = words;
    const entries = entriesOf(set);
    const events = set.id === ALL_GUIDES ? byEvent(entries, set) : [];
    const fields = new Map(set.topics.map(({ id, title }) => [id, title]));
    const wanted = (file: string) => !only || only === file;
    const named = ({ title, use }: { title: string; use: string }) => ({ title: `${set.title} – ${title}`, use });
    const files: Artifact[] = [];
    if (wanted('danh-muc-a4.pdf')) {
      const data = sheetOf(set, context, entries, events);
      files.push(await printed({ slug: set.id }, 'catalogue', context, { file: 'danh-muc-a4.pdf', paper: 'a4-portrait', template: 'channels/catalogue.typ', data, ...named(catalogue.files.pdf), qr: entries.map(({ ledger }) => ledger) }));
    }
    if (wanted('danh-muc.docx')) files.push({ file: 'danh-muc.docx', mediaType: DOCX_TYPE, ...named(catalogue.files.docx), data: await writeCatalogueSheet({ title: set.title, entries, events, fields, ward, words, date }), qr: [] });
    if (wanted('danh-muc.csv')) files.push({ file: 'danh-muc.csv', mediaType: CSV_TYPE, ...named(catalogue.files.csv), data: writeCsv(csvRows(entries, byEvent(entries, set), fields, ward, words)), qr: [] });
    return files;
  },
});

/** One of all guides, and one a topic of two guides or more. */
function cataloguesOf({ guides, topics, words }: Handbook): GuideSet[] {
  const ofTopic = (id: string) => guides.filter(({ topic }) => topic === id).map(({ slug }) => slug);
  const small = topics.flatMap(({ id, title }) => (ofTopic(id).length >= 2 ? [{ id, title, guides: ofTopic(id) }] : []));
  return [{ id: ALL_GUIDES, title: words.site.allGuides, guides: guides.map(({ slug }) => slug) }, ...small];
}

/** What the printed catalogue is laid out from. */
function sheetOf(set: PreparedSet, { words, ward, date }: SetContext, entries: readonly Entry[], events: ReturnType<typeof byEvent>) {
  const { catalogue, common } = words;
  const codes = new Map(set.members.map(({ guide, context }) => [guide.slug, sheetData(guide, context).qr]));
  const locality = `${ward.unit}, ${ward.province}`;
  const isDraft = entries.some((entry) => entry.isDraft);
  const [first] = set.members;
  return {
    // A list of everything has a cover and an index by life event; that of a topic begins with its table.
    whole: set.id === ALL_GUIDES,
    mark: { colour: drawn(mark('colour')), oneColour: drawn(mark('one-colour')) },
    title: bindCompounds(set.id === ALL_GUIDES ? catalogue.title : `${catalogue.title}: ${set.title}`),
    locality: locality.charAt(0).toUpperCase() + locality.slice(1),
    count: catalogue.count.replace('{n}', String(entries.length)),
    fullList: noOrphan(catalogue.fullList.replace('{host}', ward.host ?? '')),
    checked: catalogue.checked.replace('{oldest}', oldestCheck(entries)).replace('{date}', showDay(date)),
    typed: ward.host === null ? catalogue.typedNoHost.replace('{noHost}', common.noHost) : catalogue.typed.replace('{host}', ward.host),
    draft: isDraft ? common.draft : null,
    contacts: first ? sheetData(first.guide, first.context).contacts : [],
    events: events.map(({ title, icon, entries: own }) => ({ title, icon, entries: own.map(({ n, title: name, code, topic }) => ({ n, title: name, code, topic: colourOf(set, topic) })) })),
    topics: set.topics
      .map(({ id, title, icon, colour }) => ({ title, icon, colour, entries: entries.filter(({ topic }) => topic === id).map((entry) => ({ ...printedEntry(entry, common.cost), address: guideAddress(entry, { ...ward, host: '' }), qr: codes.get(entry.slug) })) }))
      .filter((topic) => topic.entries.length > 0),
    words: { ...catalogue, name: common.name, noHost: ward.host === null ? common.noHost : null },
  };
}

/** A row, its texts ready for a narrow column. */
const printedEntry = ({ n, title, officialName, code, level, pays, fee, time, office, edition, checked }: Entry, cost: string) => ({
  n,
  title: bindCompounds(title),
  officialName,
  code,
  level,
  // The head of the column says it where it is an ordinary fee.
  pays: pays === cost ? '' : pays,
  fee: { ...fee, note: breakBeforeDay(fee.note) },
  time: { ...time, note: breakBeforeDay(time.note) },
  office,
  imprint: `${edition} · ${showDay(checked)}`,
});

/** A narrow column has no room for "đến hết 28/02/2027" on one line. */
const breakBeforeDay = (text: string): string => text.replace(/\u00a0(?=\d\d?\/)/g, ' ');

const colourOf = ({ topics }: PreparedSet, id: string) => topics.find((topic) => topic.id === id)?.colour;
