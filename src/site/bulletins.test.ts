import { expect, test } from 'vitest';
import { requireHandbook } from '../handbook/load.ts';
import { findWard } from '../pipeline/context.ts';
import { programmeBulletins, readBulletin, secondsOf } from './bulletins.ts';

test('a bulletin is read in paragraphs of one sentence a line, with syllables counted', () => {
  expect(readBulletin('Kính thưa bà con.\nMời nghe.\n\nHết.\n')).toEqual([
    [{ voice: undefined, text: 'Kính thưa bà con.', syllables: 4 }, { voice: undefined, text: 'Mời nghe.', syllables: 2 }],
    [{ voice: undefined, text: 'Hết.', syllables: 1 }],
  ]);
});

test('who reads is told apart from what is read', () => {
  expect(readBulletin('PTV 1: Bà con hỏi gì?\nPTV 2: Hỏi lệ phí.')[0]).toEqual([
    { voice: 'PTV 1', text: 'Bà con hỏi gì?', syllables: 4 },
    { voice: 'PTV 2', text: 'Hỏi lệ phí.', syllables: 3 },
  ]);
  expect(readBulletin('Xin nhắc lại: nộp hồ sơ.')[0]?.[0]?.voice).toBeUndefined();
});

test('nothing but blank lines is no bulletin', () => {
  expect(readBulletin('\n \n')).toEqual([]);
});

test('a length in seconds follows the rate', () => {
  expect(secondsOf(480, 160)).toBe(180);
  expect(secondsOf(480, 120)).toBe(240);
});

test('in dev, where nothing is built yet, the programme of a topic is listed and made when asked for', async () => {
  const handbook = await requireHandbook('.', '2026-11-22');
  const site = { handbook, ward: findWard(handbook), date: '2026-11-22', guides: handbook.guides, journeys: handbook.journeys, decisions: handbook.decisions };
  const [programme, ...others] = await programmeBulletins('ho-tich', site);
  expect(others).toEqual([]);
  expect(programme?.kind).toBe('chuong-trinh-15p');
  expect(programme?.files.map(({ file }) => file)).toContain('/an-pham/ho-tich/chuong-trinh-15p.docx');
  expect(programme && secondsOf(programme.syllables, 160) / 60).toBeCloseTo(15, 0);
  expect(await programmeBulletins('an-toan', site)).toEqual([]);
});
