/** The headers of the pages at one path, as `public/_headers` gives them. */
export interface HeaderRule {
  /** `/*` for every page, `/fonts/*`, `/sw.js`. */
  path: string;
  headers: [name: string, value: string][];
}

/** Reads `_headers`, the form Netlify and Cloudflare Pages know: a path, then its headers on indented lines. */
export function readHeaders(file: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of file.split('\n').filter((candidate) => candidate.trim() !== '')) {
    if (!/^\s/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/**
 * The same for nginx, to be included in a `server` block. A location with headers of its own inherits none, so each
 * repeats those of every page (nginx documentation of `add_header`).
 */
export function nginxHeaders(rules: readonly HeaderRule[]): string {
  const common = rules.filter(({ path }) => path === '/*').flatMap(({ headers }) => headers);
  const add = (headers: HeaderRule['headers'], indent: string) => headers.map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`).join('');
  const locations = rules
    .filter(({ path }) => path !== '/*')
    .map(({ path, headers }) => `location ${path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`} {\n${add([...common, ...headers], '  ')}}\n`);
  return `${add(common, '')}error_page 404 /404.html;\n${locations.join('')}`;
}
