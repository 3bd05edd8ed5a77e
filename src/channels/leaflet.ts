import { plainText } from '../guide/plain.ts';
import { defineChannel, type Artifact, type Context } from '../pipeline/contract.ts';
import type { Guide } from '../guide/model.ts';
import { noOrphan, printed, sentence, sheetData, sourceLine } from './paper.ts';

/** Mistakes printed below the steps: two where the steps leave room. */
const mistakesShown = (steps: number) => (steps <= 6 ? 2 : 1);

/** A5 leaflet, two sides: front to decide in three seconds, back to do it step by step. */
export default defineChannel({
  id: 'leaflet',
  title: 'Tờ rơi',
  use: 'Phát tại Bộ phận một cửa, nhà văn hóa, phát tận nhà',
  files: ['to-roi-a5.pdf', 'to-roi-a4.pdf'],
  async write(guide, context, only) {
    const { words, code } = context;
    const files: Artifact[] = [];
    for (const office of [false, true]) {
      const file = office ? 'to-roi-a4.pdf' : 'to-roi-a5.pdf';
      if (only && only !== file) continue;
      const title = `${guide.title} – ${office ? words.leaflet.officeTitle : words.leaflet.printTitle}`;
      const use = office ? words.leaflet.officeUse : words.leaflet.printUse;
      files.push(await printed(guide, 'leaflet', context, { file, paper: office ? 'a4-office' : 'a5-print', template: 'channels/leaflet.typ', data: leafletData(guide, context), title, use, qr: [code.code] }));
    }
    return files;
  },
});

function leafletData(guide: Guide, context: Context) {
  const { words } = context;
  const mistakes = guide.mistakes.slice(0, mistakesShown(guide.steps.length)).map(({ title, body }) => ({ title: sentence(title), text: noOrphan(plainText(body, 'leaflet')) }));
  return {
    ...sheetData(guide, context),
    mistakes,
    mistakesHeight: mistakesHeight(mistakes),
    stepsTitle: `${guide.steps.length} ${words.leaflet.steps}`,
    sourceLine: sourceLine(guide, words.leaflet),
    words: {
      name: words.common.name,
      prepare: words.common.prepare,
      notNeeded: words.leaflet.notNeeded,
      scan: words.common.scan,
      typeAddress: words.common.typeAddress,
      qrAlt: `${words.leaflet.qrAlt} ${guide.title}`,
    },
  };
}
/** Height of the warning box, mm: about 66 characters a line of 4.7 mm. */
function mistakesHeight(mistakes: { title: string; text: string }[]): number {
  const lines = mistakes.reduce((sum, { title, text }) => sum + Math.ceil((title.length + text.length + 2) / 62), 0);
  return 7.5 + lines * 4.7 + (mistakes.length - 1) * 1.7;
}
