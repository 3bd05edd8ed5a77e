import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a project is besides its content: what the commands read. */
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A copy of the project in a folder of its own, with an empty cache, whose content may be changed and built by the project's
 * own commands. Libraries are shared.
 * @param root the project
 * @param content a folder that holds `content/`; that of the project by default
 */
export async function temporaryProject(root: string, content = root): Promise<{ folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'camnang-do-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    for (const part of PARTS) await cp(join(root, part), join(folder, part), { recursive: true });
    await cp(join(content, 'content'), join(folder, 'content'), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  } catch (cause) {
    await remove();
    throw cause;
  }
  return { folder, [Symbol.asyncDispose]: remove };
}
