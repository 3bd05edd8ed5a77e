import { paperOf } from '../design/papers.ts';
import { defineChannel, type Artifact } from '../pipeline/contract.ts';
import { boardData } from './appeal.ts';
import { printed } from './paper.ts';

const PANELS = [
  { file: 'pa-no-3000x2000-ti-le-1-10.pdf', look: 'pa-no-3000x2000-ti-le-1-10.pdf', paper: 'panel-3000x2000' },
  { file: 'pa-no-4000x2500-ti-le-1-10.pdf', look: 'pa-no-3000x2000-ti-le-1-10.pdf', paper: 'panel-4000x2500' },
  { file: 'pa-no-6000x3000-ti-le-1-10.pdf', look: 'pa-no-3000x2000-ti-le-1-10.pdf', paper: 'panel-6000x3000' },
] as const;

/** Panel by the road, read at 10 or 20 m: the name, where to do it, the button to press, the code. At most 15 words. */
export default defineChannel({
  id: 'panel',
  title: 'Pa-nô',
  use: 'Dựng ở cổng trụ sở, ngã ba, nhà văn hóa',
  files: PANELS.map(({ file }) => file),
  async write(guide, context, only) {
    const { panel } = context.words;
    const files: Artifact[] = [];
    for (const { file, look, paper } of PANELS) {
      if (only && only !== file) continue;
      const title = `${guide.title} – ${panel.title} ${paperOf(paper).name}`;
      files.push(await printed(guide, 'panel', context, { file, look, paper, template: 'channels/panel.typ', data: boardData(guide, context), title, use: panel.use, qr: [context.code.code] }));
    }
    return files;
  },
});
