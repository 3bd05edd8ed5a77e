/** Something wrong in a content file, told to the person who wrote it: where, what, and the cure. Texts are Vietnamese. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  line: number;
  column: number;
  /** An `error` fails `check` and the build; a `notice` (expiring fact, missing host) is only listed. */
  level: 'error' | 'notice';
  /** What was expected and what was found. */
  message: string;
  /** What to type instead. */
  hint: string;
  /** Id of the only ward it is about, where that does not show in the file's path. */
  ward?: string;
}

/** Collects the problems of one file, so that one run shows them all. */
export class Problems {
  readonly list: Problem[] = [];
  readonly file: string;
  readonly #ward: { ward?: string };

  /** @param ward the only ward that the problems are about, in a file of several */
  constructor(file: string, ward?: string) {
    this.file = file;
    this.#ward = ward === undefined ? {} : { ward };
  }

  error(at: Place, message: string, hint: string): void {
    this.#add('error', at, message, hint);
  }

  notice(at: Place, message: string, hint: string): void {
    this.#add('notice', at, message, hint);
  }

  #add(level: Problem['level'], at: Place, message: string, hint: string): void {
    this.list.push({ file: this.file, ...place(at), level, message, hint, ...this.#ward });
  }
}

/** A line and column (both from 1), or a syntax-tree node that knows its own. */
export type Place =
  | { line: number; column: number }
  | { position?: { start: { line: number; column: number } } | undefined };

function place(at: Place): { line: number; column: number } {
  if ('line' in at) return { line: at.line, column: at.column };
  return { line: at.position?.start.line ?? 1, column: at.position?.start.column ?? 1 };
}

/** `content/guides/x.mdx:14:1 lỗi …` and an indented `gợi ý: …`, as `npm run check` prints it. */
export function formatProblem(problem: Problem): string {
  const label = problem.level === 'notice' ? 'nhắc: ' : '';
  return `${problem.file}:${problem.line}:${problem.column} ${label}${problem.message}\n  gợi ý: ${problem.hint}`;
}

/** Thrown where a caller cannot go on with broken content. Carries every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
