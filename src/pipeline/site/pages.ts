import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App } from 'astro/app';
// Astro's own list of all addresses of the site; it has no types of its own.
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { ENTRY } from './keep-bundle.ts';

type Manifest = ConstructorParameters<typeof App>[0];
type Route = Manifest['routes'][number]['routeData'];

interface Address {
  /** `/huong-dan/dang-ky-khai-sinh`. */
  pathname: string;
  route: Route;
}

/** The compiled site, ready to render. */
export interface Pages {
  /** Every address, in the order Astro would write them. */
  addresses(): Promise<Address[]>;
  /** Renders one address to its file below `out`. @returns whether it is a page; a feed, a picture or a list is none @throws Error when it does not render */
  write(address: Address, out: string): Promise<boolean>;
}

/** Opens a kept bundle. @param bundle folder made by `keepBundle` @param site `https://host` of the ward @throws Error when it is not there or was damaged */
export async function openPages(bundle: string, site: string): Promise<Pages> {
  const { app: compiled } = (await import(pathToFileURL(join(bundle, ENTRY)).href)) as { app: { manifest: Manifest } };
  const app = new App({ ...compiled.manifest, site });
  return {
    async addresses() {
      const all = (await new StaticPaths(compiled).getAll()) as Address[];
      const seen = new Set<string>();
      return all.filter(({ pathname }) => {
        const plain = pathname.replace(/\/$/, '');
        return !seen.has(plain) && seen.add(plain);
      });
    },
    async write({ pathname, route }, out) {
      const response = await app.render(new Request(new URL(withSlash(pathname, route), site)), { routeData: route });
      // The page of errors is itself answered as "not found".
      if (response.status !== (pathname === '/404' ? 404 : 200)) throw new Error(`HTTP ${response.status}`);
      const path = join(out, fileOf(pathname, route));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.from(await response.arrayBuffer()));
      return route.type === 'page';
    },
  };
}

const withSlash = (pathname: string, { type }: Route) => (type === 'endpoint' && /\.\w+$/.test(pathname) ? pathname : `${pathname.replace(/\/$/, '')}/`);

/** Where a page stands, as with `build.format: 'directory'`. */
function fileOf(pathname: string, { type }: Route): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}
