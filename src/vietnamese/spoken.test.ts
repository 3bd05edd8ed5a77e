import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pronunciationFile } from '../handbook/pronunciation.ts';
import { spoken, syllables, unknownAbbreviations } from './spoken.ts';
import { NORTH } from './spoken.fixture.ts';

const pronunciation = pronunciationFile.parse(parse(readFileSync('content/pronunciation.yaml', 'utf8')));
const north = (text: string) => spoken(text, { profile: 'north', pronunciation });

test.each(NORTH)('%s → %s', (written, said) => {
  expect(north(written)).toBe(said);
});
