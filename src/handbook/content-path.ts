import type { Guide } from '../guide/model.ts';
import type { Problem } from '../guide/problem.ts';

/** Path from the project's root of a guide that all wards share, or of a ward's own. */
export const guideFile = (slug: string, ward?: string): string => (ward === undefined ? `content/guides/${slug}.mdx` : `content/wards/${ward}/guides/${slug}.mdx`);

/** Id of the ward that a file of `content/` belongs to; none where all wards share it. */
export const wardOf = (file: string): string | undefined => /^content\/wards\/([^/]+?)(?:\.yaml$|\/)/.exec(file)?.[1];

/** Id of the only ward that a problem stands in the way of; none where it stops all. */
export const ownerOf = ({ file, ward }: Pick<Problem, 'file' | 'ward'>): string | undefined => ward ?? wardOf(file);

/** A guide as a command names it: "tach-ho", "tach-ho --ward tan-an". */
export function inCommand({ slug, file }: Pick<Guide, 'slug' | 'file'>): string {
  const ward = wardOf(file);
  return ward === undefined ? slug : `${slug} --ward ${ward}`;
}
