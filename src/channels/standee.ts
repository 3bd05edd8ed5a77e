import { STANDEE_BASE_MM } from '../design/papers.ts';
import type { Guide } from '../guide/model.ts';
import { defineChannel, type Artifact, type Context } from '../pipeline/contract.ts';
import { printed, sheetData } from './paper.ts';

/** Side of the code, mm: a tenth of the 3 m it is read from. */
const QR_MM = 300;
/** Steps printed; more are read after scanning. Three to five can be taken in while standing (channel conventions 3.3). */
const STEPS = 4;

/** Roll-up standee at real size, readable at 3 m. */
export default defineChannel({
  id: 'standee',
  title: 'Standee',
  use: 'Đặt tại Bộ phận một cửa, nhà văn hóa, cổng chợ',
  files: ['standee-80x200.pdf', 'standee-60x160.pdf'],
  async write(guide, context, only) {
    const files: Artifact[] = [];
    for (const size of ['80x200', '60x160'] as const) {
      const file = `standee-${size}.pdf`;
      if (only && only !== file) continue;
      const title = `${guide.title} – ${context.words.standee.title} ${size.replace('x', '×')} cm`;
      files.push(await printed(guide, 'standee', context.date, { file, paper: `standee-${size}`, template: 'channels/standee.typ', data: standeeData(guide, context), title, use: context.words.standee.use, qr: [context.code.code] }));
    }
    return files;
  },
});

function standeeData(guide: Guide, context: Context) {
  const { words } = context;
  const sheet = sheetData(guide, context);
  const left = guide.steps.length - STEPS;
  const [contact] = sheet.contacts;
  return {
    ...sheet,
    base: STANDEE_BASE_MM,
    qrSize: QR_MM,
    steps: sheet.steps.slice(0, STEPS),
    more: left > 0 ? words.standee.more.replace('{n}', String(left)) : null,
    // The first button to press is the most useful screen; a screen without one is the next best.
    screen: (sheet.steps.find((step) => step.screen?.press) ?? sheet.steps.find((step) => step.screen))?.screen ?? null,
    contact: contact ? `${contact.name}: ${contact.phone}` : '',
    words: {
      name: words.common.name,
      prepare: words.common.prepare,
      steps: words.standee.steps,
      scan: words.standee.scan,
      qrAlt: `${words.standee.qrAlt} ${guide.title}`,
    },
  };
}
