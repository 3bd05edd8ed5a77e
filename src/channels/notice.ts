import type { PaperId } from '../design/papers.ts';
import { DOCX_TYPE } from '../formats/docx.ts';
import type { Guide } from '../guide/model.ts';
import { defineChannel, type Artifact, type Context } from '../pipeline/contract.ts';
import { noticeFacts } from './notice/facts.ts';
import { noticeDocx } from './notice/docx.ts';
import { printed } from './paper.ts';

const SHEETS = [
  { file: 'thong-bao-a4.pdf', look: 'thong-bao-a4.pdf', paper: 'board-a4', size: 'A4' },
  { file: 'thong-bao-a3.pdf', look: 'thong-bao-a4.pdf', paper: 'board-a3', size: 'A3' },
] as const satisfies { file: string; look: string; paper: PaperId; size: string }[];
const DOCX = 'thong-bao-a4.docx';

/** A sheet for the notice board, black on white: it hangs beside the official text of the procedure and says so. */
export default defineChannel({
  id: 'notice',
  title: 'Bản tin bảng tin',
  use: 'Dán ở bảng tin công cộng, nhà văn hóa, cạnh bảng niêm yết thủ tục',
  files: [...SHEETS.map(({ file }) => file), DOCX],
  async write(guide, context, only) {
    const { words: { notice: words }, code } = context;
    const facts = noticeFacts(guide, context);
    const files: Artifact[] = [];
    for (const { file, look, paper, size } of SHEETS) {
      if (only && only !== file) continue;
      const [title, use] = [`${guide.title} – ${words.pdfTitle} ${size}`, words.pdfUse.replace('{paper}', size)];
      files.push(await printed(guide, 'notice', context, { file, look, paper, template: 'channels/notice.typ', data: facts, title, use, qr: [code.code] }));
    }
    if (!only || only === DOCX) files.push(await wordFile(guide, context, facts));
    return files;
  },
});

async function wordFile(guide: Guide, context: Context, facts: ReturnType<typeof noticeFacts>): Promise<Artifact> {
  const { words: { notice: words }, code, date } = context;
  return { file: DOCX, mediaType: DOCX_TYPE, title: `${guide.title} – ${words.docxTitle}`, use: words.docxUse, data: await noticeDocx(facts, date), qr: [code.code] };
}
