import { expect, test } from 'vitest';
import { memoryOf, runProgram } from './command.ts';

test('memory is that of a program and of all it started, not of others', () => {
  expect(memoryOf(10, ' 1 0 100\n 12 11 4\n 10 1 2\n 11 10 3\n 20 1 50\n')).toBe(9 * 1024);
  expect(memoryOf(10, '')).toBe(0);
});

test('a program is measured with all the Node processes it starts', async () => {
  const work = 'const end = Date.now() + 300; while (Date.now() < end);';
  const { seconds, cpuSeconds, peakBytes } = await runProgram(process.execPath, ['-e', `require("child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(work)}])`], import.meta.dirname);
  expect(cpuSeconds).toBeGreaterThan(0.1);
  expect(seconds).toBeGreaterThan(0.3);
  expect(peakBytes).toBeGreaterThan(10_000_000);
});

test('a program that fails says its last words', async () => {
  await expect(runProgram(process.execPath, ['-e', 'console.error("hết chỗ"); process.exit(3)'], import.meta.dirname)).rejects.toThrow(/: 3\nhết chỗ/);
});
