import { paperOf } from '../design/papers.ts';
import type { Guide } from '../guide/model.ts';
import { defineChannel, type Artifact, type Context } from '../pipeline/contract.ts';
import { bindCompounds } from '../vietnamese/headings.ts';
import { noOrphan, printed, screenToPress, sheetData } from './paper.ts';

const POSTERS = [
  { file: 'ap-phich-a3.pdf', look: 'ap-phich-a3.pdf', paper: 'poster-a3' },
  { file: 'ap-phich-a2.pdf', look: 'ap-phich-a3.pdf', paper: 'poster-a2' },
  { file: 'ap-phich-60x90.pdf', look: 'ap-phich-a3.pdf', paper: 'poster-60x90' },
  { file: 'ap-phich-a3-den-trang.pdf', look: 'ap-phich-a3-den-trang.pdf', paper: 'poster-a3-office' },
] as const;

/** Poster with one message for who walks by: what, the button to press, three facts, the code. At most 80 words. */
export default defineChannel({
  id: 'poster',
  title: 'Áp phích',
  use: 'Dán ở cổng chợ, nhà văn hóa, trường học, trạm y tế',
  files: POSTERS.map(({ file }) => file),
  async write(guide, context, only) {
    const { poster } = context.words;
    const files: Artifact[] = [];
    for (const { file, look, paper } of POSTERS) {
      if (only && only !== file) continue;
      const { name, printer } = paperOf(paper);
      const title = `${guide.title} – ${printer === 'office' ? poster.officeTitle : poster.title} ${name}`;
      const use = printer === 'office' ? poster.officeUse : poster.use;
      files.push(await printed(guide, 'poster', context, { file, look, paper, template: 'channels/poster.typ', data: posterData(guide, context), title, use, qr: [context.code.code] }));
    }
    return files;
  },
});

function posterData(guide: Guide, context: Context) {
  const { words } = context;
  const sheet = sheetData(guide, context);
  const [contact] = sheet.contacts;
  return {
    ...sheet,
    glance: sheet.glance.map((fact) => ({ ...fact, value: bindCompounds(noOrphan(fact.value)) })),
    // From afar a phone is a button to press; where no trustworthy source names one, the pictogram tells more.
    screen: screenToPress(sheet.steps),
    contact: contact ? `${contact.name}: ${contact.phone}` : '',
    words: { name: words.common.name, scan: words.common.scan, typeAddress: words.common.typeAddress, qrAlt: `${words.poster.qrAlt} ${guide.title}` },
  };
}
