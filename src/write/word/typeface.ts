import type { IRunPropertiesOptions } from 'docx';
import type { FamilyName, FontFile, TextStyle, Theme } from '../../model/theme.ts';
import { halves } from './measures.ts';

/** Which cut of which family a text is set in. */
export interface Face {
  readonly family: FamilyName;
  readonly weight: number;
  readonly italic: boolean;
}

/**
 * How Word is told of a cut. Word knows families of four cuts at most (regular, italic, bold, both), so every other
 * weight is a family of its own, and is never asked for as bold.
 */
export function fontOf(face: Face, theme: Theme): Pick<IRunPropertiesOptions, 'font' | 'bold' | 'italics'> {
  const file = nearest(face, theme);
  return { font: file.word, bold: isBoldCut(file, face.family, theme), italics: face.italic };
}

/** Everything about the letters of a style. */
export function lettersOf(style: TextStyle, theme: Theme): IRunPropertiesOptions {
  return {
    ...fontOf(style, theme),
    size: halves(style.size),
    color: theme.colours[style.colour].slice(1),
    ...(style.tracking === 0 ? {} : { characterSpacing: Math.round(style.tracking * 20) }),
  };
}

/** The cut that stands out from a text in this face: the next heavier one from semibold on, or the heaviest. */
export function stronger(face: Face, theme: Theme): Face {
  const weights = filesOf(face.family, theme).map((file) => file.weight);
  const heavier = weights.filter((weight) => weight >= 600 && weight > face.weight);
  return { ...face, weight: heavier.length > 0 ? Math.min(...heavier) : Math.max(...weights) };
}

/** Whether Word reaches a cut by making another cut of its family bold. */
function isBoldCut(file: FontFile, family: FamilyName, theme: Theme): boolean {
  return filesOf(family, theme).some((other) => other.word === file.word && other.weight < file.weight);
}

function nearest(face: Face, theme: Theme): FontFile {
  const files = filesOf(face.family, theme).toSorted((a, b) => distance(a, face) - distance(b, face));
  const [file] = files;
  if (file === undefined) throw new Error(`the family ${face.family} has no fonts`);
  return file;
}

/** A cut of the right weight that has to be slanted is nearer than one of another weight. */
function distance(file: FontFile, face: Face): number {
  return Math.abs(file.weight - face.weight) * 2 + (file.italic === face.italic ? 0 : 1);
}

function filesOf(family: FamilyName, theme: Theme): readonly FontFile[] {
  return Object.values(theme.families[family].fonts);
}
