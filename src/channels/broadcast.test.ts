import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { docxXml } from '../formats/docx.fixture.ts';
import type { Guide } from '../guide/model.ts';
import { presentGuide } from '../guide/present.ts';
import { loadHandbook, type Handbook } from '../handbook/load.ts';
import type { Ward } from '../handbook/ward.ts';
import type { Context } from '../pipeline/contract.ts';
import { findWard, prepareSet } from '../pipeline/context.ts';
import broadcast from './broadcast.ts';
import { GUIDE_KINDS, slotOfKind, type Kind } from './broadcast/kinds.ts';
import { metadata } from './broadcast/metadata.ts';
import { bulletin, programme, type Script } from './broadcast/script.ts';
import { forTheEar, LONGEST_SENTENCE } from './broadcast/sentences.ts';
import { ssml } from './broadcast/ssml.ts';
import { pdfPages } from './read-pdf.fixture.ts';

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
const kind = (id: Kind['id']) => GUIDE_KINDS.find((candidate) => candidate.id === id)!;
const sentences = ({ turns }: Script) => turns.flatMap((turn) => turn.sentences.map(({ said }) => said));
const paragraphs = ({ turns }: Script) => turns.map((turn) => turn.sentences.map(({ said }) => said).join('\n'));
const file = async (name: string, guide: Guide, context: Context = contextOf(guide)) => (await broadcast.write(guide, context, name))[0]!.data;
const text = async (name: string, guide: Guide, context?: Context) => Buffer.from(await file(name, guide, context)).toString('utf8');

/** A guide with little to say. */
const poor = (): Guide => ({ ...one(), mistakes: [], questions: [], changed: [], documents: [], notNeeded: [], unconfirmed: [], notes: [], intro: [], reliefs: [], fees: one().fees.slice(0, 1), times: one().times.slice(0, 1), steps: one().steps.slice(0, 2) });

function programmeOf(topic: string) {
  const plan = broadcast.sets!(handbook).find(({ id }) => id === topic)!;
  const warnings: string[] = [];
  const { set, context } = prepareSet(handbook, plan, findWard(handbook), DATE, (message) => warnings.push(message));
  return { set, context, warnings, script: programme(set, context) };
}

