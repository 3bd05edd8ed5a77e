import { expect, test } from 'vitest';
import { changedWords } from './changes.ts';

test('each run of changed words is one change', () => {
  expect(changedWords('nộp 50.000đ tại UBND phường', 'nộp 50.000 đồng tại Ủy ban nhân dân phường')).toEqual([
    { from: '50.000đ', to: '50.000 đồng' },
    { from: 'UBND', to: 'Ủy ban nhân dân' },
  ]);
});

test('words that only went or only came are shown with nothing beside them', () => {
  expect(changedWords('a – b', 'a b')).toEqual([{ from: '–', to: '' }]);
  expect(changedWords('', 'a')).toEqual([{ from: '', to: 'a' }]);
});

test('spaces are no change', () => {
  expect(changedWords('a  b', 'a b')).toEqual([]);
});

test('texts too different to compare word by word are one change', () => {
  const [change, ...others] = changedWords('x '.repeat(3000), 'y '.repeat(3000));
  expect(others).toEqual([]);
  expect(change?.to).toHaveLength(5999);
});
