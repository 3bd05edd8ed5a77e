/** What a form asks for, as the query of an address: empty fields are left out. */
export function addressOf(form: HTMLFormElement): string {
  const values = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value).trim()]);
  return new URLSearchParams(values.filter(([, value]) => value !== '')).toString();
}

/** The form as the page's address says it was. */
export function restore(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === field.value;
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}
