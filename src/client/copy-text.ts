/** Shows the button that copies a prepared text, where the browser gives pages the clipboard. */
export function offerText(page: ParentNode): void {
  const button = page.querySelector<HTMLButtonElement>('[data-copy-text]');
  const source = page.querySelector<HTMLElement>('[data-copy-source]');
  // Browsers give the clipboard only to pages served securely.
  if (!button || !source || !window.isSecureContext) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent ?? '');
    button.textContent = button.dataset.copyText ?? '';
  });
}
