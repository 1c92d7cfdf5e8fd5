import type { Block, Document, Inline } from '../../model/document.ts';
import type { Figures } from '../../model/drawing.ts';
import type { StyleName, TextStyle, Theme } from '../../model/theme.ts';
import type { Face } from './faces.ts';
import type { Grid } from './grid.ts';
import type { NoteInline, Run } from './inline.ts';
import type { Breaking, Line } from './line.ts';
import type { Flow, Piece, Sheet } from './piece.ts';
import type { Role, Tag } from './tags/tag.ts';

/** What the writers of blocks know besides their block. */
export interface Context {
  readonly document: Document;
  readonly figures: Figures;
  readonly theme: Theme;
  readonly grid: Grid;
  /** That of a page laid on its side. */
  readonly turned: Grid;
  /** The level of each heading in the structure. */
  readonly headings: ReadonlyMap<Block, Role>;
  /** Breaks inline content into lines, as content of an element; null: as an artifact. */
  readonly lines: (
    children: readonly Inline[],
    style: TextStyle,
    breaking: Breaking,
    tag: Tag | null,
  ) => readonly Line[];
  /** The same for runs that inline content cannot say. */
  readonly runLines: (runs: readonly Run[], breaking: Breaking) => readonly Line[];
  /** How lines of running text are broken, as the theme says. */
  readonly running: Omit<Breaking, 'width'>;
  /** Sets a footnote of a text in an element. */
  readonly note: (note: NoteInline, tag: Tag | null) => readonly Piece[];
  readonly face: (style: TextStyle) => Face;
  /** Sets blocks one below the other, in a place. */
  readonly flow: (blocks: readonly Block[], place: Place) => Flow;
}

/** The column that a block stands in, and the style of its text: a box has its own. */
export interface Place {
  readonly x: number;
  readonly width: number;
  readonly body: StyleName;
  /** The element that holds the block. */
  readonly tag: Tag;
}

/** The same for a page: laid on its side, or as it is. */
export function onSheet(context: Context, sheet: Sheet): Context {
  return sheet === 'turned' ? { ...context, grid: context.turned } : context;
}

/** A style with some of it changed. */
export function styleOf(context: Context, name: StyleName, changes: Partial<TextStyle> = {}): TextStyle {
  return { ...context.theme.styles[name], ...changes };
}

/** A plain text as inline content. */
export function words(text: string): readonly Inline[] {
  return [{ type: 'text', text }];
}
