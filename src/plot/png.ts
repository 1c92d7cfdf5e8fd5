import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** An image of few colours: a byte a pixel. */
interface Indexed {
  /** Rows from the top, each after a byte that says that it is not filtered. */
  readonly rows: Uint8Array;
  /** Red, green and blue of each colour. */
  readonly palette: Uint8Array;
}

const most = 256;
const pack = promisify(deflate);

/**
 * An image as a PNG with a palette (PNG specification, third edition, 11.2), which is less than half of one that tells
 * every pixel's colour, and sooner made; null where it has more than 256 colours.
 *
 * @param pixels red, green, blue and opacity of each pixel, rows from the top; all pixels are opaque
 */
export async function palettePng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array | null> {
  const indexed = indexedOf(pixels, width, height);
  if (indexed === null) return null;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  header.set([8, 3], 8);
  const data = await pack(indexed.rows, { level: 6 });
  const chunks = [chunk('IHDR', header), chunk('PLTE', indexed.palette), chunk('IDAT', data)];
  return Buffer.concat([signature, ...chunks, chunk('IEND', new Uint8Array())]);
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Neighbours are mostly alike, so a colour is looked up only where it changes. */
function indexedOf(pixels: Uint8Array, width: number, height: number): Indexed | null {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const rows = new Uint8Array((width + 1) * height);
  const known = new Map<number, number>();
  let last = -1;
  let index = 0;
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colours[at] ?? 0;
    if (colour !== last) {
      index = known.get(colour) ?? known.size;
      if (index === most) return null;
      known.set(colour, index);
      last = colour;
    }
    rows[at + Math.floor(at / width) + 1] = index;
  }
  const palette = Uint8Array.from([...known.keys()].flatMap(redGreenBlue));
  return { rows, palette };
}

/** The machine's own order of bytes undone, which is that of the pixels as they lie. */
function redGreenBlue(colour: number): readonly number[] {
  return [...new Uint8Array(Uint32Array.of(colour).buffer, 0, 3)];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
