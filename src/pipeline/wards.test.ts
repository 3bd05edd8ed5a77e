import { expect, test } from 'vitest';
import { ContentError } from '../guide/problem.ts';
import { eachWard, wardsSummary } from './wards.ts';

const sound = { failures: [] };

test('every ward is made in turn, whatever becomes of the others', async () => {
  const began: string[] = [];
  const outcomes = await eachWard(['mot', 'hai', 'ba', 'bon'], async (ward) => {
    began.push(ward);
    if (ward === 'mot') throw new ContentError([{ file: 'content/wards/mot.yaml', line: 3, column: 7, level: 'error', message: 'thiếu "host"', hint: 'thêm dòng' }]);
    if (ward === 'ba') throw new Error('hết chỗ trên ổ đĩa');
    return ward === 'bon' ? { failures: ['tach-ho: leaflet: không vừa'] } : sound;
  });
  expect(began).toEqual(['mot', 'hai', 'ba', 'bon']);
  expect(outcomes).toEqual([
    { ward: 'mot', made: undefined, failures: ['content/wards/mot.yaml:3:7 thiếu "host"\n  gợi ý: thêm dòng'] },
    { ward: 'hai', made: sound, failures: [] },
    { ward: 'ba', made: undefined, failures: ['hết chỗ trên ổ đĩa'] },
    { ward: 'bon', made: { failures: ['tach-ho: leaflet: không vừa'] }, failures: ['tach-ho: leaflet: không vừa'] },
  ]);
  expect(wardsSummary(outcomes)).toMatch(/^1\/4 phường, xã xong; chưa xong: mot, ba, bon /);
  expect(wardsSummary(outcomes.slice(1, 2))).toBe('1/1 phường, xã xong.');
});

test('one bar runs over all wards and ends with the last piece of the last', async () => {
  const shown: [number, number][] = [];
  await eachWard(['mot', 'hai'], async (ward, onProgress) => {
    const total = ward === 'mot' ? 2 : 3;
    for (let done = 1; done <= total; done++) onProgress(done, total);
    return sound;
  }, { onProgress: (done, total) => shown.push([done, total]) });
  expect(shown).toEqual([[1, 4], [2, 4], [3, 5], [4, 5], [5, 5]]);
});

test('each ward is told of as soon as it is done', async () => {
  const told: string[] = [];
  await eachWard(['mot', 'hai'], async (ward) => {
    told.push(`bắt đầu ${ward}`);
    return sound;
  }, { onEnd: ({ ward }) => told.push(`xong ${ward}`) });
  expect(told).toEqual(['bắt đầu mot', 'xong mot', 'bắt đầu hai', 'xong hai']);
});
