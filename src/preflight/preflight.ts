import { checkBoxes } from './checks/boxes.ts';
import { checkFonts } from './checks/fonts.ts';
import { checkInk } from './checks/ink.ts';
import { checkLines } from './checks/lines.ts';
import { checkPictures } from './checks/pictures.ts';
import { checkStandard } from './checks/standard.ts';
import { checkTags } from './checks/tags.ts';
import { checkText } from './checks/text.ts';
import { checkType } from './checks/type.ts';
import type { Expectations } from './expectations.ts';
import { merged, type Finding } from './finding.ts';
import { measure, type Measured } from './measure.ts';
import { readDocument } from './pdf/document.ts';
import { checkQr, locate } from './qr/check.ts';
import { preflightSvg } from './svg.ts';

export interface Preflight {
  /** None: the file may be printed. */
  findings: Finding[];
  measured: Measured;
}

/** Kinds of file that preflight reads. */
export const PREFLIGHTED = ['application/pdf', 'image/svg+xml'] as const;

/**
 * Reads a finished file as the shop's machines and the reader's phone will. Pure: the same bytes and expectations give the
 * same findings, in any thread; each thread loads PDFium and the code reader once.
 * @throws Error when the file cannot be read at all
 */
export async function preflight(bytes: Uint8Array, mediaType: (typeof PREFLIGHTED)[number], expected: Expectations): Promise<Preflight> {
  if (mediaType === 'image/svg+xml') return preflightSvg(bytes, expected);
  const document = await readDocument(bytes);
  const { pages, fonts } = document;
  const symbols = locate(pages);
  const findings = [
    ...checkBoxes(pages, expected.size),
    ...checkFonts(fonts),
    ...checkText(pages),
    ...checkInk(pages, expected.shop),
    ...checkType(document, expected),
    ...checkLines(pages, expected.scale),
    ...checkPictures(pages, expected),
    ...(await checkQr(bytes, pages, symbols, expected)),
    ...checkTags(document, expected.tagged),
    ...checkStandard(document),
  ];
  return { findings: merged(findings), measured: measure(document, symbols, expected) };
}
