import type { ReadPart } from '../site/read-aloud.ts';

/** Parts of a guide to be read aloud, from a script that calls `camnangParts` with them: a page opened from disk may not fetch. None where it cannot be read. */
export function partsByScript(address: string): Promise<ReadPart[]> {
  return new Promise((resolve) => {
    const script = Object.assign(document.createElement('script'), { src: address, onerror: () => resolve([]) });
    Object.assign(window, { camnangParts: resolve });
    document.head.append(script);
  });
}
