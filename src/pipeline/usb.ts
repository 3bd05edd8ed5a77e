import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { z } from 'zod';
import { put as putIn } from '../channels/broadcast/compose.ts';
import { paperOf } from '../design/papers.ts';
import { escapeXml } from '../formats/xml.ts';
import { writeZip } from '../formats/zip.ts';
import { showDay } from '../guide/present.ts';
import type { Words } from '../handbook/words.ts';
import { fill } from '../site/fill.ts';
import { filesBelow } from './files.ts';
import { readManifest } from './manifest.ts';
import { localPage, localStyle } from './usb-page.ts';

/** The file to open and the one to read first, seen at the top of the folder. */
export const OPEN_FILE = 'MO-CAM-NANG.html';
export const README_FILE = 'DOC-TRUOC.txt';
/** Folder of the pages. */
const PAGES = 'trang';

const SCRIPT = 'cam-nang.js';
const LIST = 'tim/muc-luc.js';
const OPENER = 'mo.js';
const ELSEWHERE = 'khong-kem-theo/index.html';
/** A page of the site's own looks whose title and content are replaced. */
const SHELL = 'ngoai-mang/index.html';
const SEARCH = 'tim/index.html';
/** What the search page of the site fetches, and that of the stick has as a script. */
const PAGE_LIST = 'tim/danh-sach.json';

/** What is read without network; not the print room, the catalogue, the landing pages of codes. */
const KEPT = /^(?:index\.html|icon\.svg|hien-thi\.js|mau-phuong\.css|(?:huong-dan|lop-hoc|bai-viet|chu-de|su-kien|toi-can-lam-gi|phat-thanh|gop-y|can-xac-minh)\/.*|tim\/index\.html|icons\/.*|_astro\/.*\.css)$/;

/** What `/api/guides.json` of a built site says about it. */
const about = z.object({
  name: z.string(),
  ward: z.object({ unit: z.string(), province: z.string() }),
  date: z.string(),
  guides: z.array(z.object({ title: z.string(), edition: z.object({ number: z.number() }) })),
});

/** Whether a folder holds a built site: these files are what a stick is made from. */
export const isBuiltSite = (site: string): boolean => ['index.html', 'api/guides.json', PAGE_LIST, SHELL].every((file) => existsSync(join(site, file)));

/** The day a built site is of, `2026-11-22`. */
export async function dayOfSite(site: string): Promise<string> {
  return (await readAbout(site)).date;
}

interface UsbJob {
  /** Folder of a built site. */
  site: string;
  words: Words;
  /** Whether the papers that an office prints itself come along; some 35 MB. */
  withPrint: boolean;
}

/**
 * A built site as a zip that opens from disk by a double click: pages with local addresses, one classic script, a search
 * without index, a file to open and one to read first. The same site gives the same bytes.
 */
