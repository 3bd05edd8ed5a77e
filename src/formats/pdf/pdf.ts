import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_WEIGHTS, fontData } from '../../design/fonts.ts';
import { setBoxes, type Surround } from './boxes.ts';
import { pictogramsTyp } from './pictograms-typ.ts';
import { preview } from './preview.ts';
import { tokensTyp } from './tokens-typ.ts';

const SOURCE = join(import.meta.dirname, '..', '..');
/** Where templates find their values; shadowed, never on disk. */
const DATA = join(SOURCE, 'formats/pdf/data.json');
/** Typst keeps the layouts of earlier documents. After this many pages, those unused since the last clearing go. */
const CLEAR_AFTER = 40;

export interface Page {
  /** Template below `src/`, e.g. `channels/leaflet.typ`. Its values are `data` of `parts.typ`. */
  template: string;
  data: unknown;
  /** Date written into the file, `2026-11-22`: same content, same date, same bytes. */
  date: string;
  /** For the print shop only. */
  surround?: Surround;
}

export interface Pdf {
  data: Uint8Array;
  /** The first page as a JPEG 360 px wide, without the slug. */
  preview: () => Promise<Uint8Array>;
}

/** A block that does not fit its place, as a template reports it. */
export interface Overflow {
  block: string;
  /** How much too high, mm. */
  over: number;
}

/** A layout that does not fit. The channel turns it into an error that names the guide. */
export class LayoutError extends Error {
  readonly overflows: Overflow[];

  constructor(overflows: Overflow[]) {
    super(overflows.map(({ block, over }) => `${block}: ${over} mm`).join('; '));
    this.name = 'LayoutError';
    this.overflows = overflows;
  }
}

let ready: Promise<NodeCompiler> | undefined;
let pages = 0;

async function compiler(): Promise<NodeCompiler> {
  ready ??= (async () => {
    const fontBlobs = await Promise.all(FONT_WEIGHTS.map(fontData));
    const created = NodeCompiler.create({ workspace: SOURCE, fontArgs: [{ fontBlobs }] });
    created.addSource(join(SOURCE, 'formats/pdf/tokens.typ'), tokensTyp());
    created.addSource(join(SOURCE, 'formats/pdf/pictograms.typ'), pictogramsTyp());
    return created;
  })();
  return ready;
}

/**
 * Lays a page out.
 * @throws LayoutError when a block does not fit; Error with Typst's words when the template is wrong
 */
async function layOut({ template, data }: Pick<Page, 'template' | 'data'>) {
  const typst = await compiler();
  typst.mapShadow(DATA, Buffer.from(JSON.stringify(data)));
  const compiled = typst.compile({ mainFilePath: join(SOURCE, template) });
  if (!compiled.result) {
    const diagnostics = compiled.takeDiagnostics();
    throw new Error(`${template}: ${JSON.stringify(diagnostics ? typst.fetchDiagnostics(diagnostics) : 'no result')}`);
  }
  const document = compiled.result;
  const overflows = typst.query(document, { selector: '<overflow>', field: 'value' }) as Overflow[];
  if (overflows.length > 0) throw new LayoutError(overflows);
  /** The pages as one SVG, letters as outlines; lengths in pt. */
  const svg = () => typst.plainSvg(document);
  return { typst, document, svg };
}

/** The pages of a layout as one SVG drawing, letters as outlines. @throws as `writePdf` */
export async function writeSvg(page: Pick<Page, 'template' | 'data'>): Promise<string> {
  return (await layOut(page)).svg();
}

/**
 * Typst template and values → PDF/UA-1: tagged, text as text, fonts embedded, inks in CMYK.
 * @throws LayoutError when a block does not fit; Error with Typst's words when the template is wrong
 */
export async function writePdf({ template, data, date, surround }: Page): Promise<Pdf> {
  const { typst, document } = await layOut({ template, data });
  const pdf = typst.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${date}T00:00:00Z`) / 1000 });
  pages += document.numOfPages;
  if (pages >= CLEAR_AFTER) {
    pages = 0;
    typst.evictCache(1);
  }
  const file = surround ? setBoxes(pdf, surround) : pdf;
  return { data: file, preview: () => preview(file, surround?.margin ?? 0) };
}
