import { programmesOf } from '../handbook/programmes.ts';
import { defineChannel, type Artifact } from '../pipeline/contract.ts';
import { fileNames, GUIDE_KINDS, PROGRAMME } from './broadcast/kinds.ts';
import { bulletin, programme, warnUnknown } from './broadcast/script.ts';
import { aboutGuide, aboutSet } from './broadcast/subject.ts';
import { writeScript } from './broadcast/write.ts';

/**
 * Loudspeaker bulletins of one, three and five minutes, questions and answers for two voices, and a programme of up to three
 * guides of a topic: each as text for speech software, SSML, metadata, and the reader's script in Word and in large print.
 */
export default defineChannel({
  id: 'broadcast',
  title: 'Bài phát thanh',
  use: 'Đọc trên loa phường, loa xã; dán vào hệ thống truyền thanh thông minh',
  files: fileNames(GUIDE_KINDS),
  async write(guide, context, only) {
    const files: Artifact[] = [];
    const scripts = GUIDE_KINDS.filter(({ file }) => !only || only.startsWith(`${file}.`)).map((kind) => bulletin(kind, guide, context));
    warnUnknown(scripts, context);
    for (const script of scripts) files.push(...(await writeScript(aboutGuide(guide), script, context, only)));
    return files;
  },
  setFiles: fileNames([PROGRAMME]),
  sets: programmesOf,
  async writeSet(set, context, only) {
    const script = programme(set, context);
    warnUnknown([script], context);
    return writeScript(aboutSet(set), script, context, only);
  },
});
