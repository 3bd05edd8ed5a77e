import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Guide } from '../guide/model.ts';
import { plainText } from '../guide/plain.ts';
import { presentGuide } from '../guide/present.ts';
import { Problems } from '../guide/problem.ts';
import { readGuide } from '../guide/read.ts';
import { readYaml } from '../guide/yaml.ts';
import { wordsFile, type Words } from '../handbook/words.ts';
import { slidesOf } from './slides.ts';

const words = readYaml(await readFile(new URL('../../content/words.yaml', import.meta.url), 'utf8'), wordsFile, new Problems('words')) as Words;
const file = 'content/guides/dang-ky-khai-sinh.mdx';
const read = readGuide(file, await readFile(new URL(`../../${file}`, import.meta.url))).guide as Guide;
const guide = presentGuide(read, { unit: 'phường Mẫu', province: 'tỉnh Mẫu' }, '2026-11-22');
const kinds = (from: Guide) => slidesOf(from, words).map(({ kind }) => kind).join(' ');
const repeated = (name: string, times: number) => Array.from({ length: times }, () => name).join(' ');

test('a lesson goes from what is learnt to the task at home', () => {
  expect(kinds(guide)).toBe(['title prepare', repeated('step', 8), repeated('mistakes', 3), repeated('question', 6), 'safety home'].join(' '));
});

test('steps and questions know their number, and nothing of the guide is left out', () => {
  const slides = slidesOf(guide, words);
  expect(slides.flatMap((slide) => (slide.kind === 'step' ? [`${slide.number}/${slide.of} ${slide.title}`] : []))).toEqual(guide.steps.map(({ title }, index) => `${index + 1}/8 ${title}`));
  expect(slides.flatMap((slide) => (slide.kind === 'question' ? [slide.title] : []))).toEqual(guide.questions.map(({ ask }) => ask));
  expect(slides.flatMap((slide) => (slide.kind === 'mistakes' ? slide.mistakes : []))).toEqual(guide.mistakes);
  expect(slides.flatMap((slide) => (slide.kind === 'mistakes' ? [slide.mistakes.length] : []))).toEqual([2, 2, 1]);
});

test('the teacher reads what the step says in full, and the answer of each question', () => {
  const slides = slidesOf(guide, words);
  const notes = (kind: string) => slides.filter((slide) => slide.kind === kind).map((slide) => plainText(slide.notes, 'web'));
  expect(notes('step')).toEqual(guide.steps.map(({ body }) => plainText(body, 'web')));
  guide.questions.forEach(({ answer }, index) => expect(notes('question')[index]).toContain(plainText(answer, 'web')));
  for (const slide of slides) expect(plainText(slide.notes, 'web'), slide.title).not.toBe('');
});

test('the title counts what is learnt, with number and noun together', () => {
  expect(slidesOf(guide, words)[0]).toMatchObject({ title: guide.title, who: guide.who, learn: ['Chuẩn bị sẵn 5\u00a0thứ', 'Làm lần lượt 8\u00a0bước', 'Tránh 5\u00a0lỗi hay gặp'] });
});

test('the task at home is the first step', () => {
  expect(slidesOf(guide, words).at(-1)).toMatchObject({ kind: 'home', task: 'Giúp ông bà, bố mẹ làm bước 1: Đăng nhập bằng VNeID.' });
});

test('a part the guide does not have makes no slide and is not promised', () => {
  const bare = { ...guide, prepare: [], mistakes: [], questions: [] };
  expect(kinds(bare)).toBe(['title', repeated('step', 8), 'safety home'].join(' '));
  expect(slidesOf(bare, words)[0]).toMatchObject({ learn: ['Làm lần lượt 8\u00a0bước'] });
});
