import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** An image: red, green, blue and opacity of each pixel, rows from the top. */
export interface Raster {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A part of an image, in pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An image of few colours: a byte a pixel. */
export interface Indexed {
  /** Rows from the top, each after a byte that says that it is not filtered. */
  readonly rows: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour. */
  readonly palette: Uint8Array;
}

const most = 256;
const pack = promisify(deflate);

/**
 * An image as a PNG with a palette (PNG specification, third edition, 11.2), which is less than half of one that tells
 * every pixel's colour, and sooner made.
 */
export async function palettePng({ rows, width, height, palette }: Indexed): Promise<Uint8Array> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  header.set([8, 3], 8);
  const data = await pack(rows, { level: 4 });
  const chunks = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data)];
  return Buffer.concat([signature, ...chunks, chunk('IEND', new Uint8Array())]);
}

/** An image with the colours that it has, all opaque; null where they are more than 256. */
export function indexedOf({ pixels, width, height }: Raster): Indexed | null {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
  const rows = new Uint8Array((width + 1) * height);
  const known = new Map<number, number>();
  // Neighbours are mostly alike, so a colour is looked up only where it changes.
  let last = -1;
  let index = 0;
  for (let row = 0; row < height; row += 1) {
    const to = row * (width + 1) + 1;
    // Most rows are the same as the one above them.
    if (
      row > 0 &&
      bytes.compare(bytes, (row - 1) * width * 4, row * width * 4, row * width * 4, (row + 1) * width * 4) ===
        0
    ) {
      rows.copyWithin(to, to - width - 1, to - 1);
      continue;
    }
    for (let column = 0; column < width; column += 1) {
      const colour = colours[row * width + column] ?? 0;
      if (colour !== last) {
        index = known.get(colour) ?? known.size;
        if (index === most) return null;
        known.set(colour, index);
        last = colour;
      }
      rows[to + column] = index;
    }
  }
  const palette = Uint8Array.from([...known.keys()].flatMap(redGreenBlue));
  return { rows, width, height, palette };
}

/** A part of an image, in the same palette. */
export function partOf(image: Indexed, { left, top, width, height }: Part): Indexed {
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const from = (top + row) * (image.width + 1) + 1 + left;
    rows.set(image.rows.subarray(from, from + width), row * (width + 1) + 1);
  }
  return { rows, width, height, palette: image.palette };
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

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
