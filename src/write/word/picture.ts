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

/**
 * A picture in a line of text. Word draws the SVG; programs that cannot, the PNG.
 *
 * @param key no other picture has it
 */
export function inlinePicture(drawn: Drawn, key: string, alt: string, name: string): ImageRun {
  const encoder = new TextEncoder();
  const run = new ImageRun({
    type: 'svg',
    // The library calls a picture by a hash of its data, which it works out slowly; that of its key is as good a name.
    data: encoder.encode(`${key} svg`),
    fallback: { type: 'png', data: encoder.encode(`${key} png`) },
    transformation: { width: pixels(drawn.width), height: pixels(drawn.height) },
    altText: { name, description: alt },
  });
  const media: Media = run['imageData'];
  media.data = encoder.encode(drawn.svg);
  if (media.fallback !== undefined) media.fallback.data = drawn.png;
  return run;
}

/** What the library keeps of a picture. */
interface Media {
  data: Uint8Array;
  readonly fallback?: { data: Uint8Array };
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
