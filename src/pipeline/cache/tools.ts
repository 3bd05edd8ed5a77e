import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHANNEL_IDS } from '../../guide/attributes.ts';
import { filesBelow } from '../files.ts';
import { BUNDLE } from '../manifest.ts';
import { sha256 } from './store.ts';

/** What channels are written with, below `src/`: a change of any of it may change any artefact. */
const SHARED = ['catalogue', 'channels', 'design', 'formats', 'guide', 'handbook', 'preflight', 'schedule', 'vietnamese', ...['bundles', 'contents-list', 'context', 'contract', 'job', 'preflight', 'print-order', 'cache/key'].map((name) => `pipeline/${name}.ts`)];
const NO_TOOL = /\.(?:test|fixture)\.ts$|\.fixture\.typ$/;

/** Hash of everything that makes the artefacts of each channel but content: code, templates, fonts and libraries; `bundle` stands for what is made of finished files. */
export type Tools = Record<string, string>;

/** What earlier runs made, and the tools that decide whether it still holds; plain data. */
export interface Cache {
  /** Folder of the store. */
  folder: string;
  tools: Tools;
}

/** The store of a project, with its tools as they are now. `CAMNANG_CACHE` names another folder, one that several projects or runs of a CI share. */
export async function projectCache(root: string): Promise<Cache> {
  return { folder: process.env.CAMNANG_CACHE ?? join(root, '.cache/store'), tools: await readTools(root, [...CHANNEL_IDS, BUNDLE]) };
}

/** Files below `src/` that count, in a fixed order. @param paths files or folders below `src` */
export async function toolFiles(src: string, paths: readonly string[] = SHARED): Promise<string[]> {
  const files = await Promise.all(paths.map(async (path) => (/\.\w+$/.test(path) ? [path] : (await filesBelow(join(src, path))).map((file) => (path === '.' ? file : `${path}/${file}`)))));
  return files.flat().filter((file) => !NO_TOOL.test(file)).sort();
}

/**
 * The tools of each channel. A channel's own module and template count for it alone: the others' artefacts stay.
 * @param root project folder; fonts and libraries are those of its lock file
 */
export async function readTools(root: string, channels: readonly string[]): Promise<Tools> {
  const src = join(root, 'src');
  const files = await Promise.all((await toolFiles(src)).map(async (file) => ({ owner: ownerOf(file, channels), line: `${file} ${sha256(await readFile(join(src, file)))}` })));
  const machine = [process.version, process.arch, sha256(await readFile(join(root, 'package-lock.json')))];
  const linesOf = (owner: string | undefined) => files.filter((file) => file.owner === owner).map(({ line }) => line);
  const shared = sha256([...machine, ...linesOf(undefined)].join('\n'));
  return Object.fromEntries(channels.map((id) => [id, sha256([shared, ...linesOf(id)].join('\n'))]));
}

/** Hash of everything the pages of the site are compiled from. @param root project folder */
export async function toolsOfSite(root: string): Promise<string> {
  const site = (await toolFiles(join(root, 'src'), ['.'])).filter((file) => !/^(?:bench|e2e)\//.test(file)).map((file) => `src/${file}`);
  const whole = (await Promise.all(['public', 'content/articles'].map(async (folder) => (await filesBelow(join(root, folder))).map((file) => `${folder}/${file}`)))).flat();
  const lines = await Promise.all([...site, ...whole, 'astro.config.mjs', 'package-lock.json'].map(async (file) => `${file} ${sha256(await readFile(join(root, file)))}`));
  return sha256([process.version, ...lines].join('\n'));
}

/** The channel whose own file this is: `channels/poster.ts`, `channels/poster.typ`. Parts in a folder may serve others too. */
export function ownerOf(file: string, channels: readonly string[]): string | undefined {
  const [, name = ''] = /^channels\/([\w-]+)\.(?:ts|typ)$/.exec(file) ?? [];
  return channels.includes(name) ? name : undefined;
}
