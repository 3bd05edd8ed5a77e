import { stringify } from 'yaml';
import { isInForce } from '../../guide/present.ts';
import type { Source } from '../../handbook/sources.ts';
import type { Topic } from '../../handbook/topics.ts';
import { cleanName, cleanText } from '../clean.ts';
import { stated, type RecordParts } from '../record.ts';
import type { CatalogueRow } from '../row.ts';
import { draftDocuments } from './documents.ts';
import { draftSteps } from './steps.ts';
import { ASK, draftFees, draftTimes } from './ways.ts';
import { cut, paragraphsOf, wordsOf } from './words.ts';

/** Id in `content/sources.yaml` of the copy of the portal's records. */
const COPY = 'ban-sao-cong-dvcqg';

export interface DraftContext {
  /** Where the guide is shown. */
  topic: Pick<Topic, 'id' | 'icon'>;
  sources: readonly Source[];
  /** When the copy was made, in words; null where nobody knows. */
  seen: string | null;
  /** Day of the draft, `2026-11-22`. */
  date: string;
}

/**
 * A record → the text of a guide to be rewritten, `content/guides/<slug>.mdx`. Nothing is added to what the record says: what it
 * lacks is asked for ("hỏi nơi nhận hồ sơ"), what is longer than a guide allows is cut with "…" and stands whole in a comment.
 */
export function draftGuide(row: CatalogueRow, parts: RecordParts, context: DraftContext): string {
  const { steps, isWhole } = draftSteps(stated(parts['Trình tự thực hiện']) ? parts['Trình tự thực hiện'] : '');
  const papers = draftDocuments(parts['Thành phần hồ sơ']);
  const rest = isWhole && papers.isWhole ? [] : [`Hồ sơ còn dài, bản thảo này chưa chép hết. Xem đủ trên Cổng Dịch vụ công quốc gia, mã ${row.code}.`];
  const body = [
    `Bản thảo chép từ hồ sơ ${row.code} của Cổng Dịch vụ công quốc gia, ${seenWords(context.seen)}. Chưa ai viết lại, chưa ai so với quy định đang áp dụng.`,
    prepareSection(papers.documents.map(({ name }) => name)),
    ...(steps.length > 0 ? steps : [NO_STEPS]).map(stepSection),
    ...conditionsNote(parts['Yêu cầu, điều kiện thực hiện']),
    ...rest.map((text) => `<Note>\n${text}\n</Note>`),
  ];
  return `---\n${remarks(row, parts)}\n${stringify(matter(row, parts, papers.documents, context), { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}

const seenWords = (seen: string | null) => seen ?? 'chưa rõ chép lúc nào';

function matter(row: CatalogueRow, parts: RecordParts, documents: object[], { topic, sources, seen, date }: DraftContext) {
  const name = wordsOf(row.name);
  const official = wordsOf(parts['Tên thủ tục']);
  const online = row.ways.some(({ mode }) => mode === 'online');
  const applicants = told(parts['Đối tượng thực hiện']);
  return {
    copied: true,
    title: cut(name, 60),
    short: cut(name, 26),
    tagline: 'Bản thảo chép từ hồ sơ của Cổng, chưa soát',
    ...(/^\d\.\d{6}$/.test(row.code) && { code: row.code }),
    ...(official.length <= 200 && { officialName: official }),
    summary: `${cut(name, 100)}: bản thảo chép từ hồ sơ của Cổng, chưa soát lại.`,
    topic: topic.id,
    events: [],
    aliases: [],
    icon: topic.icon,
    who: applicants && applicants.length >= 8 && applicants.length <= 70 ? applicants : 'Người cần làm thủ tục này',
    applicant: cut(applicants ?? ASK, 240),
    where: { office: office(parts) ?? ASK, online: online ? ['cong-dvcqg'] : [] },
    level: online ? 'truc-tuyen' : 'tai-cho',
    documents: documents.map((document) => ({ ...document, source: COPY })),
    fees: draftFees(row.ways).map((fee) => ({ ...fee, source: COPY })),
    times: draftTimes(row.ways).map((time) => ({ ...time, source: COPY })),
    result: cut(told(parts['Kết quả thực hiện']) ?? ASK, 200),
    legal: [...citedHere(parts['Căn cứ pháp lý'], sources, date), COPY],
    unconfirmed: ['Chép từ bản sao hồ sơ của Cổng Dịch vụ công quốc gia, chưa ai so với quy định đang áp dụng: hỏi nơi nhận hồ sơ trước khi làm.'],
    checked: { date, by: `Theo bản sao Cổng DVCQG, ${cut(seenWords(seen), 60)}${row.decision ? ` (Quyết định ${row.decision})` : ''}; chưa so với văn bản` },
    approved: null,
    review: date,
    editions: [{ edition: 1, date, changes: ['Bản thảo đầu tiên, chép từ hồ sơ của Cổng.'] }],
  };
}

/** What a record says, if it does. */
const told = (text: string) => (stated(text) && wordsOf(text).length >= 5 ? wordsOf(text) : undefined);

/** The first of the offices named that is one office, not a list of them. */
function office(parts: RecordParts): string | undefined {
  return [parts['Cơ quan thực hiện'], parts['Cơ quan có thẩm quyền']].map(told).find((name) => name !== undefined && name.length <= 30);
}

/** Ids of the texts in force that the record cites by number. */
function citedHere(legal: string, sources: readonly Source[], date: string): string[] {
  const numbers = new Set(Array.from(legal.matchAll(/\d+\/(?:\d{4}\/)?[\p{Lu}\d][\p{Lu}\d-]*/gu), ([number]) => number));
  return sources.filter((source) => isInForce(source, date) && source.number.split(' ').some((word) => numbers.has(word))).map(({ id }) => id);
}

/** What the author needs beside the draft, and no reader: whole names, the fees and times as the record words them, its legal basis. */
function remarks(row: CatalogueRow, parts: RecordParts): string {
  const lines = (text: string, most: number) => (stated(text) ? text.split('\n').map(cleanText).filter((line) => line !== '').slice(0, most) : ['không ghi']);
  return [
    'BẢN THẢO do máy chép từ một hồ sơ của Cổng, để cán bộ viết lại. Việc cần làm:',
    '1. So từng điều với quy định đang áp dụng. 2. Viết lại bằng lời thường, thêm sự kiện, từ hay tìm, câu hỏi.',
    '3. Xóa dòng "copied: true" rồi chạy npm run check: từ lúc đó bản này được soát như mọi hướng dẫn, và mới duyệt được.',
    `Hồ sơ ${row.code}, lĩnh vực: ${row.field}`,
    `Tên đầy đủ: ${cleanName(parts['Tên thủ tục'])}`,
    'Cơ quan thực hiện, hồ sơ ghi:', ...lines(parts['Cơ quan thực hiện'], 5),
    'Cách nộp, thời hạn, phí, hồ sơ ghi:', ...lines(parts['Cách thức thực hiện'], 24),
    'Căn cứ, hồ sơ ghi (thêm vào content/sources.yaml rồi ghi mã ở legal):', ...lines(parts['Căn cứ pháp lý'], 24),
  ].map((line) => `# ${cut(line.replace(/\p{Co}|\uFFFD/gu, '').replaceAll('[[', '['), 400)}`).join('\n');
}

