import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded by `--import` into every Node process that a measured command starts: each leaves one line when it ends.
const file = process.env.CAMNANG_USAGE;
if (isMainThread && file) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    appendFileSync(file, `${JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024 })}\n`);
  });
}
