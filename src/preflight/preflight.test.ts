import { cmyk, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectationsOf, type Expectations } from './expectations.ts';
import { formatFinding } from './finding.ts';
import { preflight } from './preflight.ts';
import { ADDRESS, changed, drawnOver, soundSheet } from './sheet.fixture.ts';

const MM = 72 / 25.4;
/** From the top of the page, mm, to its bottom, pt. */
const UP = (mm: number) => (230 - mm) * MM;

let sheet: Uint8Array;
let office: Uint8Array;

beforeAll(async () => {
  sheet = await soundSheet('a5-print');
  office = await soundSheet('a4-portrait');
});

const expected: Expectations = expectationsOf('a5-print', { addresses: [ADDRESS], tagged: true });

/** What preflight says, as an officer reads it. */
async function said(bytes: Uint8Array, changes: Partial<Expectations> = {}): Promise<string> {
  const { findings } = await preflight(bytes, 'application/pdf', { ...expected, ...changes });
  return findings.map(formatFinding).join('\n');
}

test('a sound sheet for the shop passes, and what was measured on it is told', async () => {
  const { findings, measured } = await preflight(sheet, 'application/pdf', expected);
  expect(findings).toEqual([]);
  expect(measured).toEqual({ pages: 1, leastType: 7, leastInDrawing: 5.5, mostInk: 224, leastLine: 0.5, codes: 1, leastQr: 30.3 });
});

test('the same sheet for the office printer passes', async () => {
  const { findings } = await preflight(office, 'application/pdf', expectationsOf('a4-portrait', { addresses: [ADDRESS], tagged: true }));
  expect(findings).toEqual([]);
});

describe('page', () => {
  test('a page of another size names both sizes', async () => {
    expect(await said(office)).toContain('trang 1: khổ giấy: trang rộng 210 × 297 mm, phải là 168 × 230 mm\n  gợi ý: ');
  });

  test('a missing TrimBox is named', async () => {
    const broken = await changed(sheet, (document) => void document.getPage(0).node.delete(PDFName.of('TrimBox')));
    expect(await said(broken)).toBe('trang 1: khổ giấy: thiếu TrimBox\n  gợi ý: kênh in phải đặt khung bằng setBoxes: gọi printed() với khổ giấy có margin');
  });

  test('a bleed of another width is named with both', async () => {
    const broken = await changed(sheet, (document) => document.getPage(0).setBleedBox(8 * MM, 8 * MM, 152 * MM, 214 * MM));
    expect(await said(broken)).toContain('BleedBox cách mép trang 8 mm, phải là 7 mm');
  });
});

describe('letters', () => {
  test('a typeface that is not in the file is named', async () => {
    const broken = await changed(sheet, async (document) => {
      const helvetica = await document.embedFont(StandardFonts.Helvetica);
      document.getPage(0).drawText('Birth', { font: helvetica, size: 20, x: 100, y: 100, color: cmyk(0, 0, 0, 1) });
    });
    expect(await said(broken)).toContain('phông chữ: phông Helvetica không nằm trong tệp, nhà in sẽ thay bằng phông khác\n  gợi ý: để Typst chèn chữ');
  });

  test('letters without a meaning are named', async () => {
    const broken = await changed(sheet, (document) => {
      for (const [, object] of document.context.enumerateIndirectObjects()) if (object instanceof PDFDict && object.has(PDFName.of('ToUnicode'))) object.delete(PDFName.of('ToUnicode'));
    });
    const sentences = await said(broken);
    expect(sentences).toContain('không ghi chữ nào là chữ nào (ToUnicode)');
    expect(sentences).toContain('trang 1: mã chữ: chữ trong “');
  });

  test('letters whose marks stand apart are named', async () => {
    const broken = await changed(sheet, (document) => {
      for (const [reference, object] of document.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Type')) !== PDFName.of('CMap')) continue;
        const decomposed = Buffer.from(object.contents).toString('latin1').replaceAll('<00FD>', '<00790301>');
        document.context.assign(reference, PDFRawStream.of(object.dict, Buffer.from(decomposed, 'latin1')));
      }
    });
    expect(await said(broken)).toContain('viết dấu rời (không phải NFC)');
  });

  test.each([
    ['text smaller than 7 pt', '/Span <</MCID 0>> BDC', 'chỉ 6,5 pt, ít nhất phải 7 pt', 'EMC'],
    ['text made smaller by its matrix', '.5 0 0 .5 0 0 cm /Span <</MCID 0>> BDC', 'chỉ 3,3 pt, ít nhất phải 7 pt', 'EMC'],
  ])('%s is quoted with its size', async (_, before, sentence, after) => {
    expect(await said(await drawnOver(sheet, `0 0 0 1 k ${before} BT /f0 6.5 Tf 1 0 0 1 100 100 Tm <0001> Tj ET ${after}`))).toContain(sentence);
  });

  test('labels of a drawing may be smaller, but not below 5 pt', async () => {
    expect(await said(await drawnOver(sheet, '/Artifact BMC 0 0 0 1 k BT /f0 5.2 Tf 1 0 0 1 100 100 Tm <0001> Tj ET EMC'))).toBe('');
    expect(await said(await drawnOver(sheet, '/Artifact BMC 0 0 0 1 k BT /f0 4.5 Tf 1 0 0 1 100 100 Tm <0001> Tj ET EMC'))).toContain('chỉ 4,5 pt, ít nhất phải 5 pt');
  });

  test('on a drawing at a tenth, sizes are those of the finished piece', async () => {
    expect(await said(sheet, { scale: 0.1, leastType: 75, leastInDrawing: 50, leastQr: 300 })).toBe('trang 1: cỡ chữ: “Bản 1 · chữ nhỏ nhất” chỉ 70 pt (ở cỡ thật), ít nhất phải 75 pt\n  gợi ý: tăng cỡ chữ trong mẫu .typ, hoặc dùng câu ngắn hơn của hướng dẫn; nhãn trong hình vẽ phải nằm trong as-figure');
  });
});

