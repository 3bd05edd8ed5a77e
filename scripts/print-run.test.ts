import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const printRun = (...args: string[]) => spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'print-run.ts'), ...args], { encoding: 'utf8' });

test.each([
  [[], 'cần đúng một trong: --guide, --set, --remove, --list'],
  [['--guide', 'dang-ky-khai-sinh', '--channel', 'la'], 'không có kênh "la"'],
  [['--guide', 'dang-ky-khai-sinh', '--channel', 'leaflet', '--quantity', '0'], '--quantity "0" phải là số nguyên từ 1'],
  [['--guide', 'la', '--channel', 'leaflet', '--quantity', '5', '--place', 'Cổng chợ'], 'không có hướng dẫn "la"'],
  [['--guide', 'dang-ky-khai-sinh', '--channel', 'leaflet', '--quantity', '5', '--place', 'Cổng chợ', '--file', 'la.pdf'], 'kênh leaflet không có tệp "la.pdf"'],
  [['--remove', 'dot-1', '--date', '2999-01-01'], 'chưa tới'],
  [['--list', '--place', 'Cổng chợ'], '--place không dùng cùng --list'],
])('wrong use %j ends with 2 and one sentence', (args, sentence) => {
  const { status, stderr, stdout } = printRun(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});

test('--list prints both tables; a run that is not there is a problem, not wrong use', () => {
  const { status, stdout } = printRun('--list', '--date', '2026-11-22');
  expect(status).toBe(0);
  expect(stdout).toMatch(/CẦN THAY NGAY \(\d+\)[\s\S]*SẮP PHẢI THAY \(\d+\)/);
  expect(printRun('--remove', 'dot-999999').status).toBe(1);
});
