import { expect, test } from 'vitest';
import { walk, type Decisions } from '../handbook/decisions.ts';
import { addressOf, pageOf, trailTo } from './decisions.ts';

const question = (id: string, answers: Decisions['questions'][number]['answers']): Decisions['questions'][number] => ({ id, ask: `${id}?`, icon: 'hoi', answers });
const counter = (id: string): Decisions['counters'][number] => ({ id, title: id, where: id, ask: [id], bring: [id] });
const DECISIONS: Decisions = {
  start: 'dau',
  otherwise: 'khac',
  questions: [
    question('dau', [{ say: 'A', question: 'giay' }, { say: 'B', question: 'nha' }]),
    question('giay', [{ say: 'C', guide: 'can-cuoc' }, { say: 'D', counter: 'so-do' }]),
    question('nha', [{ say: 'E', counter: 'so-do' }, { say: 'F', event: 'nha-dat' }, { say: 'G', counter: 'dien' }]),
  ],
  counters: [counter('khac'), counter('so-do'), counter('dien')],
};

test('every way through the questions is walked, in the order of the answers', () => {
  expect([...walk(DECISIONS)].map((turns) => turns.map(({ answer }) => answer.say).join(''))).toEqual(['AC', 'AD', 'BE', 'BF', 'BG']);
});

test('the first question is the entrance itself', () => {
  expect(pageOf(DECISIONS, 'dau')).toBe('/toi-can-lam-gi/');
  expect(pageOf(DECISIONS, 'giay')).toBe('/toi-can-lam-gi/giay/');
});

test('an answer opens a question, a guide, a journey or a counter', () => {
  expect(addressOf(DECISIONS, { question: 'giay' })).toBe('/toi-can-lam-gi/giay/');
  expect(addressOf(DECISIONS, { guide: 'can-cuoc' })).toBe('/huong-dan/can-cuoc/');
  expect(addressOf(DECISIONS, { event: 'nha-dat' })).toBe('/su-kien/nha-dat/');
  expect(addressOf(DECISIONS, { counter: 'so-do' })).toBe('/toi-can-lam-gi/so-do/');
});

test('answers given so far are told only where one way leads here', () => {
  const said = (id: string) => trailTo(DECISIONS, id).map(({ answer }) => answer.say);
  expect(said('giay')).toEqual(['A']);
  expect(said('dien')).toEqual(['B', 'G']);
  expect(said('so-do')).toEqual([]);
  expect(said('dau')).toEqual([]);
});