/** A guide asks for at most so many letters of a thing to bring, and nobody carries more things than this. */
const PREPARE = { letters: 44, things: 8 };

function prepareSection(names: string[]): string {
  const things = [...new Set(names.slice(0, PREPARE.things).map((name) => cut(name.replace(/\s+[—–-]\s+/gu, ', '), PREPARE.letters)))];
  const lines = things.length > 0 ? things.map((name) => `- **${markdown(name).trim()}**`) : ['- **Giấy tờ của hồ sơ** — chưa rõ, hỏi nơi nhận hồ sơ'];
  return `<Prepare>\n${lines.join('\n')}\n</Prepare>`;
}

const NO_STEPS = { title: 'Hỏi nơi nhận hồ sơ', short: 'Hồ sơ của Cổng không ghi các bước; hỏi nơi nhận hồ sơ.', paragraphs: ['Hồ sơ của Cổng không ghi các bước; hỏi nơi nhận hồ sơ.'] };

function stepSection({ title, short, paragraphs }: typeof NO_STEPS): string {
  return `<Step title="${title}" short="${short}" icon="tai-lieu">\n${paragraphs.map(markdown).join('\n\n')}\n</Step>`;
}

/** Paragraphs of conditions shown; some records have a whole law there. */
const MOST_CONDITIONS = 12;

function conditionsNote(conditions: string): string[] {
  const text = told(conditions);
  if (text === undefined) return [];
  const paragraphs = conditions.split('\n').map(wordsOf).filter((line) => /\p{L}/u.test(line)).flatMap((line) => paragraphsOf(line, 900));
  const left = paragraphs.length > MOST_CONDITIONS ? ['…'] : [];
  return [`<Note title="Yêu cầu, điều kiện ghi trong hồ sơ">\n${[...paragraphs.slice(0, MOST_CONDITIONS).map(markdown), ...left].join('\n\n')}\n</Note>`];
}

/** Words as a paragraph of Markdown that says just these words. */
function markdown(text: string): string {
  const signs = text.replace(/[\\`*_&]/g, '\\$&');
  return signs.replace(/^(\d+)([.)])/u, '$1\\$2').replace(/^[-+#=~|]/u, '\\$&').replace(/^(import|export)(?=\s)/u, '“$1”');
}
