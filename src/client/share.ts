/**
 * Shows the buttons that need a script: share by the device, copy the link, print.
 * @param address what is shared; without one, on a page opened from disk, only print is offered
 */
export function offerSharing(page: ParentNode, address: string | undefined): void {
  const bar = page.querySelector<HTMLElement>('[data-share]');
  const status = page.querySelector<HTMLElement>('[data-copied]');
  if (!bar || !status) return;
  bar.hidden = false;
  bar.querySelector('[data-print]')?.addEventListener('click', () => window.print());
  if (address === undefined) {
    for (const way of bar.querySelectorAll<HTMLElement>('[data-share-device], [data-share-facebook], [data-copy-link]')) way.hidden = true;
    return;
  }

  const device = bar.querySelector<HTMLButtonElement>('[data-share-device]');
  if (device && 'share' in navigator) {
    device.hidden = false;
    // The reader may close the device's sheet: that is not an error.
    device.addEventListener('click', () => void navigator.share({ title: document.title, url: address }).catch(() => {}));
  }
  const facebook = bar.querySelector<HTMLAnchorElement>('[data-share-facebook]');
  if (facebook) facebook.search = new URLSearchParams({ u: address }).toString();
  const copy = bar.querySelector<HTMLButtonElement>('[data-copy-link]');
  // Browsers give the clipboard only to pages served securely.
  if (copy && window.isSecureContext) {
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(address);
      status.textContent = status.dataset.copied ?? '';
    });
  } else if (copy) copy.hidden = true;
}
