/** A browser may forbid storage; pages then work without memory. */
export function storageOrNone(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
