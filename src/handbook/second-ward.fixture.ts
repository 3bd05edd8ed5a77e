import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { codeEditions } from './new-guide.ts';

/** A ward that is nowhere: names as long as the schema lets them be, nobody to call, a strong colour of its own. */
export const SECOND_WARD = 'dac-khu-mau';
export const LONG_NAMES = { unit: 'đặc khu Nguyễn Phước Long Thành Hạ', province: 'thành phố Hồ Trường Sơn Mẫu' } as const;
export const SECOND_FILE = `area: null
unit: ${LONG_NAMES.unit}
province: ${LONG_NAMES.province}
host: null
contacts: []
hotlines:
  - { name: Tổng đài mẫu, phone: "1900 0000" }
station: { name: null, rate: 150, profile: south }
colours: { accent: "#0b5e8a" }
`;

/** The guides that both wards share. */
export const SHARED = ['dang-ky-tam-tru', 'tach-ho'] as const;
const EVENT = 'chuyen-nha';
const FILES: Record<string, string> = {
  'journeys.yaml': `- event: ${EVENT}\n  stages: [{ title: Khi đến nơi mới, and: [{ guide: dang-ky-tam-tru }, { guide: tach-ho }] }]\n`,
  'decisions.yaml': 'start: o-dau\notherwise: quay\nquestions: [{ id: o-dau, ask: Bạn cần làm việc gì?, icon: nha, answers: [{ say: Tạm trú, guide: dang-ky-tam-tru }, { say: Tách hộ, guide: tach-ho }] }]\ncounters: [{ id: quay, title: Hỏi tại quầy, where: "Quầy của [[phường]]", ask: ["Tôi cần làm giấy gì?"], bring: [Căn cước] }]\n',
  'schedule.yaml': '- { ward: bach-sam, approved: null, slots: [{ id: sang, days: [thu-2], start: "06:00", minutes: 5 }] }\n',
  'catalogue.jsonl': '{"source":"Cổng","seen":null,"rows":0}\n',
  'codes.yaml': '[]\n',
  'approvals.yaml': '[]\n',
};

/** A small project of two wards whose content may be spoiled. */
export interface Project {
  root: string;
  read: (file: string) => Promise<string>;
  /** Writes a file, its folders too. */
  write: (file: string, text: string) => Promise<void>;
  remove: () => Promise<void>;
}

/** Two guides and all they rest on, copied from the project's own content, in two wards. */
export async function projectOfTwo(): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'camnang-two-'));
  const own = new URL('../../content/', import.meta.url);
  const read = (file: string) => readFile(join(root, file), 'utf8');
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  for (const name of ['wards/bach-sam.yaml', 'sources.yaml', 'words.yaml', 'pronunciation.yaml', 'everyday-words.yaml', 'plain-words.yaml', 'runs.yaml', 'feedback.yaml']) await cp(new URL(name, own), join(root, 'content', name));
  for (const [name, text] of Object.entries(FILES)) await write(`content/${name}`, text);
  const topics = await readFile(new URL('topics.yaml', own), 'utf8');
  await write('content/topics.yaml', `${topics.slice(0, topics.indexOf('\nevents:'))}\nevents: [{ id: ${EVENT}, title: Chuyển nhà, summary: Đổi chỗ ở., icon: nha }]\nfeatured: [tach-ho]\n`);
  for (const slug of SHARED) {
    const guide = await readFile(new URL(`guides/${slug}.mdx`, own), 'utf8');
    await write(`content/guides/${slug}.mdx`, guide.replace(/^events: .*/m, `events: [${EVENT}]`).replace(/^approved:.*/m, 'approved: null'));
    await codeEditions(root, slug, '2026-11-22');
  }
  await write(`content/wards/${SECOND_WARD}.yaml`, SECOND_FILE);
  return { root, read, write, remove: () => rm(root, { recursive: true, force: true }) };
}
