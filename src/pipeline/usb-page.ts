import { posix } from 'node:path';

/** Files of the site that the stick holds, each with its place there; paths from the root, without a slash before them. */
export type Files = ReadonlyMap<string, string>;

/** Names of a tag and its attributes, values in quotes as a build writes them; a `>` in a value does not end the tag. */
const TAG = /<[a-z][a-z0-9-]*(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ADDRESS = /(\s)(href|src|action|data-read-aloud)="([^"]*)"/gi;
const SCHEME = /^([a-z][a-z0-9+.-]*:|\/\/)/i;
/** A draft to listen to: sounds weigh more than all pages together, so the stick may not hold it. */
const SOUND = /<audio\b[^>]*\ssrc="([^"]*)"[^>]*><\/audio>/g;
/** Links between a page and the network: feeds, installation, fonts ahead of time. */
const NETWORK_LINK = /\srel="(?:preload|modulepreload|manifest|alternate|apple-touch-icon|canonical)"/i;

/**
 * An address of the site as one of the stick: `/huong-dan/a/?x#y` seen from `chu-de/b/index.html` → `../../huong-dan/a/index.html?x#y`.
 * Fragments, queries and addresses of other sites stay as they are.
 * @param page path of the page that has the address, from the site's root, without a slash before it
 * @returns undefined when the stick does not hold it
 */
export function localAddress(address: string, page: string, files: Files): string | undefined {
  if (/^[#?]/.test(address) || SCHEME.test(address)) return address;
  const { path, rest } = split(address);
  const held = files.get(fileOf(path, page));
  return held === undefined ? undefined : relative(page, held) + rest;
}

/**
 * A built page as it stands on the stick: every address local, nothing that a browser refuses from disk (modules, manifest,
 * feeds, preloads), its scripts replaced by classic ones.
 * @param elsewhere path of the page that tells where to find what the stick does not hold
 * @param scripts paths of the scripts that take the place of the page's modules, in their order
 */
export function localPage(html: string, page: string, { files, elsewhere, scripts }: { files: Files; elsewhere: string; scripts: readonly string[] }): string {
  const classic = scripts.map((script) => `<script src="${relative(page, script)}" defer></script>`).join('');
  return html
    .replace(/<script type="module"[^>]*><\/script>/g, '')
    .replace(/<meta property="og:[^>]*>/g, '')
    .replace(SOUND, (sound, address: string) => (localAddress(address, page, files) === undefined ? '' : sound))
    .replace(TAG, (tag) => (/^<link\s/i.test(tag) && NETWORK_LINK.test(tag) ? '' : localTag(tag, page, files, elsewhere)))
    .replace('</head>', `${classic}</head>`);
}

function localTag(tag: string, page: string, files: Files, elsewhere: string): string {
  let isElsewhere = false;
  const local = tag.replace(ADDRESS, (_, space: string, name: string, address: string) => {
    const found = localAddress(address, page, files);
    if (found !== undefined) return `${space}${name}="${found}"`;
    if (name !== 'href') throw new Error(`${page}: ${name} ${address} is not among the files of the stick`);
    isElsewhere = true;
    return `${space}${name}="${relative(page, elsewhere)}"`;
  });
  // What is shown instead is a page to read, not the file to keep.
  return isElsewhere ? local.replace(/\sdownload(?:="[^"]*")?(?=[\s>])/, '') : local;
}

function split(address: string): { path: string; rest: string } {
  const at = address.search(/[?#]/);
  return at < 0 ? { path: address, rest: '' } : { path: address.slice(0, at), rest: address.slice(at) };
}

function fileOf(path: string, page: string): string {
  const whole = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(page), path);
  return whole === '' || whole === './' || whole.endsWith('/') ? posix.join(whole, 'index.html') : whole;
}

const relative = (page: string, file: string): string => posix.relative(posix.dirname(page), file);

/** A stylesheet whose fonts are inside it: some browsers refuse fonts beside a page opened from disk. @param fontOf bytes of `/fonts/…` */
export function localStyle(css: string, fontOf: (address: string) => Uint8Array): string {
  return css.replace(/url\((\/[^)"']+\.woff2)\)/g, (_, address: string) => `url(data:font/woff2;base64,${Buffer.from(fontOf(address)).toString('base64')})`);
}
