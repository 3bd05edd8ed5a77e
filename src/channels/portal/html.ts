import type { Article, Part } from './article.ts';

/** Text as HTML: the four characters that mean something there. */
export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An article as a fragment for the portal's editor: no script, no style, no picture, no heading above the second level. */
export function articleHtml({ title, parts }: Article): string {
  return `<article lang="vi">\n<h2>${escapeHtml(title)}</h2>\n${parts.map(partHtml).join('\n')}\n</article>\n`.normalize('NFC');
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'lead':
      return `<p><strong>${escapeHtml(part.text)}</strong></p>`;
    case 'heading':
      return `<h3>${escapeHtml(part.text)}</h3>`;
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'small':
      return `<p><small>${escapeHtml(part.text)}</small></p>`;
    case 'link':
      return `<p><a href="${escapeHtml(part.href)}">${escapeHtml(part.text)}</a></p>`;
    case 'list': {
      const tag = part.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return `<table>\n<thead><tr>${part.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>\n<tbody>\n${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}\n</tbody>\n</table>`;
  }
}

/** A card for another site's page, without a frame and without a script: the work, the promise, a link; its picture comes from our site and is always the newest. */
export function embedHtml(title: string, tagline: string, link: string, { address, picture }: { address: string; picture: string }): string {
  return `<section lang="vi">\n<h3><a href="${escapeHtml(address)}">${escapeHtml(title)}</a></h3>\n<p>${escapeHtml(tagline)}</p>\n<p><a href="${escapeHtml(address)}"><img src="${escapeHtml(picture)}" alt="${escapeHtml(`${title}. ${tagline}`)}" width="600" height="315" loading="lazy"></a></p>\n<p><a href="${escapeHtml(address)}">${escapeHtml(link)}</a></p>\n</section>\n`.normalize('NFC');
}
