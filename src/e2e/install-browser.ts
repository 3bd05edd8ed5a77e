import { spawnSync } from 'node:child_process';
import { findChromium } from './browser.ts';

/**
 * Makes sure a Chromium is on the machine: where there is none, asks Debian's package manager for it.
 * @returns undefined when there is one, otherwise one Vietnamese sentence that tells what to do
 */
export function ensureBrowser(): string | undefined {
  if (hasBrowser()) return undefined;
  console.error('Chưa có Chromium để kiểm tra trang web: đang cài bằng apt-get…');
  const apt = (...args: string[]) => spawnSync(process.getuid?.() === 0 ? 'apt-get' : 'sudo', [...(process.getuid?.() === 0 ? [] : ['-n', 'apt-get']), ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  const installed = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
  if (installed && hasBrowser()) return undefined;
  return 'Không cài được Chromium: cài trình duyệt Chromium hoặc Chrome rồi đặt biến CHROME_PATH trỏ tới tệp chạy của nó.';
}

function hasBrowser(): boolean {
  try {
    return findChromium() !== '';
  } catch {
    return false;
  }
}
