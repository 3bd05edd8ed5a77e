import { DOCX_TYPE } from '../../formats/docx.ts';
import type { Artifact, SetContext } from '../../pipeline/contract.ts';
import { EXTENSIONS, type Extension } from './kinds.ts';
import { largePrint } from './large-print.ts';
import { metadataOf } from './metadata.ts';
import type { Script } from './script.ts';
import { writeSheet } from './sheet.ts';
import { ssml } from './ssml.ts';
import type { Subject } from './subject.ts';

const MEDIA_TYPES: Record<Extension, string> = {
  txt: 'text/plain; charset=utf-8',
  docx: DOCX_TYPE,
  pdf: 'application/pdf',
  ssml: 'application/ssml+xml',
  json: 'application/json',
};

/** The files of one bulletin, all from the same words; `only` names the one wanted. */
export async function writeScript(subject: Subject, script: Script, context: SetContext, only?: string): Promise<Artifact[]> {
  const { words: { broadcast: w } } = context;
  const files: Artifact[] = [];
  for (const extension of EXTENSIONS) {
    const file = `${script.kind.file}.${extension}`;
    if (only && only !== file) continue;
    files.push({
      file,
      mediaType: MEDIA_TYPES[extension],
      title: `${subject.title} – ${w.kinds[script.kind.id]}, ${w.files[extension].title}`,
      use: w.files[extension].use,
      data: await dataOf(extension, subject, script, context),
      ...(extension === 'pdf' && { paper: 'a4-portrait' as const }),
      qr: [],
    });
  }
  return files;
}

async function dataOf(extension: Extension, subject: Subject, script: Script, context: SetContext): Promise<Uint8Array> {
  switch (extension) {
    case 'txt':
      return Buffer.from(textOf(script));
    case 'docx':
      return writeSheet(subject, script, context);
    case 'pdf':
      return largePrint(subject, script, context);
    case 'ssml':
      return Buffer.from(ssml(script).normalize('NFC'));
    case 'json':
      return Buffer.from(`${JSON.stringify(metadataOf(subject, script, context), null, 1)}\n`.normalize('NFC'));
  }
}

/** Words only, one sentence a line, an empty line between paragraphs; voices are never named. */
const textOf = ({ turns }: Script) => `${turns.map(({ sentences }) => sentences.map(({ said }) => said).join('\n')).join('\n\n')}\n`.normalize('NFC');
