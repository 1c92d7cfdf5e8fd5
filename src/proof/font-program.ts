/** What a TrueType font program says of its glyphs. */
export interface Program {
  readonly glyphs: number;
  /** In thousandths of the size. */
  widthOf(glyph: number): number;
}

/** Reads the tables head, maxp, hhea and hmtx; null: the bytes are no such font. */
export function readProgram(bytes: Uint8Array | null): Program | null {
  if (bytes === null || bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return programOf(view);
  } catch (error) {
    // The font ends before a table does.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function programOf(view: DataView): Program | null {
  const tables = tablesOf(view);
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((name) => tables.get(name));
  if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined) return null;
  const unit = view.getUint16(head + 18);
  const measured = view.getUint16(hhea + 34);
  return {
    glyphs: view.getUint16(maxp + 4),
    // The last width holds for all glyphs that have none of their own.
    widthOf: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, measured - 1)) * 1000) / unit,
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = 12 + 16 * at;
      const letters = [0, 1, 2, 3].map((letter) => String.fromCharCode(view.getUint8(entry + letter)));
      return [letters.join(''), view.getUint32(entry + 8)] as const;
    }),
  );
}
