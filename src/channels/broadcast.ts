import type { Handbook } from '../handbook/load.ts';
import { defineChannel, type Artifact, type GuideSet } from '../pipeline/contract.ts';
import { fileNames, GUIDE_KINDS, PROGRAMME } from './broadcast/kinds.ts';
import { bulletin, programme, warnUnknown } from './broadcast/script.ts';
import { aboutGuide, aboutSet } from './broadcast/subject.ts';
import { writeScript } from './broadcast/write.ts';

/** A programme has no more items: nobody listens to a fourth. */
const MOST_ITEMS = 3;

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
  sets: programmes,
  async writeSet(set, context, only) {
    const script = programme(set, context);
    warnUnknown([script], context);
    return writeScript(aboutSet(set), script, context, only);
  },
});

/** One programme a topic of two guides or more: those the home page offers first, then in the order of the files. */
function programmes({ topics, guides, featured }: Handbook): GuideSet[] {
  const place = new Map(featured.map((slug, index) => [slug, index]));
  return topics.flatMap(({ id, title }) => {
    const own = guides.filter(({ topic }) => topic === id).map(({ slug }) => slug);
    const first = own.toSorted((a, b) => (place.get(a) ?? featured.length) - (place.get(b) ?? featured.length)).slice(0, MOST_ITEMS);
    return own.length >= 2 ? [{ id, title, guides: first }] : [];
  });
}
