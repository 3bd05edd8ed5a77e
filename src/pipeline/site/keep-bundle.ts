import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Module in a kept bundle that holds the pages' manifest. */
export const ENTRY = 'pages.mjs';

/**
 * Makes `astro build` stop after compiling: the module of all pages is kept in `folder`, no page is rendered. What Astro
 * compiles depends on the code of the site alone, what pages say on the handbook; so one bundle serves every ward and day.
 */
export function keepBundle(folder: string): AstroIntegration {
  let compiled: string;
  return {
    name: 'camnang-keep-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        compiled = join(fileURLToPath(config.outDir), '.prerender');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'camnang-keep-bundle',
          async setup() {
            await cp(compiled, folder, { recursive: true });
            const entry = (await readdir(folder)).find((file) => file.startsWith('prerender-entry'));
            if (!entry) throw new Error(`astro build: no entry of the pages in ${compiled}`);
            await writeFile(join(folder, ENTRY), `export { app } from './${entry}';\n`);
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('a bundle renders no pages')),
        });
      },
    },
  };
}
