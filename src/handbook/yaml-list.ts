/** A YAML list (`[]` or items) with more items, each in lines of its own. Comments stay. */
export function withItems(text: string, items: readonly string[]): string {
  const before = text.replace(/^\[\][ \t]*\r?\n?/m, '');
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${items.map((item) => `${item}\n`).join('')}`;
}
