import { paperOf } from '../design/papers.ts';
import { defineChannel, type Artifact } from '../pipeline/contract.ts';
import { boardData } from './appeal.ts';
import { printed } from './paper.ts';

const BANNERS = [
  { file: 'bang-ron-4000x800-ti-le-1-10.pdf', look: 'bang-ron-4000x800-ti-le-1-10.pdf', paper: 'banner-4000x800' },
  { file: 'bang-ron-6000x1000-ti-le-1-10.pdf', look: 'bang-ron-4000x800-ti-le-1-10.pdf', paper: 'banner-6000x1000' },
] as const;

/** Banner: one sentence of at most 15 words, and the code. */
export default defineChannel({
  id: 'banner',
  title: 'Băng rôn',
  use: 'Treo ở cổng chợ, trường học, nhà văn hóa, tối đa 15 ngày',
  files: BANNERS.map(({ file }) => file),
  async write(guide, context, only) {
    const { banner } = context.words;
    const files: Artifact[] = [];
    for (const { file, look, paper } of BANNERS) {
      if (only && only !== file) continue;
      const title = `${guide.title} – ${banner.title} ${paperOf(paper).name}`;
      files.push(await printed(guide, 'banner', context, { file, look, paper, template: 'channels/banner.typ', data: boardData(guide, context, banner.hung), title, use: banner.use, qr: [context.code.code] }));
    }
    return files;
  },
});
