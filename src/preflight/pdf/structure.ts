import { PDFArray, PDFDict, PDFNumber, type PDFObject } from 'pdf-lib';
import { asDict, dictAt, get, items, itemsAt, nameAt, numberAt, textAt } from './objects.ts';

/** The tags of a document (ISO 32000-1, 14.7). */
export interface Structure {
  /** Whether marked content of a page belongs to a drawing. */
  isDrawing(page: PDFDict, mcid: number): boolean;
  /** How many drawings have no alternative text. */
  figuresWithoutAlt(): number;
}

/** @returns undefined where the document has no tags */
export function structureOf(catalog: PDFDict): Structure | undefined {
  const root = dictAt(catalog, 'StructTreeRoot');
  if (!root) return undefined;
  const roles = dictAt(root, 'RoleMap');
  const isFigure = (element: PDFDict): boolean => {
    const tag = nameAt(element, 'S') ?? '';
    return tag === 'Figure' || nameAt(roles, tag) === 'Figure';
  };
  const inDrawing = new Map<PDFDict, boolean>();
  const drawing = (element: PDFDict | undefined): boolean => {
    if (!element || element === root) return false;
    const known = inDrawing.get(element) ?? (isFigure(element) || drawing(dictAt(element, 'P')));
    inDrawing.set(element, known);
    return known;
  };
  const parents = new Map<number, PDFObject>();
  readNumberTree(dictAt(root, 'ParentTree'), parents);
  return {
    isDrawing(page, mcid) {
      const elements = parents.get(numberAt(page, 'StructParents') ?? -1);
      return elements instanceof PDFArray && mcid < elements.size() && drawing(asDict(elements.lookup(mcid)));
    },
    figuresWithoutAlt() {
      let missing = 0;
      visit(get(root, 'K'), (element) => {
        if (isFigure(element) && !textAt(element, 'Alt')?.trim()) missing++;
      });
      return missing;
    },
  };
}

/** Every element below, parents first. `kids` is a `K` entry: an element, a list, or numbers of content. */
function visit(kids: PDFObject | undefined, seen: (element: PDFDict) => void): void {
  if (kids instanceof PDFArray) for (const kid of items(kids)) visit(kid, seen);
  else if (kids instanceof PDFDict && nameAt(kids, 'S')) {
    seen(kids);
    visit(get(kids, 'K'), seen);
  }
}

/** A number tree (ISO 32000-1, 7.9.7) into a map. */
function readNumberTree(node: PDFDict | undefined, into: Map<number, PDFObject>): void {
  const numbers = get(node, 'Nums');
  if (numbers instanceof PDFArray) {
    for (let index = 0; index + 1 < numbers.size(); index += 2) {
      const key = numbers.get(index);
      const value = numbers.lookup(index + 1);
      if (key instanceof PDFNumber && value) into.set(key.asNumber(), value);
    }
  }
  for (const kid of itemsAt(node, 'Kids')) readNumberTree(asDict(kid), into);
}
