import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nginxHeaders, readHeaders } from './headers.ts';

const rules = readHeaders(await readFile('public/_headers', 'utf8'));

test('the policy for every page allows no inline script or style and nobody else’s files', () => {
  const policy = new Map(rules.find(({ path }) => path === '/*')?.headers).get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
});

test('nginx gives every location the headers of all pages besides its own', () => {
  const written = nginxHeaders(rules);
  const blocks = written.match(/location [^{]+\{[^}]*\}/g) ?? [];
  expect(blocks).toHaveLength(rules.length - 1);
  for (const block of blocks) expect(block).toContain('Content-Security-Policy');
  expect(written).toContain('location = /sw.js {');
  expect(written).toContain('location ^~ /fonts/ {');
});
