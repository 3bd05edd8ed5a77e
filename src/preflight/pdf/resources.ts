import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFObject } from 'pdf-lib';
import type { Space } from './colour.ts';
import type { Font, Picture, Resources } from './content.ts';
import { IDENTITY, type Matrix } from './geometry.ts';
import { asDict, asName, bytesOf, dictAt, get, isTrue, itemsAt, nameAt, numberAt, numbersAt } from './objects.ts';
import { readToUnicode } from './to-unicode.ts';

/** Typefaces already read, by their dictionaries: pages share them. */
export type Fonts = Map<PDFDict, Font>;

/** What the names of a page's, or a form's, content stand for. */
export function resourcesOf(dictionary: PDFDict | undefined, fonts: Fonts): Resources {
  const find = (kind: string, name: string): PDFObject | undefined => get(dictAt(dictionary, kind), name);
  const xobject = (name: string, subtype: string): PDFRawStream | undefined => {
    const object = find('XObject', name);
    return object instanceof PDFRawStream && nameAt(object.dict, 'Subtype') === subtype ? object : undefined;
  };
  return {
    font: (name) => fontOf(asDict(find('Font', name)), fonts),
    space: (name) => spaceOf(find('ColorSpace', name) ?? PDFName.of(name)),
    picture(name) {
      const stream = xobject(name, 'Image');
      return stream && pictureOf(stream);
    },
    form(name) {
      const stream = xobject(name, 'Form');
      const content = stream && bytesOf(stream);
      if (!content) return undefined;
      const matrix = numbersAt(stream.dict, 'Matrix');
      const own = dictAt(stream.dict, 'Resources') ?? dictionary;
      return { content, resources: resourcesOf(own, fonts), matrix: matrix.length === 6 ? (matrix as unknown as Matrix) : IDENTITY };
    },
    lineWidth: (name) => numberAt(asDict(find('ExtGState', name)), 'LW'),
  };
}

function spaceOf(object: PDFObject | undefined): Space {
  const name = asName(object);
  if (name === 'DeviceCMYK' || name === 'DeviceGray' || name === 'DeviceRGB') return name;
  if (!(object instanceof PDFArray)) return { other: name ?? 'không rõ' };
  const family = asName(object.get(0)) ?? '';
  if (family === 'CalGray') return 'CalibratedGray';
  if (family === 'CalRGB' || family === 'Lab') return 'DeviceRGB';
  if (family !== 'ICCBased') return { other: family };
  const parts = numberAt(asDict(object.lookup(1)), 'N');
  return parts === 1 ? 'CalibratedGray' : parts === 4 ? 'DeviceCMYK' : 'DeviceRGB';
}

function pictureOf(stream: PDFRawStream): Picture {
  const { dict } = stream;
  const mask = isTrue(dict, 'ImageMask');
  const space: Space = mask ? 'DeviceGray' : spaceOf(get(dict, 'ColorSpace'));
  return {
    width: numberAt(dict, 'Width') ?? 0,
    height: numberAt(dict, 'Height') ?? 0,
    space,
    mostInk() {
      if (mask) return 0;
      if (space === 'DeviceGray' || space === 'CalibratedGray') return 100;
      if (space !== 'DeviceCMYK' || numberAt(dict, 'BitsPerComponent') !== 8 || dictAt(dict, 'DecodeParms')) return undefined;
      const pixels = bytesOf(stream);
      return pixels && mostOfPixels(pixels);
    },
  };
}

/** Pixels of four bytes each: C, M, Y, K. */
function mostOfPixels(pixels: Uint8Array): number {
  let most = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    most = Math.max(most, (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0));
  }
  return (most / 255) * 100;
}

function fontOf(dict: PDFDict | undefined, fonts: Fonts): Font | undefined {
  if (!dict) return undefined;
  const known = fonts.get(dict) ?? readFont(dict);
  fonts.set(dict, known);
  return known;
}

const SUBSET = /^[A-Z]{6}\+/;

function readFont(dict: PDFDict): Font {
  const kind = (nameAt(dict, 'Subtype') ?? 'Type1') as Font['kind'];
  const inner = kind === 'Type0' ? asDict(itemsAt(dict, 'DescendantFonts')[0]) : dict;
  const descriptor = dictAt(inner, 'FontDescriptor');
  const name = nameAt(dict, 'BaseFont') ?? nameAt(descriptor, 'FontName') ?? 'không tên';
  const map = get(dict, 'ToUnicode');
  const cmap = map instanceof PDFRawStream ? bytesOf(map) : undefined;
  const letters = cmap && readToUnicode(cmap);
  const bytes = kind === 'Type0' ? 2 : 1;
  return {
    name,
    kind,
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => get(descriptor, key) !== undefined),
    subset: SUBSET.test(name),
    mapped: letters !== undefined,
    letters(codes) {
      let text = '';
      for (let at = 0; at + bytes <= codes.length; at += bytes) text += letters?.get(codeAt(codes, at, bytes)) ?? '\uFFFD';
      return text;
    },
  };
}

const codeAt = (codes: string, at: number, bytes: 1 | 2): number => (bytes === 1 ? codes.charCodeAt(at) : codes.charCodeAt(at) * 256 + codes.charCodeAt(at + 1));
