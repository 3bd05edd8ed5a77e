/** Ticks of the checklist stay on this device: one entry a guide, the names of the things at hand. Nothing is sent. */
export function rememberTicks(page: ParentNode, storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): void {
  const list = page.querySelector<HTMLElement>('[data-ticks]');
  const clear = page.querySelector<HTMLButtonElement>('[data-clear-ticks]');
  if (!list || !clear || !storage) return;
  const key = `camnang:ticks:${list.dataset.ticks}`;
  const boxes = [...list.querySelectorAll<HTMLInputElement>('[data-tick]')];

  const saved = new Set((storage.getItem(key) ?? '').split(' '));
  for (const box of boxes) box.checked = saved.has(box.dataset.tick ?? '');

  const save = () => {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.dataset.tick);
    storage.setItem(key, ticked.join(' '));
    clear.hidden = ticked.length === 0;
  };
  clear.hidden = boxes.every((box) => !box.checked);
  list.addEventListener('change', save);
  clear.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    save();
    boxes[0]?.focus();
  });
}
