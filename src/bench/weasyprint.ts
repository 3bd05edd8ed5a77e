import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A WeasyPrint that stays loaded, so that the start of Python does not count. */
export interface WeasyPrint {
  version: string;
  /** HTML → PDF. @returns bytes of the file */
  print(html: string): Promise<number>;
  close(): void;
}

/** Reads a length and so many bytes of HTML, prints, answers with the length of the PDF; first of all it says its version. */
const DRIVER = `
import sys, weasyprint
from weasyprint.text.fonts import FontConfiguration
print(weasyprint.__version__, flush=True)
read = sys.stdin.buffer
fonts = FontConfiguration()
styles = None
while True:
    line = read.readline()
    if not line:
        break
    text = read.read(int(line)).decode('utf-8')
    if styles is None:
        styles = [weasyprint.CSS(string=text, font_config=fonts)]
        print(0, flush=True)
        continue
    print(len(weasyprint.HTML(string=text).write_pdf(stylesheets=styles, font_config=fonts)), flush=True)
`;

/** Starts WeasyPrint where the machine has one. @param style the style sheet of all documents, read once */
export async function startWeasyPrint(style: string): Promise<WeasyPrint | undefined> {
  const python = pythonOfWeasyPrint();
  if (python === undefined) return undefined;
  const child = spawn(python, ['-c', DRIVER], { stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await answers.next();
    if (done) throw new Error('WeasyPrint ended.');
    return String(value);
  };
  const send = async (text: string) => {
    child.stdin.write(`${Buffer.byteLength(text)}\n${text}`);
    return Number(await answer());
  };
  const version = await answer();
  await send(style);
  return { version, print: send, close: () => child.stdin.end() };
}

/** The Python that holds WeasyPrint: that of its command, or the one on the path. */
function pythonOfWeasyPrint(): string | undefined {
  const command = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'weasyprint')).find((path) => existsSync(path));
  const ofCommand = command && /^#!\s*(\S+)/.exec(readFileSync(command, 'utf8').slice(0, 200))?.[1];
  return [ofCommand, 'python3'].find((python) => python && spawnSync(python, ['-c', 'import weasyprint'], { stdio: 'ignore' }).status === 0);
}
