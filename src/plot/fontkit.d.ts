/** The small part of fontkit that measuring needs; the library ships no types. */
declare module 'fontkit' {
  export interface MeasuredFont {
    readonly unitsPerEm: number;
    readonly capHeight: number;
    /** Shapes a line, kerning included. `advanceWidth` is in font units. */
    layout(text: string): { readonly advanceWidth: number };
  }

  export function create(bytes: Uint8Array): MeasuredFont;
}
