/** Exit code of a program stopped by Ctrl-C, as shells have it. */
const INTERRUPTED = 130;

const undone = new Set<() => void>();

/**
 * Does the work, and `undo` afterwards, also where the command is stopped in the middle (Ctrl-C, `kill`): no program goes on and no
 * folder stays behind.
 * @param undo must not wait for anything
 */
export async function tidily<T>(undo: () => void, work: () => Promise<T>): Promise<T> {
  if (undone.size === 0) for (const signal of SIGNALS) process.on(signal, stop);
  undone.add(undo);
  try {
    return await work();
  } finally {
    undone.delete(undo);
    if (undone.size === 0) for (const signal of SIGNALS) process.off(signal, stop);
    undo();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The last thing begun is the first to be undone: a program that writes into a folder ends before the folder goes. */
function stop(): never {
  for (const undo of [...undone].reverse()) undo();
  process.exit(INTERRUPTED);
}
