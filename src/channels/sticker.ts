import { pageOf, type PaperId } from '../design/papers.ts';
import { labelSvg } from '../formats/pdf/label-svg.ts';
import { qrLayout } from '../formats/qr.ts';
import type { Guide } from '../guide/model.ts';
import { codeAddress } from '../handbook/ledger.ts';
import { defineChannel, type Artifact, type Context } from '../pipeline/contract.ts';
import { drawn, noOrphan, printed, sheetData, wardInks } from './paper.ts';

const TEMPLATE = 'channels/sticker.typ';
const SHEET = 'nhan-qr-a4.pdf';
/** One label a file, width × height in mm. */
const LABELS = ['50x50', '70x70', '90x54'] as const;

/** Labels with the guide's code: where a person stands with the question, the answer is one scan away. */
export default defineChannel({
  id: 'sticker',
  title: 'Nhãn dán QR',
  use: 'Dán ở quầy, bàn viết, bìa hồ sơ, cửa nhà văn hóa',
  files: [SHEET, ...LABELS.map(fileOf)],
  async write(guide, context, only) {
    const { words: { sticker: words }, code } = context;
    const data = stickerData(guide, context);
    const files: Artifact[] = [];
    if (!only || only === SHEET) {
      files.push(await printed(guide, 'sticker', context, { file: SHEET, paper: 'label-sheet', template: TEMPLATE, data, title: `${guide.title} – ${words.sheetTitle}`, use: words.sheetUse, qr: [code.code] }));
    }
    for (const size of LABELS) {
      const file = fileOf(size);
      if (!only || only === file) files.push(await labelFile(guide, context, data, size));
    }
    return files;
  },
});

function fileOf(size: (typeof LABELS)[number]): string {
  return `nhan-qr-${size}.svg`;
}

async function labelFile(guide: Guide, { words: { sticker: words }, code, ward }: Context, data: ReturnType<typeof stickerData>, size: (typeof LABELS)[number]): Promise<Artifact> {
  const paper: PaperId = `label-${size}`;
  const shown = size.replace('x', '×');
  const title = `${guide.title} – ${words.labelTitle.replace('{size}', shown)}`;
  const drawing = await drawn(guide, 'sticker', { template: TEMPLATE, data: { ...data, page: pageOf(paper), ...wardInks(ward) } });
  const desc = [data.words.scan, data.unit, data.noHost ?? data.address].join('. ');
  return { file: fileOf(size), mediaType: 'image/svg+xml', title, use: words.labelUse.replace('{size}', shown), data: Buffer.from(labelSvg(drawing, pageOf(paper), { title, desc })), paper, qr: [code.code] };
}

function stickerData(guide: Guide, context: Context) {
  const { words: { sticker: words }, ward, code } = context;
  const { unit } = ward;
  const sheet = sheetData(guide, context);
  return {
    ...sheet,
    draft: sheet.draft && noOrphan(sheet.draft),
    qr: qrLayout(codeAddress(ward.host, code.code), 'Q'),
    // "Phường Thượng Hồng" breaks after its first word, if at all.
    unit: (unit.charAt(0).toUpperCase() + unit.slice(1)).replace(/ (?=\S+$)/, '\u00a0'),
    words: { scan: words.scan, sheet: words.sheet, qrAlt: `${words.qrAlt} ${guide.title}` },
  };
}
