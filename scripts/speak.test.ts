import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const speak = (args: string[], input = '') => spawnSync(process.execPath, ['scripts/speak.ts', ...args], { input, encoding: 'utf8' });

test('a text given is spoken on one line', () => {
  const { stdout, status } = speak(['UBND', '50.000đ']);
  expect(stdout).toBe('Ủy ban nhân dân năm mươi nghìn đồng\n');
  expect(status).toBe(0);
});

test('from stdin, one line in is one line out', () => {
  expect(speak(['--profile', 'south'], '1005\r\n\n15h\n').stdout).toBe('một ngàn không trăm lẻ năm\n\nmười lăm giờ\n');
});

test('asked why, it names under each line the rule that made what', () => {
  expect(speak(['--explain'], 'nộp 50.000đ\nUBND\nxong\n').stdout).toBe(
    ['nộp năm mươi nghìn đồng', '  tiền, đơn vị: "50.000đ" → "50.000 đồng"', '  số: "50.000" → "năm mươi nghìn"', 'Ủy ban nhân dân', '  tên, chữ viết tắt: "UBND" → "Ủy ban nhân dân"', 'xong', ''].join('\n'),
  );
});

test('wrong use says so on stderr, in Vietnamese, and exits 2', () => {
  for (const args of [['--nhanh'], ['--profile', 'west']]) {
    const { stdout, stderr, status } = speak(args);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('npm run speak');
  }
});