describe('ink', () => {
  const word = 'BT /f0 12 Tf 1 0 0 1 100 100 Tm <0001> Tj ET';

  test('black text in RGB is quoted, with the ink to use', async () => {
    const sentences = await said(await drawnOver(sheet, `0 0 0 rg ${word}`));
    expect(sentences).toMatch(/^trang 1: mực in: chữ “.” màu RGB\n {2}gợi ý: .*chữ đen là cmyk\(0%, 0%, 0%, 100%\)/);
  });

  test('black text of four inks is named by its mix', async () => {
    expect(await said(await drawnOver(sheet, `.3 .2 .2 .9 k ${word}`))).toContain('pha nhiều mực (C30 M20 Y20 K90)');
  });

  test.each([
    ['0.9 0.9 0.8 0.8 k 100 100 50 50 re f', 'tổng mực 340% (C90 M90 Y80 K80), quá 300%'],
    ['0.9 0.9 0.8 0.8 K 2 w 100 100 m 200 200 l S', 'tổng mực 340%'],
    ['1 0 0 RG 2 w 100 100 m 200 200 l S', 'hình màu RGB'],
    ['/DeviceRGB cs 1 0 0 sc 100 100 50 50 re f', 'hình màu RGB'],
    ['/Pattern cs /P1 scn 100 100 50 50 re f', 'màu không biết bao nhiêu mực (Pattern)'],
    ['20 0 0 20 100 100 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI', 'ảnh màu RGB'],
  ])('%s', async (instructions, sentence) => {
    expect(await said(await drawnOver(sheet, instructions))).toContain(sentence);
  });

  test('marks in the slug may be of all inks: they are cut off', async () => {
    expect(await said(await drawnOver(sheet, '1 1 1 1 K 1 w 2 100 m 15 100 l S'))).toBe('');
  });

  test('grey by an ICC profile is for the office only', async () => {
    const grey = (bytes: Uint8Array) =>
      changed(bytes, (document) => {
        const { context } = document;
        const page = document.getPage(0).node;
        page.Resources()?.set(PDFName.of('ColorSpace'), context.obj({ grey: [PDFName.of('ICCBased'), context.register(context.stream('', { N: 1 }))] }));
        page.addContentStream(context.register(context.stream('\nq /grey cs 0.5 scn 100 100 50 50 re f Q\n')));
      });
    expect(await said(await grey(sheet))).toContain('màu xám theo hồ sơ màu');
    expect((await preflight(await grey(office), 'application/pdf', expectationsOf('a4-portrait', { addresses: [ADDRESS], tagged: true }))).findings).toEqual([]);
  });
});

test.each([['0.1 w 100 100 m 200 100 l S', '0,1'], ['.1 0 0 .1 0 0 cm 2 w 1000 1000 m 2000 1000 l S', '0,2'], ['0 w 100 100 m 200 100 l S', '0']])('a line too thin for the press is measured: %s', async (instructions, width) => {
  expect(await said(await drawnOver(sheet, `0 0 0 1 K ${instructions}`))).toContain(`nét mảnh: nét ${width} pt, ít nhất phải 0,25 pt\n  gợi ý: `);
});

test('a picture too coarse for its distance is measured', async () => {
  const pixels = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#888' } }).png().toBuffer();
  const broken = await changed(sheet, async (document) => document.getPage(0).drawImage(await document.embedPng(pixels), { x: 100, y: 100, width: 72, height: 72 }));
  const sentences = await said(broken);
  expect(sentences).toContain('ảnh: ảnh chỉ 60 điểm một inch, ít nhất phải 300');
  expect(sentences).toContain('mực in: ảnh màu RGB');
});