export async function writeUsb({ site, words, withPrint }: UsbJob): Promise<{ zip: Uint8Array; pages: number }> {
  const { name, ward, date, guides } = await readAbout(site);
  const kept = [...(await filesBelow(site)).filter((path) => KEPT.test(path)), ...(withPrint ? await officePapers(site) : [])];
  const files = new Map([...kept, SCRIPT, ELSEWHERE].map((path) => [path, ofStick(path)]));
  const local = (html: string, page: string) =>
    localPage(noted(html, putIn(words.usb.note, { date: showDay(date) })), page, { files, elsewhere: ELSEWHERE, scripts: page === SEARCH ? [LIST, SCRIPT] : [SCRIPT] });

  const data = new Map<string, Uint8Array>();
  const put = (path: string, content: Uint8Array | string) => data.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  const fonts = new Map(await Promise.all((await readdir(join(site, 'fonts'))).sort().map(async (font): Promise<[string, Uint8Array]> => [`/fonts/${font}`, await readFile(join(site, 'fonts', font))])));
  for (const path of kept) {
    const content = await readFile(join(site, path));
    if (path.endsWith('.html')) {
      put(path, local(content.toString(), path));
    } else if (path.endsWith('.css')) put(path, localStyle(content.toString(), (address) => fonts.get(address) ?? missing(address)));
    else if (isSpoken(path)) put(ofStick(path), `camnangParts(${content.toString()});\n`);
    else put(path, content);
  }
  put(ELSEWHERE, local(elsewherePage(await readFile(join(site, SHELL), 'utf8'), words, withPrint), ELSEWHERE));
  put(SCRIPT, await bundle());
  put(LIST, `var camnangPages = ${await readFile(join(site, PAGE_LIST), 'utf8')};\n`);
  put(OPENER, `location.replace('${PAGES}/index.html');\n`);

  const readme = [
    ...words.usb.readme.map((line) => putIn(line, { name, ward: `${capital(ward.unit)}, ${ward.province}`, date: showDay(date) })),
    ...(withPrint ? [words.usb.withPrint] : []),
    '', words.usb.editions,
    ...guides.map(({ title, edition }) => putIn(words.usb.edition, { title, edition: String(edition.number) })),
  ];
  const top = [
    { name: OPEN_FILE, data: Buffer.from(openPage(name, words)) },
    // With a byte order mark and CRLF, because Notepad of older Windows reads nothing else rightly.
    { name: README_FILE, data: Buffer.from(`\ufeff${readme.join('\r\n')}\r\n`.replaceAll('\u00a0', ' ')) },
  ];
  const inside = [...data].map(([path, content]) => ({ name: `${PAGES}/${path}`, data: content })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { zip: writeZip([...top, ...inside], date), pages: inside.filter((file) => file.name.endsWith('.html')).length };
}

const readAbout = async (site: string) => about.parse(JSON.parse(await readFile(join(site, 'api/guides.json'), 'utf8')));

/** The spoken form of a guide becomes a script that hands it over, because a page from disk may not fetch. */
const isSpoken = (path: string) => path.endsWith('/doc.json');
const ofStick = (path: string) => (isSpoken(path) ? path.replace(/json$/, 'js') : path);

/** Papers of guides that an office prints itself. */
async function officePapers(site: string): Promise<string[]> {
  const rows = await readManifest(join(site, 'an-pham/manifest.json'));
  return rows.filter(({ guide, paper, file }) => guide !== undefined && paper !== undefined && paperOf(paper).printer === 'office' && file.endsWith('.pdf')).map(({ file }) => file.slice(1));
}

/** The bar that tells of saved copies tells of the stick instead. */
const noted = (html: string, note: string) => html.replace('<html ', '<html data-saved ').replace(/(<p class="saved-note[^>]*>)[^<]*/, `$1${escapeXml(note)}`);

function elsewherePage(shell: string, { usb, site }: Words, withPrint: boolean): string {
  const { title, lead, parts, printed } = usb.elsewhere;
  const items = Object.entries(parts).map(([id, part]) => {
    const more = id === 'printRoom' && withPrint ? ` ${printed}` : '';
    return `<li><strong>${escapeXml(part.title)}.</strong> ${escapeXml(part.text + more)}</li>`;
  });
  const main = `<div class="wide sections"><article class="article"><h1>${escapeXml(title)}</h1><p class="lead">${escapeXml(lead)}</p><ul>${items.join('')}</ul><p><a class="go" href="/">${escapeXml(site.home)}</a></p></article></div>`;
  return shell.replace(/<title>[^<]*/, `<title>${escapeXml(title)}`).replace(/(<main[^>]*>)[^]*<\/main>/, `$1${main}</main>`);
}

/** Goes on to the home page by a script beside it; where the script is missing the zip was not unpacked, and the page says so. */
function openPage(name: string, { usb: { open } }: Words): string {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(name)}</title>
<script src="${PAGES}/${OPENER}"></script>
</head>
<body>
<h1>${escapeXml(name)}</h1>
<p>${escapeXml(open.opening)}</p>
<p><a href="${PAGES}/index.html">${escapeXml(open.link)}</a></p>
<p>${escapeXml(open.unpack)}</p>
</body>
</html>
`;
}

/** The scripts of all pages as one classic script. */
async function bundle(): Promise<string> {
  const build = await rolldown({ input: join(import.meta.dirname, '../client/usb.ts'), platform: 'browser', logLevel: 'silent' });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function missing(address: string): never {
  throw new Error(`${address} is not in the built site`);
}
