import { expect, test } from 'vitest';
import type { Step } from '../../guide/model.ts';
import { stepsToSay } from './steps.ts';

const step = (title: string, icon = 'viet', press?: string): Step => ({ title, short: title, icon, body: [], line: 1, ...(press && { screen: { app: 'VNeID', rows: [], press } }) });
const titles = (steps: Step[]) => steps.map(({ title }) => title);

test('few steps are all said', () => {
  expect(titles(stepsToSay([step('một'), step('hai')], 5))).toEqual(['một', 'hai']);
});

test('of many, the first, the last, the sending and the buttons stay, in their order', () => {
  const steps = [step('mở'), step('đọc'), step('bấm', 'viet', 'Tiếp tục'), step('xem'), step('gửi', 'gui'), step('chờ')];
  expect(titles(stepsToSay(steps, 4))).toEqual(['mở', 'bấm', 'gửi', 'chờ']);
});