describe('code', () => {
  test('a code under a white bar is not read', async () => {
    expect(await said(await drawnOver(sheet, `0 0 0 0 k ${22 * MM} ${UP(135)} ${36 * MM} ${8 * MM} re f`))).toContain('trang 1: mã QR: máy khác không đọc được mã trên trang in\n  gợi ý: xem có gì đè lên mã không');
  });

  test('a code so pale that only a good light shows it is named', async () => {
    const pale = await changed(sheet, (document) => {
      const { context } = document;
      const page = document.getPage(0).node;
      page.Resources()?.set(PDFName.of('ExtGState'), context.obj({ veil: { ca: 0.85 } }));
      page.addContentStream(context.register(context.stream(`\nq /veil gs 0 0 0 0 k ${20 * MM} ${UP(150)} ${40 * MM} ${40 * MM} re f Q\n`)));
    });
    expect(await said(pale)).toContain('đọc được khi rõ, không đọc được khi thiếu sáng');
  });

  test('something in the quiet zone is named', async () => {
    expect(await said(await drawnOver(sheet, `0 0 0 1 k ${20.5 * MM} ${UP(130)} ${3 * MM} ${2 * MM} re f`))).toContain('viền trắng quanh mã chưa đủ 4 ô');
  });

  test('a code that leads elsewhere is named with both addresses', async () => {
    expect(await said(sheet, { addresses: ['HTTPS://DVC.EXAMPLE.VN/Q/KS2'] })).toContain(`mã dẫn tới ${ADDRESS}, không phải HTTPS://DVC.EXAMPLE.VN/Q/KS2`);
  });

  test('a code that is not drawn is missed', async () => {
    expect(await said(sheet, { addresses: [ADDRESS, 'HTTPS://DVC.EXAMPLE.VN/Q/KS2'] })).toContain('không có mã dẫn tới HTTPS://DVC.EXAMPLE.VN/Q/KS2');
    const blank = await PDFDocument.create();
    blank.addPage([168 * MM, 230 * MM]);
    expect(await said(await blank.save(), { size: { width: 168, height: 230, margin: 0, bleed: 0 }, tagged: false })).toContain('không thấy mã QR nào');
  });

  test('a code too small for its distance is measured', async () => {
    expect(await said(sheet, { leastQr: 35, scanFrom: 0.35 })).toContain('mã rộng 30,3 mm, quét từ 0,35 m cần ít nhất 35 mm (không kể viền trắng)');
  });
});

describe('tags', () => {
  const without = (key: string) => changed(sheet, (document) => void document.catalog.delete(PDFName.of(key)));

  test('a file that says it is tagged and is not, is named', async () => {
    const sentences = await said(await without('StructTreeRoot'));
    expect(sentences).toContain('tệp tự nhận PDF/UA mà không có thẻ');
    expect(sentences).toContain('không có thẻ PDF/UA');
  });

  test.each([['Lang', 'không ghi ngôn ngữ là tiếng Việt'], ['ViewerPreferences', 'không có tên tài liệu, hoặc có mà không hiện'], ['MarkInfo', 'không có thẻ PDF/UA']])('without %s', async (key, sentence) => {
    expect(await said(await without(key))).toContain(sentence);
  });

  test('a drawing without words is counted', async () => {
    const broken = await changed(sheet, (document) => {
      for (const [, object] of document.context.enumerateIndirectObjects()) if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Figure')) object.delete(PDFName.of('Alt'));
    });
    expect(await said(broken)).toContain('2 hình không có lời tả');
  });

  test('pages put together for folding need no tags, and their codes are still read', async () => {
    const imposed = await PDFDocument.create();
    const [page] = await imposed.embedPdf(sheet, [0]);
    if (!page) throw new Error('no page');
    imposed.addPage([336 * MM, 230 * MM]).drawPage(page, { x: 168 * MM, y: 0 });
    const size = { width: 336, height: 230, margin: 0, bleed: 0 };
    expect(await said(await imposed.save(), { size, tagged: false })).not.toContain('mã QR');
    expect(await said(await imposed.save(), { size })).toContain('không có thẻ PDF/UA');
  });
});

test.each<[string, (document: PDFDocument) => void]>([
  ['information', (document) => void document.context.lookup(document.context.trailerInfo.Info, PDFDict).set(PDFName.of('GTS_PDFXVersion'), PDFString.of('PDF/X-4'))],
  ['output intent', ({ catalog, context }) => void catalog.set(PDFName.of('OutputIntents'), context.obj([{ Type: 'OutputIntent', S: 'GTS_PDFX' }]))],
])('a file that calls itself PDF/X by its %s is named', async (_, change) => {
  expect(await said(await changed(sheet, change))).toContain('tên chuẩn: tệp tự nhận là PDF/X\n  gợi ý: ');
});

test('what is no PDF is refused', async () => {
  await expect(preflight(Buffer.from('%PDF-1.7\nnothing'), 'application/pdf', expected)).rejects.toThrow();
});
