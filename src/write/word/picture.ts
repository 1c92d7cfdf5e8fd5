import { Resvg } from '@resvg/resvg-js';
import { ImageRun } from 'docx';
import { emus, pixels } from './measures.ts';

/** What is drawn here has no text: looking for the machine's fonts would take long for nothing. */
const noFonts = { loadSystemFonts: false } as const;

/** A picture with its size, in pt. */
interface Drawn {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture in a line of text. Word draws the SVG; programs that cannot, the PNG. */
export function inlinePicture(drawn: Drawn, alt: string, name: string): ImageRun {
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(drawn.svg),
    fallback: { type: 'png', data: drawn.png },
    transformation: { width: pixels(drawn.width), height: pixels(drawn.height) },
    altText: { name, description: alt },
  });
}

/** A field of colour behind the text, from the page's upper left corner, that tells readers nothing. */
export function band(colour: string, width: number, height: number): ImageRun {
  return new ImageRun({
    type: 'png',
    data: onePixel(colour),
    transformation: { width: pixels(width), height: pixels(height) },
    floating: behindText(),
    decorative: true,
  });
}

/** A drawing behind the text over a whole page. */
export function backdrop(drawn: Omit<Drawn, 'png'>, alt: string, name: string): ImageRun {
  const png = new Resvg(drawn.svg, { font: noFonts }).render().asPng();
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(drawn.svg),
    fallback: { type: 'png', data: png },
    transformation: { width: pixels(drawn.width), height: pixels(drawn.height) },
    floating: behindText(),
    altText: { name, description: alt },
  });
}

function behindText() {
  return {
    horizontalPosition: { relative: 'page', offset: emus(0) },
    verticalPosition: { relative: 'page', offset: emus(0) },
    behindDocument: true,
    allowOverlap: true,
    lockAnchor: true,
    layoutInCell: false,
    zIndex: 1,
  } as const;
}

/** The smallest picture of a colour, to be scaled up. */
function onePixel(colour: string): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1" fill="${colour}"/></svg>`;
  return new Resvg(svg, { font: noFonts }).render().asPng();
}
