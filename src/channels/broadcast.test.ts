import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Guide } from '../guide/model.ts';
import { presentGuide } from '../guide/present.ts';
import { loadHandbook, type Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import type { Context } from '../pipeline/contract.ts';
import { findWard } from '../pipeline/context.ts';
import broadcast, { bulletin } from './broadcast.ts';
import { forTheEar, LONGEST_SENTENCE } from './broadcast/sentences.ts';

const DATE = '2026-11-22';
let handbook: Handbook;
let guides: Guide[];

beforeAll(async () => {
  const loaded = await loadHandbook('.', DATE);
  if (!loaded.handbook) throw new Error('the handbook could not be read');
  handbook = loaded.handbook;
  guides = handbook.guides.map((guide) => presentGuide(guide, findWard(handbook), DATE));
});

function contextOf(guide: Guide, change: Partial<Ward> = {}): Context & { warnings: string[] } {
  const warnings: string[] = [];
  const topic = handbook.topics.find(({ id }) => id === guide.topic)!;
  const code = { code: 'X1', guide: guide.slug, edition: 1, issued: DATE, seal: '' };
  return { date: DATE, ward: { ...findWard(handbook), ...change }, topic, code, sources: handbook.sources, words: handbook.words, pronunciation: handbook.pronunciation, warnings, warn: (message) => warnings.push(message) };
}

const one = () => guides.find(({ slug }) => slug === 'dang-ky-khai-sinh')!;
const textOf = async (guide: Guide, context: Context) => Buffer.from((await broadcast.write(guide, context))[0]!.data).toString('utf8');

/** One part of a Word file, by its place in the ZIP directory. */
function part(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip);
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left--) {
    const [size, nameLength, extra, comment, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + size)).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no ${name}`);
}

test('every guide fills three minutes, within 3 %, in sentences short enough to hear', async () => {
  for (const guide of guides) {
    const text = await textOf(guide, contextOf(guide));
    const length = text.split(/\s+/).filter(Boolean).length;
    expect([guide.slug, length >= 466 && length <= 494]).toEqual([guide.slug, true]);
    for (const line of text.split('\n')) expect(line.split(' ').length, line).toBeLessThanOrEqual(LONGEST_SENTENCE);
  }
});

test('no bulletin holds a digit, a sign, a bracket or an abbreviation', async () => {
  for (const guide of guides) {
    const text = await textOf(guide, contextOf(guide));
    expect(text).not.toMatch(/[\p{N}/%@&+()[\]“”"]|\p{Lu}{2,}/u);
    expect(text).not.toMatch(/bấm vào đây|xem hình/i);
    expect(text).toBe(text.normalize('NFC'));
  }
});

test('station and greeting come first, then whom it concerns; the phone number is said twice; a farewell ends it', async () => {
  const paragraphs = (await textOf(one(), contextOf(one()))).trimEnd().split('\n\n');
  expect(paragraphs[0]).toMatch(/^Đây là Đài truyền thanh phường Thượng Hồng\.\nKính thưa/);
  expect(paragraphs[1]).toMatch(/^Bà con có con mới sinh/);
  expect(paragraphs.at(-2)!.match(/một chín không không, không ba sáu tám/g)).toHaveLength(2);
  expect(paragraphs.at(-1)).toMatch(/hẹn gặp lại/);
});

test('the same guide gives the same bytes', async () => {
  const [first, second] = [await broadcast.write(one(), contextOf(one())), await broadcast.write(one(), contextOf(one()))];
  first.forEach((artifact, index) => expect(Buffer.compare(artifact.data, second[index]!.data)).toBe(0));
  expect(first.map(({ file }) => file)).toEqual(broadcast.files);
});

test('a southern station says lẻ and ngàn', async () => {
  const guide = guides.find(({ slug }) => slug === 'dang-ky-tam-tru')!;
  const text = await textOf(guide, contextOf(guide, { station: { name: 'Đài truyền thanh phường Thượng Hồng', rate: 160, profile: 'south' } }));
  expect(text).toContain('bảy ngàn đồng');
  expect(text).not.toContain('nghìn');
});

describe('what is not said is told', () => {
  test('what does not fit', () => {
    const context = contextOf(one());
    bulletin(one(), context);
    expect(context.warnings.join('\n')).toMatch(/không đọc: .*câu hỏi "Quá 60/);
  });

  test('what only an eye can follow', () => {
    const guide: Guide = { ...one(), mistakes: [{ title: 'Chọn sai', body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Xem hình dưới đây.' }] }] }] };
    const context = contextOf(guide);
    bulletin(guide, context);
    expect(context.warnings.join('\n')).toContain('lỗi "Chọn sai"');
  });

  test('a guide with too little to say, with the figure', () => {
    const guide: Guide = { ...one(), mistakes: [], questions: [], changed: [], documents: [], notNeeded: [], unconfirmed: [], notes: [], intro: [], reliefs: [], fees: one().fees.slice(0, 1), times: one().times.slice(0, 1), steps: one().steps.slice(0, 2) };
    const context = contextOf(guide);
    const { length } = bulletin(guide, context);
    expect(length).toBeLessThan(466);
    expect(context.warnings.join('\n')).toContain(`mới có ${length} âm tiết`);
  });

  test('an abbreviation that nobody told how to say', () => {
    const guide: Guide = { ...one(), who: 'Bà con có giấy GHKL' };
    const context = contextOf(guide);
    bulletin(guide, context);
    expect(context.warnings.join('\n')).toContain('GHKL');
  });
});

describe('sentences for the ear', () => {
  const said = (text: string) => forTheEar(text, contextOf(one()))?.map((sentence) => sentence.said);

  test('a reader becomes everybody, a label becomes a button', () => {
    expect(said('Bạn bấm “Nộp hồ sơ”.')).toEqual(['Bà con bấm nút Nộp hồ sơ.']);
  });

  test('a case before a colon is told with "thì"', () => {
    expect(said('Mất thẻ: chọn cấp lại.')).toEqual(['Mất thẻ thì chọn cấp lại.']);
  });

  test('a long instruction is divided where a new one begins', () => {
    expect(said('Vào dichvucong.gov.vn, bấm Đăng nhập, nhập số định danh cá nhân và mật khẩu của tài khoản, rồi bấm Xác nhận.')).toEqual([
      'Vào dịch vụ công, viết liền không dấu, chấm gờ-o-vê, chấm vê-en, bấm nút Đăng nhập.',
      'Nhập số định danh cá nhân và mật khẩu của tài khoản, rồi bấm nút Xác nhận.',
    ]);
  });

  test('a long condition is not divided', () => {
    expect(said('Người đã tích hợp đủ giấy tờ theo quy định, có tài khoản mức hai, đang sống tại phường, thuộc hộ nghèo hoặc gia đình có công thì được miễn.')).toBeUndefined();
  });
});

describe('the script sheet', () => {
  const xmlOf = async (guide: Guide) => part((await broadcast.write(guide, contextOf(guide)))[1]!.data, 'word/document.xml');

  test('says that nobody has approved it, and leaves room for who will', async () => {
    const xml = await xmlOf({ ...one(), approved: null });
    expect(xml).toContain('Bản thảo – chưa duyệt');
    expect(xml).toContain('Người duyệt');
    expect(xml).toContain('BẢN TIN TRUYỀN THANH');
    expect(xml).not.toContain('CỘNG HÒA');
  });

  test('names who approved it', async () => {
    const xml = await xmlOf({ ...one(), approved: { by: 'Nguyễn Văn A', date: '2026-11-20', edition: 1 } });
    expect(xml).toContain('Nguyễn Văn A, 20/11/2026');
    expect(xml).not.toContain('Bản thảo');
  });

  test('shows figures in brackets for the approver', async () => {
    expect(await xmlOf(one())).toContain('[1900 0368]');
  });
});