describe.each(GUIDE_KINDS)('$file', (each) => {
  test('every guide fills the slot, in sentences short enough to hear', () => {
    for (const guide of guides) {
      const script = bulletin(each, guide, contextOf(guide));
      const { least, most } = slotOfKind(each, 160);
      const counted = sentences(script).join(' ').split(/\s+/).length;
      expect([guide.slug, counted === script.length && counted >= least && counted <= most]).toEqual([guide.slug, true]);
      for (const sentence of sentences(script)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(LONGEST_SENTENCE);
    }
  });

  test('nothing said holds a digit, a sign, a bracket or an abbreviation', () => {
    for (const guide of guides) {
      const said = sentences(bulletin(each, guide, contextOf(guide))).join('\n');
      expect(said).not.toMatch(/[\p{N}/%@&+()[\]“”"]|\p{Lu}{2,}/u);
      expect(said).not.toMatch(/bấm vào đây|xem hình|sau đây/i);
      expect(said).toBe(said.normalize('NFC'));
    }
  });

  test('a slower station hears less, a faster one more', () => {
    const station = (rate: number) => ({ station: { name: 'Đài truyền thanh phường Thượng Hồng', rate, profile: 'north' as const } });
    const lengths = [150, 160].map((rate) => bulletin(each, one(), contextOf(one(), station(rate))).length);
    expect(lengths[0]).toBeLessThanOrEqual(slotOfKind(each, 150).most);
    expect(lengths[1]).toBeGreaterThan(lengths[0]!);
  });
});

test('a dialogue lasts three to five minutes, a bulletin its minutes three per cent either way', () => {
  expect(slotOfKind(kind('hoi-dap'), 160)).toEqual({ least: 466, most: 800 });
  expect(slotOfKind(kind('1p'), 160)).toEqual({ least: 156, most: 164 });
});

test('station and greeting come first, then whom it concerns; a farewell ends it', () => {
  for (const id of ['3p', '5p'] as const) {
    const read = paragraphs(bulletin(kind(id), one(), contextOf(one())));
    expect(read[0]).toMatch(/^Đây là Đài truyền thanh phường Thượng Hồng\.\nKính thưa/);
    expect(read[1]).toMatch(/^Bà con có con mới sinh/);
    expect(read.at(-1)).toMatch(/hẹn gặp lại/);
  }
});

test('what, where, by when and the number are said twice in three and five minutes', () => {
  for (const id of ['3p', '5p', 'hoi-dap'] as const) {
    const said = sentences(bulletin(kind(id), one(), contextOf(one()))).join('\n');
    for (const fact of [/đăng ký khai sinh[.,]/g, /Cổng Dịch vụ công quốc gia hoặc/g, /sáu mươi ngày, tính từ ngày sinh con/g, /một chín không không, không ba sáu tám/g]) expect(said.match(fact)?.length, String(fact)).toBeGreaterThanOrEqual(2);
  }
});

test('one minute names station, people, place and number, with head and tail of fifteen seconds at most', () => {
  const read = paragraphs(bulletin(kind('1p'), one(), contextOf(one())));
  expect([read[0], read.at(-1)].join(' ').split(/\s+/).length).toBeLessThanOrEqual(40);
  expect(read[0]).toMatch(/^Đây là Đài truyền thanh/);
  expect(read.join('\n')).toMatch(/Bà con có con mới sinh[^]*Cổng Dịch vụ công quốc gia[^]*một chín không không/);
});

test('the number said in one minute is the one for the topic', () => {
  const scam = guides.find(({ topic }) => topic === 'an-toan')!;
  expect(sentences(bulletin(kind('1p'), scam, contextOf(scam)))).toContain('Công an khẩn cấp, xin gọi số một một ba.');
});

test('the deadline comes before papers, papers before questions', () => {
  const context = contextOf(one());
  bulletin(kind('1p'), one(), context);
  const left = context.warnings.find((warning) => warning.startsWith('tin ngắn 1 phút không đọc:'))!;
  expect(left).not.toContain('thời hạn');
  expect(left).toMatch(/câu hỏi "Quá 60/);
});

test('as many things are told to do as are announced', () => {
  const counts = ['không', 'một', 'hai', 'ba', 'bốn', 'năm'];
  for (const guide of guides) {
    const said = sentences(bulletin(kind('3p'), guide, contextOf(guide)));
    const announced = said.map((sentence) => /xin nêu (\p{L}+) việc chính/u.exec(sentence)?.[1]).find(Boolean);
    if (announced) expect([guide.slug, said.filter((sentence) => /^(?:Trước hết|Tiếp theo|Sau đó|Tiếp nữa|Cuối cùng), /.test(sentence)).length]).toEqual([guide.slug, counts.indexOf(announced)]);
  }
});

test('a southern station says lẻ and ngàn', async () => {
  const guide = guides.find(({ slug }) => slug === 'dang-ky-tam-tru')!;
  const said = await text('phat-thanh-3p.txt', guide, contextOf(guide, { station: { name: 'Đài truyền thanh phường Thượng Hồng', rate: 160, profile: 'south' } }));
  expect(said).toContain('bảy ngàn đồng');
  expect(said).not.toContain('nghìn');
});

describe('two voices', () => {
  const script = () => bulletin(kind('hoi-dap'), one(), contextOf(one()));

  test('take turns: the first opens, asks and repeats, the second answers and takes leave', () => {
    const { turns } = script();
    for (const [index, { voice }] of turns.entries()) expect(voice).toBe(index % 2 === 0 ? 1 : 2);
    for (const { voice, sentences: own } of turns.slice(2, -2)) if (voice === 1) expect(own.map(({ said }) => said).join(' ')).toMatch(/[?]$/);
    expect(turns.at(-1)!.sentences.at(-1)!.said).toMatch(/hẹn gặp lại/);
  });

  test("answer the guide's own questions", () => {
    const { turns } = script();
    const asked = turns.findIndex(({ sentences: own }) => own[0]?.said.includes('ông bà đi khai sinh cho cháu'));
    expect(turns[asked]!.voice).toBe(1);
    expect(turns[asked + 1]!.sentences[0]!.said).toBe('Được, và không cần giấy ủy quyền.');
  });

  test('are marked for readers, never in the words for machines', async () => {
    expect(await text('phat-thanh-hoi-dap.txt', one())).not.toMatch(/PTV|\b[12]:/);
    expect(await text('phat-thanh-hoi-dap.ssml', one())).not.toContain('PTV');
    const xml = docxXml(await file('phat-thanh-hoi-dap.docx', one()));
    expect(xml).toContain('PTV 1:');
    expect(xml).toContain('PTV 2:');
    expect(docxXml(await file('phat-thanh-3p.docx', one()))).not.toContain('PTV');
  });
});

describe('a programme', () => {
  test('one a topic of two guides or more, three guides at most, those of the home page first', () => {
    const sets = broadcast.sets!(handbook);
    expect(sets.map(({ id }) => id)).not.toContain('an-toan');
    expect(sets.find(({ id }) => id === 'ho-tich')?.guides[0]).toBe('dang-ky-khai-sinh');
    for (const { guides: slugs } of sets) expect(slugs.length).toBeLessThanOrEqual(3);
  });

  test('fills fifteen minutes, tells what it holds, and says nothing twice but what is to be kept in mind', () => {
    for (const { id } of broadcast.sets!(handbook)) {
      const { script } = programmeOf(id);
      expect([id, script.length >= 2328 && script.length <= 2472]).toEqual([id, true]);
      for (const sentence of sentences(script)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(LONGEST_SENTENCE);
    }
    const read = paragraphs(programmeOf('ho-tich').script);
    expect(read[1]).toMatch(/^Trong chương trình hôm nay có ba nội dung\.\nNội dung thứ nhất là đăng ký khai sinh\./);
    expect(read.filter((paragraph) => paragraph.startsWith('Mời bà con nghe nội dung') || paragraph.startsWith('Tiếp theo chương trình'))).toHaveLength(3);
    expect(read.join('\n').match(/Xin nhớ không đưa mật khẩu/g)).toHaveLength(1);
    expect(read.at(-1)).toMatch(/Chương trình hướng dẫn đến đây xin tạm dừng/);
  });

  test('of two guides with little to say is shorter, and says so', () => {
    const { set, context, warnings } = programmeOf('ho-tich');
    const script = programme({ ...set, members: set.members.slice(0, 2).map(({ context: own }) => ({ guide: poor(), context: own })) }, context);
    expect(script.length).toBeLessThan(2328);
    expect(warnings.join('\n')).toContain(`chương trình 15 phút mới có ${script.length} âm tiết`);
  });

  test('is a draft until every guide of it is approved', async () => {
    const { set, context } = programmeOf('ho-tich');
    const of = async (members: typeof set.members) => JSON.parse(Buffer.from((await broadcast.writeSet!({ ...set, members }, context, 'chuong-trinh-15p.json'))[0]!.data).toString('utf8'));
    const approve = ({ guide, context: own }: (typeof set.members)[number], date: string) => ({ guide: { ...guide, approved: { by: 'Nguyễn Văn A', date, edition: 1 } }, context: own });
    const [first, ...rest] = set.members;
    expect(await of([approve(first!, '2026-11-20'), ...rest])).toMatchObject({ draft: true, approved: null, set: 'ho-tich', edition: null });
    expect(await of([approve(first!, '2026-11-20'), ...rest.map((member) => approve(member, '2026-11-21'))])).toMatchObject({ draft: false, approved: { by: 'Nguyễn Văn A', date: '2026-11-21' } });
  });
});

describe('what is not said is told', () => {
  test('what does not fit', () => {
    const context = contextOf(one());
    bulletin(kind('3p'), one(), context);
    expect(context.warnings.join('\n')).toMatch(/bài phát thanh 3 phút không đọc: .*câu hỏi "Quá 60/);
  });

  test('what only an eye can follow', () => {
    const guide: Guide = { ...one(), mistakes: [{ title: 'Chọn sai', body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Xem hình dưới đây.' }] }] }] };
    const context = contextOf(guide);
    bulletin(kind('3p'), guide, context);
    expect(context.warnings.join('\n')).toContain('lỗi "Chọn sai"');
  });

  test('a guide with too little to say, with the figure', () => {
    for (const id of ['3p', '5p'] as const) {
      const context = contextOf(poor());
      const { length } = bulletin(kind(id), poor(), context);
      expect(length).toBeLessThan(466);
      expect(context.warnings.join('\n')).toContain(`mới có ${length} âm tiết`);
    }
  });

  test('more steps are told where there is little else', () => {
    const guide: Guide = { ...poor(), steps: one().steps };
    expect(sentences(bulletin(kind('5p'), guide, contextOf(guide))).filter((sentence) => /^Bước /.test(sentence))).toHaveLength(8);
  });

  test('what is always said and is longer than a minute: its shortest form, and a warning', () => {
    const names = Array.from({ length: 10 }, (_, index) => ({ name: 'Tổng đài hỗ trợ người dân của phường', phone: `1900 00${index}0`, confirmed: DATE }));
    const fee = { ...one().fees[0]!, for: 'Đăng ký khai sinh cho con trong vòng sáu mươi ngày' };
    const guide: Guide = { ...one(), title: 'Đăng ký khai sinh, đăng ký thường trú và cấp thẻ bảo hiểm', who: 'Bà con có con mới sinh, người thân nuôi con, người giám hộ của trẻ', fees: [fee] };
    const context = contextOf(guide, { contacts: names, station: { name: 'Đài truyền thanh phường Thượng Hồng thuộc Trung tâm Văn hóa', rate: 70, profile: 'north' } });
    const script = bulletin(kind('1p'), guide, context);
    expect(context.warnings.join('\n')).toMatch(new RegExp(`tin ngắn 1 phút dài ${script.length} âm tiết, tối đa 72`));
    expect(sentences(script).join('\n')).not.toContain('lệ phí');
  });

  test('an abbreviation that nobody told how to say, once', async () => {
    const guide: Guide = { ...one(), who: 'Bà con có giấy GHKL' };
    const context = contextOf(guide);
    await broadcast.write(guide, context, 'phat-thanh-3p.txt');
    expect(context.warnings.filter((warning) => warning.includes('GHKL'))).toHaveLength(1);
  });

  test('a guide without steps is an error, and nothing is written', async () => {
    await expect(broadcast.write({ ...one(), steps: [] }, contextOf(one()))).rejects.toThrow('dang-ky-khai-sinh: bài phát thanh: hướng dẫn chưa có bước nào');
  });
});

describe('files', () => {
  test('the text holds all words, one sentence a line', async () => {
    const script = bulletin(kind('5p'), one(), contextOf(one()));
    expect(await text('phat-thanh-5p.txt', one())).toBe(`${paragraphs(script).join('\n\n')}\n`);
  });

  test('SSML is well-formed and says the same words, each presenter in a voice of its own', async () => {
    for (const { file: name, form } of GUIDE_KINDS) {
      const xml = await text(`${name}.ssml`, one());
      expect(XMLValidator.validate(xml)).toBe(true);
      const { speak } = new XMLParser({ ignoreAttributes: false }).parse(xml);
      expect(speak).toMatchObject({ '@_version': '1.0', '@_xml:lang': 'vi-VN', '@_xmlns': 'http://www.w3.org/2001/10/synthesis' });
      expect('voice' in speak).toBe(form === 'dialogue');
      expect(Array.from(xml.matchAll(/<s>([^<]*)<\/s>/g), ([, sentence]) => sentence)).toEqual((await text(`${name}.txt`, one())).split('\n').filter(Boolean));
      expect(xml.replace(/<\/?(?:p|s|speak[^>]*|voice(?: gender="(?:female|male)")?)>|<break time="(?:500ms|1s|2s)"\/>|<\?xml[^>]*>/g, '')).not.toContain('<');
    }
  });

  test('SSML keeps signs of markup as text, and rests longer between the items of a programme', () => {
    const script: Script = { kind: kind('1p'), length: 2, expires: null, turns: [{ item: 0, sentences: [{ written: '', said: 'A < B & C.', length: 5 }] }, { item: 1, sentences: [{ written: '', said: 'Hết.', length: 1 }] }] };
    expect(XMLValidator.validate(ssml(script))).toBe(true);
    expect(ssml(script)).toContain('A &lt; B &amp; C.');
    expect(ssml(script)).toContain('<break time="2s"/>');
  });

  test('metadata tell what a loudspeaker system asks', async () => {
    const found = metadata.parse(JSON.parse(await text('phat-thanh-3p.json', one())));
    expect(found).toMatchObject({ title: 'Đăng ký khai sinh', priority: 'thông thường', kind: '3p', guide: 'dang-ky-khai-sinh', edition: 1, date: DATE, expires: '2027-02-28', rate: 160, profile: 'north', approved: null, draft: true });
    expect(found.seconds).toBe(Math.round((found.syllables / 160) * 60));
    expect(metadata.parse(JSON.parse(await text('phat-thanh-hoi-dap.json', one()))).voices?.slice(0, 3)).toEqual([1, 2, 1]);
  });

  test('a bulletin expires with the first fact it tells, and never where none ends', () => {
    expect(bulletin(kind('3p'), { ...one(), times: [{ ...one().times[0]!, until: '2026-12-31' }] }, contextOf(one())).expires).toBe('2026-12-31');
    expect(bulletin(kind('3p'), { ...one(), fees: one().fees.map((fee) => ({ ...fee, until: undefined })), times: one().times.map((time) => ({ ...time, until: undefined })), deadline: undefined, reliefs: [] }, contextOf(one())).expires).toBeNull();
  });

  test('large print: every sentence is text on A4 pages, with its draft mark', async () => {
    const letters = (value: string) => value.normalize('NFC').replace(/[^\p{L}]/gu, '').toLowerCase();
    for (const name of ['phat-thanh-3p', 'phat-thanh-hoi-dap']) {
      const data = await file(`${name}.pdf`, one());
      const pages = await pdfPages(data);
      expect(pages[0]!.trim.width).toBeCloseTo(210, 0);
      expect(pages[0]!.trim.height).toBeCloseTo(297, 0);
      const read = letters(pages.map((page) => page.text).join(' '));
      for (const line of (await text(`${name}.txt`, one())).split('\n').filter(Boolean)) expect(read).toContain(letters(line));
      expect(read).toContain(letters('Bản thảo – chưa duyệt'));
      expect(Buffer.from(data).toString('latin1')).toContain('pdfuaid:part');
    }
  });

  test('large print names who approved it', async () => {
    const guide: Guide = { ...one(), approved: { by: 'Nguyễn Văn A', date: '2026-11-20', edition: 1 } };
    const read = (await pdfPages(await file('phat-thanh-1p.pdf', guide))).map((page) => page.text).join(' ');
    expect(read).toContain('Nguyễn Văn A');
    expect(read).not.toContain('Bản thảo');
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
  const xmlOf = async (guide: Guide) => docxXml(await file('phat-thanh-3p.docx', guide));

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
