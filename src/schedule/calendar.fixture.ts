/** One content line of a calendar, unfolded: `DTSTART;TZID=Asia/Ho_Chi_Minh:20261201T060000`. */
export interface ContentLine {
  name: string;
  parameters: Record<string, string>;
  value: string;
}

export interface Component {
  name: string;
  lines: ContentLine[];
  components: Component[];
}

/** Reads RFC 5545 strictly. @throws Error at the first thing the standard forbids */
export function readCalendar(bytes: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end in CRLF');
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (line === '') throw new Error('empty line');
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
  }
  const root: Component = { name: '', lines: [], components: [] };
  const open = [root];
  for (const line of text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const current = open.at(-1) as Component;
    const { name, parameters, value } = readLine(line);
    if (name === 'BEGIN') {
      const inner: Component = { name: value, lines: [], components: [] };
      current.components.push(inner);
      open.push(inner);
    } else if (name === 'END') {
      if (value !== current.name || open.length < 2) throw new Error(`END:${value} within ${current.name}`);
      open.pop();
    } else {
      if (open.length < 2) throw new Error(`line outside of a component: ${line}`);
      current.lines.push({ name, parameters, value });
    }
  }
  const [calendar, ...others] = root.components;
  if (open.length > 1 || !calendar || others.length > 0 || calendar.name !== 'VCALENDAR') throw new Error('not one calendar');
  return calendar;
}

function readLine(line: string): ContentLine {
  const [, name = '', list = '', value = ''] = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]+))*):(.*)$/u.exec(line) ?? [];
  if (name === '' || /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new Error(`not a content line: ${line}`);
  return { name, parameters: Object.fromEntries(list.split(';').slice(1).map((part) => part.split('=') as [string, string])), value };
}

/** The text of a TEXT value. @throws Error at a separator or backslash that is not escaped */
export function readText(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value) || /\\(?![\\;,nN])/.test(value.replaceAll('\\\\', ''))) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

/** The only value of a property. @throws Error when there is none or more than one */
export function valueOf({ name, lines }: Component, property: string): ContentLine {
  const found = lines.filter((line) => line.name === property);
  if (found.length !== 1 || !found[0]) throw new Error(`${name} has ${found.length} ${property}`);
  return found[0];
}
