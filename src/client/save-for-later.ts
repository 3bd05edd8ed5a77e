/** Milliseconds after the page is shown before anything is fetched for later. */
const DELAY = 3000;

/** Starts the service worker, once the page is shown and its own work is done; not where the reader asked to save data. */
export function saveForLater(view: Window): void {
  const { navigator, isSecureContext, document } = view;
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!isSecureContext || !('serviceWorker' in navigator) || connection?.saveData) return;
  // A browser may forbid it: the page works all the same.
  const start = () => view.setTimeout(() => void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {}), DELAY);
  if (document.readyState === 'complete') start();
  else view.addEventListener('load', start, { once: true });
}
