import { ContentError } from '../guide/problem.ts';
import { findWard } from '../pipeline/context.ts';
import { loadHandbook, type Handbook, type Loaded } from './load.ts';
import { handbookOf, problemsOf } from './of-ward.ts';
import { DEFAULT_WARD, type Ward } from './ward.ts';

/** A ward, and the handbook as it has it. */
export interface OpenWard {
  handbook: Handbook;
  ward: Ward;
}

/**
 * A ward of content that is read already. What is wrong in the files of other wards does not count.
 * @throws ContentError with the errors that stand in this ward's way, RangeError when there is no such ward
 */
export function openWard({ handbook, problems, wards }: Loaded, id: string = DEFAULT_WARD): OpenWard {
  const errors = problemsOf(problems, id).filter(({ level }) => level === 'error');
  if (!handbook || errors.length > 0) throw new ContentError(errors);
  if (!wards.includes(id)) throw new RangeError(`không có phường "${id}"; có: ${wards.join(', ')}`);
  return { handbook: handbookOf(handbook, id), ward: findWard(handbook, id) };
}

/** The same, read from disk: what commands and pages that serve one ward start from. */
export async function requireWard(root: string, date: string, id?: string): Promise<OpenWard> {
  return openWard(await loadHandbook(root, date), id);
}
