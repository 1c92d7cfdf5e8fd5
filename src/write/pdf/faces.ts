import type { Font, Fonts } from '../../model/font.ts';
import { type FamilyName, familyNames } from '../../model/theme.ts';
import type { OpenFont, PdfDocument } from './engine/library.ts';
import { shapeWordsOnce } from './shaping.ts';

/** A font of the publication, opened for measuring and drawing. */
export interface Face {
  /** Its key among the fonts, and its name in the document. */
  readonly key: string;
  readonly family: FamilyName;
  readonly weight: number;
  readonly italic: boolean;
  /** Parts of the size above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly open: OpenFont;
  readonly hasCharacter: (codePoint: number) => boolean;
}

export interface Faces {
  /** The face for a family, weight and slope, or the one that comes nearest. */
  of(family: FamilyName, weight: number, italic: boolean): Face;
  /** Cuts a text where its face lacks characters; those are set in another family, or any face that has them. */
  spell(text: string, face: Face): readonly Spelled[];
  /** Whether any face has the character. */
  has(codePoint: number): boolean;
}

interface Spelled {
  readonly text: string;
  readonly face: Face;
}

/** Opens all fonts in a document. Fonts that nothing is set in are not embedded. */
export function openFaces(fonts: Fonts, document: PdfDocument): Faces {
  const faces = [...fonts.values()].map((font) => openFace(font, document));
  return {
    of: (family, weight, italic) => nearest(faces, family, weight, italic),
    spell: (text, face) => spell(text, face, faces),
    has: (codePoint) => faces.some((face) => face.hasCharacter(codePoint)),
  };
}

/** Unicode's own character for one that is not known. */
const replacement = 0xfffd;

function openFace(font: Font, document: PdfDocument): Face {
  const { key, family, weight, italic } = font;
  const open = document.provideFont(key, false, false);
  // The library says that the glyph for what is missing stands for U+0000, which PDF/UA forbids.
  open.unicode[0] = [replacement];
  shapeWordsOnce(open);
  const { ascender, descender } = open;
  const hasCharacter = remembered((codePoint: number) => open.font.hasGlyphForCodePoint(codePoint));
  return {
    key,
    family,
    weight,
    italic,
    ascent: ascender / 1000,
    descent: -descender / 1000,
    open,
    hasCharacter,
  };
}

/** A function that works each answer out once: texts ask for the same letters again and again. */
function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** Family before slope before weight: a missing semibold italic is set in the regular italic. */
function nearest(faces: readonly Face[], family: FamilyName, weight: number, italic: boolean): Face {
  const distance = (face: Face): number =>
    (face.family === family ? 0 : 1e6) + (face.italic === italic ? 0 : 1e4) + Math.abs(face.weight - weight);
  const [first, ...others] = faces;
  if (first === undefined) throw new Error('A publication needs at least one font.');
  return others.reduce((best, face) => (distance(face) < distance(best) ? face : best), first);
}

function spell(text: string, face: Face, faces: readonly Face[]): readonly Spelled[] {
  const spelled: { text: string; face: Face }[] = [];
  for (const character of text) {
    const last = spelled.at(-1);
    // A space goes with what stands before it, so that signs with spaces between them are set as one.
    const used = faceFor(character, character === ' ' ? (last?.face ?? face) : face, faces);
    if (last?.face === used) last.text += character;
    else spelled.push({ text: character, face: used });
  }
  return spelled;
}

function faceFor(character: string, face: Face, faces: readonly Face[]): Face {
  const codePoint = character.codePointAt(0) ?? 0;
  if (face.hasCharacter(codePoint)) return face;
  const others = familyNames.filter((family) => family !== face.family);
  const twins = others.map((family) => nearest(faces, family, face.weight, face.italic));
  const other = [...twins, ...faces].find((candidate) => candidate.hasCharacter(codePoint));
  if (other === undefined)
    throw new Error(`No font has ${JSON.stringify(character)}; characters.ts should have said so.`);
  return other;
}
