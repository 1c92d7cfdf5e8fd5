/** The small part of fontkit that measuring and drawing letters need; the library ships no types. */
declare module 'fontkit' {
  export interface MeasuredFont {
    readonly unitsPerEm: number;
    readonly capHeight: number;
    /** Shapes a line, kerning included. */
    readonly layout: (text: string) => Run;
  }

  /** A text as glyphs. All measures are in font units. */
  export interface Run {
    readonly advanceWidth: number;
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly Position[];
  }

  export interface Glyph {
    readonly id: number;
    readonly path: { readonly commands: readonly PathCommand[] };
  }

  export interface Position {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  /** Points as x, y, x, y …; y counts upwards. */
  export interface PathCommand {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    readonly args: readonly number[];
  }

  export function create(bytes: Uint8Array): MeasuredFont;
}
