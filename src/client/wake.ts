/** Keeps the screen on while asked to, where the browser can; elsewhere nothing happens. */
export function screenKeeper(): { keep(): void; release(): void } {
  let isWanted = false;
  let lock: WakeLockSentinel | undefined;

  const ask = async () => {
    try {
      const given = await navigator.wakeLock.request('screen');
      if (isWanted) lock = given;
      else await given.release();
    } catch {
      // No such thing in this browser, or the battery is low: the screen then follows the device's own setting.
    }
  };
  // A browser takes the lock back when the page is hidden.
  document.addEventListener('visibilitychange', () => {
    if (isWanted && document.visibilityState === 'visible') void ask();
  });
  return {
    keep() {
      isWanted = true;
      void ask();
    },
    release() {
      isWanted = false;
      void lock?.release().catch(() => {});
      lock = undefined;
    },
  };
}
