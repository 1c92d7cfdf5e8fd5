import type { FileChild } from 'docx';
import type { Anchor, Block, Chapter, Document } from '../../model/document.ts';
import type { Figures } from '../../model/drawing.ts';
import type { Fonts } from '../../model/font.ts';
import type { PageMap } from '../../model/pages.ts';
import type { Theme } from '../../model/theme.ts';
import type { Staying } from '../staying.ts';
import type { Measure } from './measure.ts';
import type { Target } from './targets.ts';
import type { Marks } from './trace/marks.ts';

/** What setting a block depends on. */
export interface Setting {
  readonly document: Document;
  readonly figures: Figures;
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly measure: Measure;
  /** Null: no page numbers are known. */
  readonly pages: PageMap | null;
  /** Everything that can be referred to. */
  readonly targets: ReadonlyMap<Anchor, Target>;
  /** The level of each heading as readers that listen are told it. */
  readonly levels: ReadonlyMap<Block, number>;
  /** What stays on the page with the block below it. */
  readonly staying: Staying;
  /** What can be found again in the file. */
  readonly marks: Marks;
  /** Whether an institute's own template supplies styles, cover, headers and footers. */
  readonly inHouse: boolean;
  /** Whether the page is laid on its side; the theme's page is then such a page. */
  readonly isTurned: boolean;
  /** The chapter that the block stands in; null before the first. */
  readonly chapter: Chapter | null;
  readonly place: Place;
  /** Sets a block that stands in another one. */
  readonly setBlock: (block: Block, setting: Setting) => readonly FileChild[];
}

/** Where blocks stand: on the page, at the text edge; or in a box, whose own edge they keep to. */
export interface Place {
  readonly kind: 'page' | 'box';
  /** Depth of lists around the block. */
  readonly depth: number;
}

/** The theme on a page laid on its side, with margins as they are. */
export function turned(theme: Theme): Theme {
  const { page } = theme;
  return { ...theme, page: { ...page, width: page.height, height: page.width } };
}

/** From the left margin to the text edge, in pt. */
export function textEdge(setting: Setting): number {
  return setting.place.kind === 'box' ? 0 : setting.theme.page.hanging;
}

/** Width between the margins, in pt. */
export function fullWidth(theme: Theme): number {
  return theme.page.width - theme.page.left - theme.page.right;
}

/** Width right of the text edge, in pt. */
export function textWidth(theme: Theme): number {
  return fullWidth(theme) - theme.page.hanging;
}

/** Width of the zone of labels left of text, in pt: the hanging zone, which the page of a house template lacks. */
export function labelZone(theme: Theme): number {
  return theme.page.hanging > 0 ? theme.page.hanging : labelWidth;
}

const labelWidth = 85;
