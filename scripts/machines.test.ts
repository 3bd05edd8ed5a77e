import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => ({ text: readFileSync(join(ROOT, file), 'utf8') });
const FILES = ['.github/workflows/publish.yml', ...['parts', 'one-ward', 'merge'].map((name) => `scripts/kubernetes/${name}.yaml`)];
const help = new Map<string, string>();

/** What a command says of itself. */
function helpOf(command: string): string {
  const known = help.get(command) ?? spawnSync(process.execPath, [join(ROOT, 'scripts', `${command}.ts`), '--help'], { encoding: 'utf8' }).stdout;
  help.set(command, known);
  return known;
}

test.each(FILES)('%s is YAML, and every command in it knows the options it is called with', (file) => {
  const { text } = read(file);
  expect(parse(text)).toBeTypeOf('object');
  const commands = [...text.matchAll(/npm run (\w+) -- (.*)$/gm)];
  expect(commands.length).toBeGreaterThan(0);
  for (const [, command = '', options = ''] of commands) for (const [option] of options.matchAll(/--[a-z-]+/g)) expect(helpOf(command), `${command} ${option}`).toContain(option);
});

interface Job {
  spec: { completions: number; template: { spec: { containers: { args: string[] }[] } } };
}

test('as many machines work as the work is divided by', () => {
  for (const name of ['parts', 'one-ward']) {
    const { spec } = parse(read(`scripts/kubernetes/${name}.yaml`).text) as Job;
    expect(spec.template.spec.containers[0]?.args[0]).toContain(`$((JOB_COMPLETION_INDEX + 1))/${spec.completions} `);
  }
  const { jobs } = parse(read('.github/workflows/publish.yml').text) as { jobs: { part: { strategy: { matrix: { part: number[] } }; steps: { run?: string }[] }; publish: { steps: { run?: string }[] } } };
  const parts = jobs.part.strategy.matrix.part;
  expect(jobs.part.steps.some(({ run }) => run?.includes(`--shard \${{ matrix.part }}/${parts.length} `))).toBe(true);
  for (const part of parts) expect(jobs.publish.steps.some(({ run }) => run?.includes(`parts/part-${part} `))).toBe(true);
});
