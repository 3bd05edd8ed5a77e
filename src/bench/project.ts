import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** What a project is besides its content: what the commands read. */
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Hands over a copy of the project in a folder of its own, with an empty cache, whose content may be changed and built by the
 * project's own commands. Libraries are shared; the copy is removed afterwards.
 * @param root the project
 * @param content a folder that holds `content/`: that of the project, or another
 */
export function withCopyOf<T>(root: string, content: string, use: (folder: string) => Promise<T>): Promise<T> {
  return temporaryFolder(async (folder) => {
    for (const part of PARTS) await cp(join(root, part), join(folder, part), { recursive: true });
    await cp(join(content, 'content'), join(folder, 'content'), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return use(folder);
  });
}
