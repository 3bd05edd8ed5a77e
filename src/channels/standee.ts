import { EYELET_CORNER_MM, paperOf, STANDEE_BASE_MM } from '../design/papers.ts';
import type { Guide } from '../guide/model.ts';
import { defineChannel, type Artifact, type Context } from '../pipeline/contract.ts';
import { printed, screenToPress, sheetData } from './paper.ts';

/** Side of the code, mm: a tenth of the 3 m it is read from. */
const QR_MM = 300;
/** Steps printed; more are read after scanning. Three to five can be taken in while standing (channel conventions 3.3). */
const STEPS = 4;

/** What is kept free above and below the message, mm: a roll-up hides its base, an X has eyelets in its corners. */
const ROLL = { head: 0, foot: STANDEE_BASE_MM } as const;
const CROSS = { head: EYELET_CORNER_MM / 2, foot: EYELET_CORNER_MM } as const;

const STANDEES = [
  { file: 'standee-80x200.pdf', look: 'standee-80x200.pdf', paper: 'standee-80x200', stand: ROLL },
  { file: 'standee-60x160.pdf', look: 'standee-80x200.pdf', paper: 'standee-60x160', stand: ROLL },
  { file: 'standee-x-60x160.pdf', look: 'standee-x-60x160.pdf', paper: 'standee-x-60x160', stand: CROSS },
  { file: 'standee-x-80x180.pdf', look: 'standee-x-60x160.pdf', paper: 'standee-x-80x180', stand: CROSS },
] as const;

/** Standee at real size, roll-up or X, readable at 3 m. */
export default defineChannel({
  id: 'standee',
  title: 'Standee',
  use: 'Đặt tại Bộ phận một cửa, nhà văn hóa, cổng chợ',
  files: STANDEES.map(({ file }) => file),
  async write(guide, context, only) {
    const { standee } = context.words;
    const files: Artifact[] = [];
    for (const { file, look, paper, stand } of STANDEES) {
      if (only && only !== file) continue;
      const title = `${guide.title} – ${standee.title} ${paperOf(paper).name}`;
      const use = stand === CROSS ? standee.crossUse : standee.use;
      files.push(await printed(guide, 'standee', context, { file, look, paper, template: 'channels/standee.typ', data: { ...standeeData(guide, context), ...stand }, title, use, qr: [context.code.code] }));
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
    qrSize: QR_MM,
    steps: sheet.steps.slice(0, STEPS),
    more: left > 0 ? words.standee.more.replace('{n}', String(left)) : null,
    // The first button to press is the most useful screen; a screen without one is the next best.
    screen: screenToPress(sheet.steps) ?? sheet.steps.find(({ screen }) => screen)?.screen ?? null,
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
