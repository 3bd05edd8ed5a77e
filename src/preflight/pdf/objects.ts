import { inflateSync } from 'node:zlib';
import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, type PDFContext, type PDFObject } from 'pdf-lib';

// Reading a document's objects without saying at every step which class is expected: what is not there, or not of the
// kind asked for, is undefined.

/** The object behind a reference, however many there are. */
export function resolve(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? context.lookup(object) : object;
}

export const get = (dictionary: PDFDict | undefined, key: string): PDFObject | undefined => (dictionary ? resolve(dictionary.context, dictionary.get(PDFName.of(key))) : undefined);

/** A dictionary, also that of a stream. */
export function dictAt(dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(get(dictionary, key));
}

export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFRawStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

export function nameAt(dictionary: PDFDict | undefined, key: string): string | undefined {
  return asName(get(dictionary, key));
}

export const asName = (object: PDFObject | undefined): string | undefined => (object instanceof PDFName ? object.asString().slice(1) : undefined);

export function numberAt(dictionary: PDFDict | undefined, key: string): number | undefined {
  const value = get(dictionary, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function textAt(dictionary: PDFDict | undefined, key: string): string | undefined {
  const value = get(dictionary, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export const isTrue = (dictionary: PDFDict | undefined, key: string): boolean => get(dictionary, key) === PDFBool.True;

/** Items of an array, resolved; none where there is no array. */
export function itemsAt(dictionary: PDFDict | undefined, key: string): PDFObject[] {
  const value = get(dictionary, key);
  return value instanceof PDFArray ? items(value) : [];
}

/** Items of an array, resolved. */
export const items = (array: PDFArray): PDFObject[] => Array.from({ length: array.size() }, (_, index) => array.lookup(index)).filter((item) => item !== undefined);

export const numbersAt = (dictionary: PDFDict | undefined, key: string): number[] => itemsAt(dictionary, key).flatMap((item) => (item instanceof PDFNumber ? item.asNumber() : []));

/** Filters of a stream, outermost first. */
export function filtersOf(stream: PDFRawStream): string[] {
  const filter = get(stream.dict, 'Filter');
  return filter instanceof PDFArray ? filter.asArray().flatMap((item) => asName(item) ?? []) : [asName(filter)].flatMap((name) => name ?? []);
}

/**
 * The bytes of a stream. A picture's own compression (JPEG) is not undone.
 * @returns undefined where it is compressed in another way than Flate
 */
export function bytesOf(stream: PDFRawStream): Uint8Array | undefined {
  const filters = filtersOf(stream);
  if (filters.length === 0) return stream.contents;
  return filters.length === 1 && filters[0] === 'FlateDecode' ? inflateSync(stream.contents) : undefined;
}
