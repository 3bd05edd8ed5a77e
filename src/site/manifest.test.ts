import { expect, test } from 'vitest';
import type { ManifestRow } from '../pipeline/manifest.ts';
import { describeFile, showBytes } from './manifest.ts';

const leaflet: ManifestRow = {
  guide: 'g', channel: 'leaflet', file: '/an-pham/g/to-roi-a5.pdf', mediaType: 'application/pdf', title: 'Tờ rơi A5', use: 'In hai mặt.',
  bytes: 86_000, sha256: '', edition: 1, trim: { width: 148, height: 210 }, qr: [],
};

test('a file is described by kind, size and weight', () => {
  expect(describeFile(leaflet)).toBe('PDF · 148\u00a0×\u00a0210\u00a0mm · 84\u00a0KB');
  expect(describeFile({ ...leaflet, trim: { width: 800, height: 2000 } })).toContain('80\u00a0×\u00a0200\u00a0cm');
  expect(describeFile({ ...leaflet, mediaType: 'text/plain; charset=utf-8', trim: undefined })).toBe('TXT · 84\u00a0KB');
});

test('weights are read in Vietnamese', () => {
  expect(showBytes(300)).toBe('1\u00a0KB');
  expect(showBytes(2_500_000)).toBe('2,4\u00a0MB');
});
