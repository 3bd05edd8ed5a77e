import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marks, type Font, type Mark, type Resources } from './content.ts';

const font: Font = { name: 'AAAAAA+Test', kind: 'Type1', embedded: true, subset: true, mapped: true, letters: (codes) => codes };
const form = { content: Buffer.from('/Span <</MCID 9>> BDC 0 0 1 1 re f EMC'), matrix: [1, 0, 0, 1, 100, 0] as const };
const resources: Resources = { font: () => font, space: (name) => (name === 'ink' ? 'DeviceCMYK' : { other: name }), picture: () => undefined, form: (name) => (name === 'F' ? { ...form, resources } : undefined), lineWidth: () => 3 };

const read = (stream: string): Mark[] => marks(Buffer.from(stream, 'latin1'), resources);
const sizes = (stream: string): number[] => read(stream).flatMap((mark) => (mark.kind === 'text' ? [mark.size] : []));

test('the size of text is that of its font, its own matrix and that of the page together', () => {
  expect(sizes('BT /f 10 Tf 1 0 0 1 5 5 Tm (a) Tj ET')).toEqual([10]);
  expect(sizes('2 0 0 -2 0 700 cm BT /f 10 Tf .5 0 0 -.5 0 0 Tm (a) Tj ET')).toEqual([10]);
  expect(sizes('0 1 -1 0 0 0 cm BT /f 8 Tf (a) Tj ET')).toEqual([8]);
});

test('a size found from a turned and scaled matrix does not depend on the turn', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 6.3, noNaN: true }), fc.double({ min: 0.1, max: 50, noNaN: true }), (angle, scale) => {
      const [c, s] = [Math.cos(angle) * scale, Math.sin(angle) * scale].map((value) => value.toFixed(6));
      expect(sizes(`BT /f 1 Tf ${c} ${s} ${Number(s) * -1} ${c} 0 0 Tm (a) Tj ET`)[0]).toBeCloseTo(scale, 3);
    }),
  );
});

test('what is saved comes back, and no more than that', () => {
  const colours = read('0 0 0 1 k q 1 0 0 0 k 0 0 1 1 re f Q 0 0 1 1 re f Q 0 0 1 1 re f').map((mark) => (mark.kind === 'fill' ? mark.colour : undefined));
  expect(colours).toEqual([{ space: 'cmyk', inks: [1, 0, 0, 0] }, { space: 'cmyk', inks: [0, 0, 0, 1] }, { space: 'cmyk', inks: [0, 0, 0, 1] }]);
});

test('a colour is read in the space chosen before it, and begins black', () => {
  const colours = read('/ink cs 0 0 1 1 re f .1 .2 .3 .4 scn 0 0 1 1 re f /spot cs 1 scn 0 0 1 1 re f').map((mark) => (mark.kind === 'fill' ? mark.colour : undefined));
  expect(colours).toEqual([{ space: 'cmyk', inks: [0, 0, 0, 1] }, { space: 'cmyk', inks: [0.1, 0.2, 0.3, 0.4] }, { space: 'other', name: 'spot' }]);
});

test('lines are as wide as their matrix makes them, or a graphics state says', () => {
  const widths = read('2 0 0 4 0 0 cm .5 w 0 0 m 1 1 l S /G gs 0 0 m 1 1 l S').map((mark) => (mark.kind === 'stroke' ? mark.width : undefined));
  expect(widths).toEqual([1, 6]);
});

test('text that is not painted is no mark, and stroked text has the colour of the stroke', () => {
  expect(read('BT /f 9 Tf 3 Tr (a) Tj ET')).toEqual([]);
  expect(read('1 0 0 0 K BT /f 9 Tf 1 Tr (a) Tj ET')).toMatchObject([{ colour: { space: 'cmyk', inks: [1, 0, 0, 0] } }]);
});

test('marks know their place: in the tags, decoration, or neither', () => {
  const places = read('0 0 1 1 re f /P <</MCID 4>> BDC 0 0 1 1 re f /Span <</Lang (vi)>> BDC 0 0 1 1 re f EMC EMC /Artifact BMC 0 0 1 1 re f EMC').map(({ place }) => place);
  expect(places).toEqual([{ kind: 'untagged' }, { kind: 'content', mcid: 4 }, { kind: 'content', mcid: 4 }, { kind: 'artifact' }]);
});

test('a form is drawn where it is placed; its numbers are not those of the page', () => {
  const box = { left: 200, bottom: 0, right: 202, top: 2 };
  expect(read('2 0 0 2 0 0 cm /F Do /P <</MCID 4>> BDC /F Do EMC')).toMatchObject([{ kind: 'fill', box, place: { kind: 'untagged' } }, { kind: 'fill', box, place: { kind: 'content', mcid: 4 } }]);
});
