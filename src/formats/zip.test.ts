import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { writeZip } from './zip.ts';

const files = [
  { name: 'muc-luc.txt', data: Buffer.from('Đăng ký khai sinh. '.repeat(200)) },
  { name: 'gui-nha-in/to-roi-a5.pdf', data: Buffer.from('%PDF '.repeat(100)) },
  { name: 'tờ rơi.txt', data: Buffer.from('chữ') },
];

/** Headers of the entries: method, flags and date as a zip reader sees them. */
function headers(zip: Uint8Array) {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const found: { name: string; flags: number; method: number; time: number; date: number; crc: number }[] = [];
  let at = view.getUint32(zip.length - 6, true);
  for (let left = view.getUint16(zip.length - 12, true); left > 0; left--) {
    const length = view.getUint16(at + 28, true);
    found.push({ flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), time: view.getUint16(at + 12, true), date: view.getUint16(at + 14, true), crc: view.getUint32(at + 16, true), name: strFromU8(zip.slice(at + 46, at + 46 + length)) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

test('what goes in comes out', () => {
  const back = unzipSync(writeZip(files, '2026-11-22'));
  expect(Object.keys(back)).toEqual(files.map(({ name }) => name));
  for (const { name, data } of files) expect(Buffer.from(back[name] ?? [])).toEqual(data);
});

test('a PDF is stored as it is, a text is compressed', () => {
  const [text, pdf] = headers(writeZip(files, '2026-11-22'));
  expect([text?.method, pdf?.method]).toEqual([8, 0]);
  expect(pdf?.crc).toBe(crc32(files[1]?.data ?? ''));
});

test('a name with accents is marked as UTF-8', () => {
  expect(headers(writeZip(files, '2026-11-22')).map(({ name, flags }) => [name, (flags & 0x800) !== 0])).toEqual([['muc-luc.txt', false], ['gui-nha-in/to-roi-a5.pdf', false], ['tờ rơi.txt', true]]);
});

test('the same files and date give the same bytes, dated by the build in any time zone', () => {
  const zone = process.env.TZ;
  const zips = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((name) => {
    process.env.TZ = name;
    return writeZip(files, '2026-11-22');
  });
  process.env.TZ = zone;
  for (const zip of zips) expect(Buffer.compare(zip, zips[0] ?? Buffer.of())).toBe(0);
  const { date = 0, time } = headers(zips[0] ?? new Uint8Array())[0] ?? {};
  expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31, time]).toEqual([2026, 11, 22, 12 << 11]);
});
