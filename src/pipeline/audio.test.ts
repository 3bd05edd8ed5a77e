import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { metadata } from '../channels/broadcast/metadata.ts';
import { peakOf, secondsOf } from '../formats/audio/pcm.ts';
import { readMp3 } from '../formats/audio/read-mp3.fixture.ts';
import { tone } from '../formats/audio/wav.fixture.ts';
import { MissingVoiceError, VoiceError, type Script, type Voice } from '../formats/audio/voice.ts';
import { makeAudio, type AudioJob } from './audio.ts';
import { writeAtomic } from './files.ts';
import { readManifest, type ManifestRow } from './manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
let out: string;
let cache: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camnang-audio-'));
  out = join(folder, 'an-pham');
  cache = join(folder, 'cache');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Bulletins as the channel leaves them: in the folder and in the manifest. */
async function bulletins(...texts: Record<string, string>[]): Promise<ManifestRow[]> {
  const rows: ManifestRow[] = [];
  for (const [file, text] of texts.flatMap((each) => Object.entries(each))) {
    await writeAtomic(join(out, 'khai-sinh', file), text);
    rows.push({ guide: 'khai-sinh', channel: 'broadcast', file: `/an-pham/khai-sinh/${file}`, mediaType: 'text/plain; charset=utf-8', title: 'Khai sinh, kết hôn – bài 3 phút, chữ cho loa', use: 'dùng', bytes: text.length, sha256: '', edition: 2, qr: [] });
  }
  await writeAtomic(join(out, 'manifest.json'), JSON.stringify(rows));
  return rows;
}

/** A voice that counts how often it reads; `broken` fails for texts with this word. */
function counting(broken = 'không-có') {
  const state = { read: 0 };
  const voice: Voice = {
    id: 'counting',
    async speak(script) {
      state.read++;
      if (script.flatMap(({ sentences }) => sentences).join(' ').includes(broken)) throw new VoiceError('giọng bị hỏng');
      return { samples: Float32Array.from(tone(1, 22_050, 0.5)), rate: 22_050 };
    },
  };
  return { state, voice };
}

const job = (rows: ManifestRow[], voice?: Voice): AudioJob => ({ rows, voice, rate: 160, words: { title: '{bulletin} – bản nghe thử', use: 'Nghe thử.' }, out, cache });

