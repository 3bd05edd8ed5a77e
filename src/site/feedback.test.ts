import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Guide } from '../guide/model.ts';
import { Problems } from '../guide/problem.ts';
import { readYaml } from '../guide/yaml.ts';
import type { Opinion } from '../handbook/feedback.ts';
import { ward as wardSchema, type Ward } from '../handbook/ward.ts';
import { wordsFile, type Words } from '../handbook/words.ts';
import { feedbackRow, prefilled } from './feedback.ts';

const words = (readYaml(await readFile(new URL('../../content/words.yaml', import.meta.url), 'utf8'), wordsFile, new Problems('words')) as Words).feedback;
const guide = { title: 'Tách hộ & nhập hộ', slug: 'tach-ho', editions: [{ edition: 1, date: '2026-01-01', changes: [] }, { edition: 2, date: '2026-11-22', changes: [] }] } as unknown as Guide;

test('guide and edition are filled in, and nothing about the reader', () => {
  const { text, mail, form } = prefilled(guide, { feedback: { email: 'gopy@phuong.gov.vn', form: 'https://a.gov.vn/gop-y?huong-dan={guide}&ban={edition}', confirmed: '2026-11-22' } } as Ward, words);
  expect(text).toContain('Tách hộ & nhập hộ (bản 2, 22/11/2026)');
  const address = new URL(mail ?? '');
  expect([address.pathname, address.searchParams.get('subject')]).toEqual(['gopy@phuong.gov.vn', 'Góp ý hướng dẫn Tách hộ & nhập hộ, bản 2']);
  expect(address.searchParams.get('body')).toBe(text);
  expect([...new URL(form ?? '').searchParams]).toEqual([['huong-dan', 'Tách hộ & nhập hộ'], ['ban', '2']]);
});

test('a ward that has named no way gets none', () => {
  expect(prefilled(guide, {} as Ward, words)).toMatchObject({ mail: undefined, form: undefined });
});

test('the ward file takes an official Zalo page, a mailbox and a form over https only', () => {
  const ward = { area: 'A', unit: 'phường A', province: 'tỉnh B', host: null, contacts: [], hotlines: [{ name: 'T', phone: '113' }], station: { name: 'Đài', rate: 160, profile: 'north' } };
  const takes = (feedback: object) => wardSchema.safeParse({ ...ward, feedback: { confirmed: '2026-11-22', ...feedback } }).success;
  expect(takes({ zalo: 'https://zalo.me/123', email: 'a@b.gov.vn', form: 'https://f.gov.vn/x?g={guide}' })).toBe(true);
  expect([takes({ zalo: 'https://zaloo.me/1' }), takes({ zalo: 'http://zalo.me/1' }), takes({ email: 'a' }), takes({ form: 'http://a.vn/x' }), takes({ confirmed: undefined })]).toEqual([false, false, false, false, false]);
});

test('a row says in words what was made of an opinion, with the reason', () => {
  const open: Opinion = { id: 'GY-2026-001', received: '2026-11-02', channel: 'tai-quay', content: 'Chữ nhỏ quá.', group: 'an-pham', reply: null };
  const titleOf = (slug: string) => `[${slug}]`;
  expect(feedbackRow(open, titleOf, words)).toMatchObject({ received: '02/11/2026', channel: 'Tại quầy', group: 'Tờ rơi, bản in', guide: 'Chung', answer: '', outcome: 'Đang chờ trả lời', published: '', edition: '' });
  const answered = feedbackRow({ ...open, guide: 'tach-ho', reply: { outcome: 'chua-tiep-thu', reason: 'Vì khổ giấy.', text: 'Cảm ơn bạn.', published: '2026-11-05', edition: 2 } }, titleOf, words);
  expect(answered).toMatchObject({ guide: '[tach-ho]', answer: 'Cảm ơn bạn.', outcome: 'Chưa tiếp thu: Vì khổ giấy.', published: '05/11/2026', edition: '2' });
});
