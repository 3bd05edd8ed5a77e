import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium: `CHROME_PATH`, the usual places, then the folders of `PATH`. @throws Error naming the cure when there is none */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const folders = ['/usr/bin', ...(environment.PATH ?? '').split(delimiter)];
  const candidates = [environment.CHROME_PATH, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error('No Chromium found: install the package "chromium", or set CHROME_PATH to a Chrome or Chromium.');
  return found;
}

/** A headless browser that talks to nobody but the pages it opens. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
