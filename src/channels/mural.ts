import { pageOf, paperOf } from '../design/papers.ts';
import { drawn } from '../formats/pdf/curves.ts';
import { loadOutliner } from '../formats/picture/outline.ts';
import type { Handbook } from '../handbook/load.ts';
import type { Words } from '../handbook/words.ts';
import { defineChannel, OverflowError, type GuideSet } from '../pipeline/contract.ts';
import { paintedAreas } from './mural/areas.ts';
import { BOARD, muralScene, PAINTS, paintsOf, WALL, WallTextError, type Scene, type Wall } from './mural/scene.ts';
import { printed, sheetData } from './paper.ts';

const FILE = 'tranh-bich-hoa-4000x2400-ti-le-1-10.pdf';
const PAPER = 'mural-4000x2400';
/** Side of a square of the painter's grid on the wall, mm. */
const SQUARE = 200;
/** How high the lower edge of the painting is above the ground, m: then the code stands at the height of the eyes. */
const LIFT = 0.8;
const MM_PER_PT = 25.4 / 72;

/** A wall painting for each topic, to be painted by volunteers: the picture, the same as lines under a grid, paints and steps. */
export default defineChannel({
  id: 'mural',
  title: 'Tranh bích họa',
  use: 'Thanh niên, tổ dân phố vẽ lên tường ngõ, tường nhà văn hóa',
  files: [],
  write: async () => [],
  setFiles: [FILE],
  sets: walls,
  async writeSet(set, { words, date }) {
    const [member] = set.members;
    const text = words.mural.walls.find(({ guide }) => guide === member?.guide.slug);
    if (!member || !text) throw new Error(`${set.id}: no wall in words.yaml; the set is made from it`);
    const { guide, context } = member;
    const wall: Wall = { ...text, unit: capital(context.ward.unit), icon: text.icon ?? guide.icon, refuses: text.refuses ?? false, topic: context.topic.colour };
    const scene = await draw(set.id, wall);
    const paints = paintsOf(wall.topic);
    const areas = await paintedAreas(scene, paints);
    // Where the topic's colour is the family's red, one pot serves for both; `paintedAreas` counts it under the first.
    const pots = PAINTS.filter((paint, index) => PAINTS.findIndex((other) => paints[other].hex === paints[paint].hex) === index);
    const sheet = sheetData(guide, context);
    const data = {
      ...words.mural,
      topic: wall.topic,
      topicTitle: set.title,
      guideTitle: guide.title,
      locality: sheet.locality,
      scene: drawn(scene),
      tags: scene.tags.map(({ paint, x, y }) => ({ n: pots.findIndex((pot) => paints[pot].hex === paints[paint].hex) + 1, x, y })),
      board: { ...BOARD, ...boardWords(words.mural, sheet.noHost ?? sheet.address), label: words.mural.board },
      square: SQUARE * paperOf(PAPER).scale,
      // On the wall and nowhere else: volunteers check each mark against it.
      letters: [text.headline.join(' '), ...text.steps, wall.unit],
      pots: pots.map((paint, index) => ({ n: index + 1, paint, name: words.mural.paints[paint], hex: paints[paint].hex.toUpperCase(), cmyk: paints[paint].cmyk.join(' '), area: squareMetres(areas[paint]) })),
      total: squareMetres(PAINTS.reduce((sum, paint) => sum + areas[paint], 0)),
      qr: sheet.qr,
      scan: words.common.scan,
      imprint: sheet.imprint,
      draft: sheet.draft,
      name: words.common.name,
    };
    const { title, use } = words.mural.file;
    return [await printed({ slug: set.id }, 'mural', { date }, { file: FILE, paper: PAPER, template: 'channels/mural.typ', data, title: `${set.title} – ${words.mural.title.toLowerCase()}: ${title}`, use, qr: [context.code.code] })];
  },
});

/** One a topic: that of the guide whose wall is written in words.yaml. */
function walls({ guides, topics, words }: Handbook): GuideSet[] {
  return topics.flatMap(({ id, title }) => {
    const wall = words.mural.walls.find(({ guide: slug }) => guides.some((guide) => guide.slug === slug && guide.topic === id));
    return wall ? [{ id, title, guides: [wall.guide] }] : [];
  });
}

/** @throws OverflowError where a line cannot be read from the wall's distance */
async function draw(set: string, wall: Wall): Promise<Scene> {
  try {
    return muralScene(wall, await loadOutliner(), pageOf(PAPER).leastType * MM_PER_PT);
  } catch (cause) {
    if (cause instanceof WallTextError) throw new OverflowError(set, 'mural', cause.text, `${cause.over} mm`);
    throw cause;
  }
}

function boardWords({ boardNote }: Words['mural'], address: string) {
  const side = BOARD.width / paperOf(PAPER).scale / 10;
  const middle = LIFT + (WALL.height - BOARD.y - BOARD.height / 2) / paperOf(PAPER).scale / 1000;
  return { address, note: boardNote.replaceAll('{board}', String(side)).replace('{lift}', decimal(LIFT)).replace('{height}', decimal(middle)) };
}

/** 1.234 → "1,2" */
const decimal = (value: number): string => value.toFixed(1).replace('.', ',');
const squareMetres = (value: number): string => `${decimal(value)}\u00a0m²`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