test('every bulletin in words gets an MP3 beside it and a row in the manifest', async () => {
  const rows = await bulletins({ 'phat-thanh-1p.txt': 'Một.', 'phat-thanh-3p.txt': 'Hai.', 'phat-thanh-3p.docx': 'PK', 'khac.txt': 'Ba.' });
  const { written, failures } = await makeAudio(job(rows, counting().voice));
  expect(failures).toEqual([]);
  expect(written.map(({ file }) => file)).toEqual(['/an-pham/khai-sinh/phat-thanh-1p.mp3', '/an-pham/khai-sinh/phat-thanh-3p.mp3']);
  expect(written[0]).toMatchObject({ channel: 'broadcast', mediaType: 'audio/mpeg', title: 'Khai sinh, kết hôn – bài 3 phút – bản nghe thử', use: 'Nghe thử.', edition: 2 });
  expect((await stat(join(out, 'khai-sinh/phat-thanh-3p.mp3'))).size).toBe(written[1]?.bytes);
  expect(await readManifest(join(out, 'manifest.json'))).toHaveLength(6);
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('what was read before is not read again, unless the text changed', async () => {
  const { state, voice } = counting();
  const [first] = (await makeAudio(job(await bulletins({ 'phat-thanh-3p.txt': 'Một.' }), voice))).written;
  const [again] = (await makeAudio(job(await bulletins({ 'phat-thanh-3p.txt': 'Một.' }), voice))).written;
  expect(state.read).toBe(1);
  expect(again).toEqual(first);
  await makeAudio(job(await bulletins({ 'phat-thanh-3p.txt': 'Hai.' }), voice));
  expect(state.read).toBe(2);
});

test('without a voice, drafts made before of the same words are kept, and none of words that changed', async () => {
  const { state, voice } = counting();
  const kept = await bulletins({ 'phat-thanh-1p.txt': 'Một.', 'phat-thanh-3p.txt': 'Hai.' });
  const [first, second] = (await makeAudio(job(kept, voice))).written;
  await rm(join(out, 'khai-sinh/phat-thanh-1p.mp3'));
  await rm(join(out, 'khai-sinh/phat-thanh-3p.mp3'));
  const { written, failures } = await makeAudio(job(await bulletins({ 'phat-thanh-1p.txt': 'Một.', 'phat-thanh-3p.txt': 'Ba.', 'phat-thanh-5p.txt': 'Chưa đọc.' })));
  expect(failures).toEqual([]);
  expect(written).toEqual([first]);
  expect((await readdir(join(out, 'khai-sinh'))).filter((name) => name.endsWith('.mp3'))).toEqual(['phat-thanh-1p.mp3']);
  expect((await readManifest(join(out, 'manifest.json'))).filter(({ mediaType }) => mediaType === 'audio/mpeg')).toEqual([first]);
  expect((await makeAudio(job(await bulletins({ 'phat-thanh-3p.txt': 'Hai.' })))).written).toEqual([second]);
  expect((await makeAudio({ ...job(await bulletins({ 'phat-thanh-3p.txt': 'Hai.' })), rate: 150 })).written).toEqual([]);
  expect(state.read).toBe(2);
});

test('another voice reads anew, and what it made is what is kept', async () => {
  const [one, other] = [counting(), counting()];
  const rows = await bulletins({ 'phat-thanh-3p.txt': 'Một.' });
  await makeAudio(job(rows, one.voice));
  const [made] = (await makeAudio(job(rows, { ...other.voice, id: 'khác' }))).written;
  expect(other.state.read).toBe(1);
  expect((await makeAudio(job(rows))).written).toEqual([made]);
});

test('a programme is read too, and named by its set', async () => {
  await writeAtomic(join(out, 'ho-tich', 'chuong-trinh-15p.txt'), 'Một.');
  const set: ManifestRow = { set: 'ho-tich', guides: [{ guide: 'khai-sinh', edition: 2 }], channel: 'broadcast', file: '/an-pham/ho-tich/chuong-trinh-15p.txt', mediaType: 'text/plain; charset=utf-8', title: 'Hộ tịch – chương trình 15 phút, chữ cho loa', use: 'dùng', bytes: 4, sha256: '', qr: [] };
  const [row] = (await makeAudio(job([set], counting().voice))).written;
  expect(row).toMatchObject({ set: 'ho-tich', guides: set.guides, file: '/an-pham/ho-tich/chuong-trinh-15p.mp3', title: 'Hộ tịch – chương trình 15 phút – bản nghe thử' });
  expect((await makeAudio(job([set], counting('Một').voice))).failures).toEqual([]);
  await writeAtomic(join(out, 'ho-tich', 'chuong-trinh-15p.txt'), 'Hỏng.');
  expect((await makeAudio(job([set], counting('Hỏng').voice))).failures).toEqual(['ho-tich: chuong-trinh-15p.mp3: giọng bị hỏng']);
});

test('who reads which paragraph is told by the metadata beside the text', async () => {
  const rows = await bulletins({ 'phat-thanh-hoi-dap.txt': 'Hỏi gì?\n\nHỏi phí.\n' });
  const about = { title: 't', section: 's', priority: 'thông thường', kind: 'hoi-dap', guide: 'khai-sinh', edition: 2, guides: [{ guide: 'khai-sinh', edition: 2 }], date: '2026-11-22', expires: null, seconds: 2, syllables: 4, rate: 160, profile: 'north', voices: [1, 2], approved: null, draft: true };
  await writeAtomic(join(out, 'khai-sinh/phat-thanh-hoi-dap.json'), JSON.stringify(about));
  const heard: Script[] = [];
  const { voice } = counting();
  await makeAudio(job(rows, { ...voice, speak: (script, seconds) => (heard.push(script), voice.speak(script, seconds)) }));
  expect(heard).toEqual([[{ presenter: 1, sentences: ['Hỏi gì?'] }, { presenter: 2, sentences: ['Hỏi phí.'] }]]);
});

test.each([
  ['cut', (entry: Buffer) => entry.subarray(0, 900)],
  ['changed', (entry: Buffer) => Buffer.concat([entry.subarray(0, 500), Buffer.from('x'), entry.subarray(501)])],
  ['empty', () => Buffer.alloc(0)],
])('an entry of the cache that is %s is made again', async (_, damage) => {
  const { state, voice } = counting();
  const rows = await bulletins({ 'phat-thanh-3p.txt': 'Một.' });
  const [first] = (await makeAudio(job(rows, voice))).written;
  const [name = ''] = await readdir(cache);
  const whole = await readFile(join(cache, name));
  await writeFile(join(cache, name), damage(whole));
  const [again] = (await makeAudio(job(rows, voice))).written;
  expect(state.read).toBe(2);
  expect(again).toEqual(first);
  expect(await readFile(join(cache, name))).toEqual(whole);
});

test('one that fails is told by its file, and the others are made', async () => {
  const { written, failures } = await makeAudio(job(await bulletins({ 'phat-thanh-1p.txt': 'Hỏng.', 'phat-thanh-3p.txt': 'Hai.', 'phat-thanh-5p.txt': '' }), counting('Hỏng').voice));
  expect(failures.sort()).toEqual(['khai-sinh: phat-thanh-1p.mp3: giọng bị hỏng', 'khai-sinh: phat-thanh-5p.mp3: bài không có chữ nào để đọc']);
  expect(written).toHaveLength(1);
});

test('a voice that is not there is told once', async () => {
  const missing: Voice = { id: 'missing', speak: () => Promise.reject(new MissingVoiceError('chưa có giọng')) };
  const { failures } = await makeAudio(job(await bulletins({ 'phat-thanh-1p.txt': 'Một.', 'phat-thanh-3p.txt': 'Hai.', 'phat-thanh-5p.txt': 'Ba.' }), missing));
  expect(failures).toEqual(['chưa có giọng']);
});

/** Whether a draft keeps what the metadata beside it promises: its length, half a second of silence at both ends, −1 dBFS. */
async function expectPromised(path: string): Promise<void> {
  const { seconds } = metadata.parse(JSON.parse(await readFile(path.replace('.mp3', '.json'), 'utf8')));
  const sound = await readMp3(await readFile(path));
  expect(Math.abs(secondsOf(sound) / seconds - 1), path).toBeLessThan(0.1);
  const half = Math.round(sound.rate * 0.48);
  expect(peakOf(sound.samples.subarray(0, half))).toBeLessThan(0.01);
  expect(peakOf(sound.samples.subarray(-half))).toBeLessThan(0.01);
  expect(peakOf(sound.samples)).toBeLessThanOrEqual(10 ** (-1 / 20));
}

test('make --audio writes the drafts of a guide and its programme, and make without it keeps them', async () => {
  const make = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts/make.ts'), '--guide', 'dang-ky-khai-sinh', '--channel', 'broadcast', '--date', '2026-11-22', '--out', out, ...args], { cwd: ROOT });
  const drafts = async () => (await readManifest(join(out, 'manifest.json'))).filter(({ mediaType }) => mediaType === 'audio/mpeg');
  await make('--audio');
  const made = await drafts();
  const texts = (await readManifest(join(out, 'manifest.json'))).map(({ file }) => file).filter((file) => file.endsWith('.txt'));
  expect(made.map(({ file }) => file)).toEqual(texts.map((file) => file.replace('.txt', '.mp3')));
  expect(texts.some((file) => file.endsWith('/chuong-trinh-15p.txt'))).toBe(true);
  for (const { guide, title } of made) expect(title).toMatch(guide ? /^Đăng ký khai sinh.* – bản nghe thử$/ : / – bản nghe thử$/);
  for (const { file } of made) await expectPromised(join(out, file.replace('/an-pham/', '')));
  await make();
  expect(await drafts()).toEqual(made);
  for (const { file, bytes } of made) expect((await stat(join(out, file.replace('/an-pham/', '')))).size).toBe(bytes);
}, 120_000);
