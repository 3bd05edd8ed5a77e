import { SingleBar } from 'cli-progress';

/** A bar on stderr, where stderr is a terminal; silent otherwise. Call with (done, total), which may grow; it ends itself. */
export function progressBar(label: string): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {};
  const bar = new SingleBar({ format: `${label} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  return (done, total) => {
    if (!bar.isActive) bar.start(total, done);
    bar.setTotal(total);
    bar.update(done);
    if (done >= total) bar.stop();
  };
}
