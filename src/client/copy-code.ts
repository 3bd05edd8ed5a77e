/** Shows the "copy" button of each code, where the browser gives pages the clipboard, and says when a code was copied. */
export function offerCopying(part: ParentNode): void {
  const status = document.querySelector<HTMLElement>('[data-copied-code]');
  // Browsers give the clipboard only to pages served securely.
  if (!status || !window.isSecureContext) return;
  for (const button of part.querySelectorAll<HTMLButtonElement>('[data-copy-code]')) {
    const code = button.closest('.procedure')?.querySelector('[data-part="code"]')?.textContent ?? '';
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code);
      status.textContent = (status.dataset.copiedCode ?? '').replace('{code}', code);
      document.querySelector('[data-copy-code].done')?.classList.remove('done');
      button.classList.add('done');
    });
  }
}
