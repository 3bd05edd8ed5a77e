import { PDFDocument } from 'pdf-lib';
import { pageOf, type PaperId } from '../design/papers.ts';
import { writePdf } from '../formats/pdf/pdf.ts';
import { QUIET_ZONE, qrModules, qrRuns } from '../formats/qr.ts';

/** What the code of a sheet says. */
export const ADDRESS = 'HTTPS://DVC.EXAMPLE.VN/Q/KS1';

/** A sheet that passes preflight on this paper, with its code or without one. */
export async function soundSheet(paper: PaperId, { code = true } = {}): Promise<Uint8Array> {
  const modules = qrModules(ADDRESS);
  const page = pageOf(paper);
  const data = { page, title: 'Đăng ký khai sinh', qr: code ? { modules: modules.length, quiet: QUIET_ZONE, runs: qrRuns(modules) } : null };
  return (await writePdf({ template: 'preflight/sheet.fixture.typ', data, date: '2026-11-22', ...(page.margin > 0 && { surround: page }) })).data;
}

/** The sheet after another program has changed it. */
export async function changed(sheet: Uint8Array, change: (document: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.load(sheet, { updateMetadata: false });
  await change(document);
  return document.save();
}

/** Instructions drawn over the first page, e.g. `0 0 0 rg 10 10 5 5 re f`; typefaces are the page's own: `/f0`. */
export const drawnOver = (sheet: Uint8Array, instructions: string): Promise<Uint8Array> =>
  changed(sheet, (document) => {
    const { context } = document;
    document.getPage(0).node.addContentStream(context.register(context.stream(`\nq ${instructions} Q\n`)));
  });
