import { DOCX_TYPE } from '../formats/docx.ts';
import { defineChannel, type Artifact } from '../pipeline/contract.ts';
import { articleOf } from './portal/article.ts';
import { articleDocx } from './portal/docx.ts';
import { articleHtml, embedHtml } from './portal/html.ts';

const HTML = 'text/html; charset=utf-8';

/** The guide for the ward's own portal: an article to paste, the same as Word, and a card to embed. */
export default defineChannel({
  id: 'portal',
  title: 'Bài cho cổng thông tin',
  use: 'Dán vào trình soạn bài của cổng, trang thông tin điện tử phường',
  files: ['bai-cong-thong-tin.html', 'bai-cong-thong-tin.docx', 'the-nhung.html'],
  async write(guide, context, only) {
    const { portal: words, common } = context.words;
    const host = context.ward.host;
    const article = articleOf(guide, context);
    // Without a host the card's links cannot be whole: they name the one that can never resolve, as the printed code does.
    const site = `https://${host ?? 'chua-cau-hinh.invalid'}`;
    const writers: Record<string, () => Pick<Artifact, 'mediaType' | 'data'> | Promise<Pick<Artifact, 'mediaType' | 'data'>>> = {
      'bai-cong-thong-tin.html': () => ({ mediaType: HTML, data: Buffer.from(articleHtml(article)) }),
      'bai-cong-thong-tin.docx': async () => ({ mediaType: DOCX_TYPE, data: await articleDocx(article, context.date) }),
      'the-nhung.html': () => ({ mediaType: HTML, data: Buffer.from(embedHtml(guide.title, guide.tagline, `${words.more} – ${common.name}`, { address: `${site}/huong-dan/${guide.slug}/`, picture: `${site}/an-pham/${guide.slug}/the-chia-se-1200x630.png` })) }),
    };
    const files: Artifact[] = [];
    for (const [file, make] of Object.entries(writers)) {
      if (only && only !== file) continue;
      const { title, use } = words.files[file as keyof typeof words.files];
      files.push({ file, title: `${guide.title} – ${title}`, use, qr: [], ...(await make()) });
    }
    return files;
  },
});
