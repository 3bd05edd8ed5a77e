import { parseDocument } from 'yaml';

/** A guide's text with its `approved` field set to a YAML value on one line; the rest stays as it is typed. */
export function withApproved(text: string, value: string): string {
  const start = text.indexOf('\n') + 1;
  const matter = text.slice(start, start + text.slice(start).search(/^---[ \t]*\r?$/m));
  const node = parseDocument(matter).get('approved', true) as { range?: [number, number, number] } | undefined;
  if (!node?.range) return text;
  const [from, to] = node.range;
  // A value in lines of its own ends behind the line end; one on the line of its key ends on it.
  const typed = matter.slice(from, to);
  const rest = typed.slice(typed.trimEnd().length);
  const key = matter.slice(0, from).trimEnd();
  return `${text.slice(0, start)}${key} ${value}${rest}${matter.slice(to)}${text.slice(start + matter.length)}`;
}
