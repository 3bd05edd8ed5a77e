import { expect, test } from 'vitest';
import type { Guide } from '../guide/model.ts';
import type { Decisions } from '../handbook/decisions.ts';
import { foldedNames, listedPages, namesOf } from './search-words.ts';

const guide = {
  slug: 'tam-tru', title: 'Đăng ký tạm trú', officialName: 'Đăng ký tạm trú, cư trú', aliases: ['giấy tạm trú', 'ở trọ'], tagline: 'Người thuê trọ tự làm', summary: 'Đăng ký với Công an phường.',
  applicant: 'Người thuê', result: 'Thông báo.', intro: [], notes: [], documents: [], notNeeded: [], changed: [], unconfirmed: [], prepare: [{ name: 'Hợp đồng thuê nhà', note: '' }],
  steps: [{ title: 'Mở VNeID', short: 'Bấm Đăng nhập', body: [] }], mistakes: [], questions: [{ ask: 'Có mất tiền không?', answer: [{ type: 'paragraph', content: [{ type: 'text', text: 'Có lệ phí.' }] }] }],
} as unknown as Guide;
const decisions: Decisions = { start: 'o', otherwise: 'q', counters: [], questions: [{ id: 'o', ask: 'Chỗ ở đổi thế nào?', icon: 'nha', answers: [{ say: 'Thuê trọ', guide: 'tam-tru' }, { say: 'Khác', guide: 'khac' }] }] };
const journeys = [{ event: 'chuyen-nha', stages: [{ title: 'Dọn đến', and: [{ guide: 'tam-tru', when: 'Ở từ 30 ngày' }] }] }];
const [page, article] = listedPages({ guides: [guide], articles: [{ slug: 'vi-sao', title: 'Vì sao', text: 'Vì sao Vì' }], decisions, journeys });

test('a guide has its title first among its names', () => {
  expect(namesOf(guide)).toEqual(['Đăng ký tạm trú', 'Đăng ký tạm trú, cư trú', 'giấy tạm trú', 'ở trọ']);
  expect(foldedNames(guide)).toBe('dang ky tam tru | dang ky tam tru, cu tru | giay tam tru | o tro');
});

test('a guide is found by each word of its text once, and by what leads to it elsewhere', () => {
  expect(page).toMatchObject({ address: '/huong-dan/tam-tru/', isGuide: true, said: ['Chỗ ở đổi thế nào? Thuê trọ', 'Ở từ 30 ngày'] });
  expect(page?.text).toEqual(expect.arrayContaining(['hợp', 'đồng', 'vneid', 'nhập', 'mất', 'phí']));
  expect(new Set(page?.text).size).toBe(page?.text.length);
});

test('an article is found by its title and its words', () => {
  expect(article).toEqual({ address: '/bai-viet/vi-sao/', isGuide: false, names: ['Vì sao'], said: [], text: ['vì', 'sao'] });
});
