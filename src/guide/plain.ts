import type { Block, Inline } from './model.ts';

/** Blocks → one line of plain text, button labels in “quotes”. Blocks for other channels than `channel` are left out. */
export function plainText(blocks: readonly Block[], channel: string): string {
  return blocks
    .map((block): string => {
      switch (block.type) {
        case 'paragraph':
          return inlineText(block.content);
        case 'list':
          return block.items.map(inlineText).join(' ');
        case 'note':
          return [block.title, plainText(block.body, channel)].filter(Boolean).join(' ');
        case 'only':
          return block.channels.includes(channel) ? plainText(block.body, channel) : '';
      }
    })
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
    .trim();
}

export function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'button' ? `“${inline.label}”` : inline.text)).join('');
}
