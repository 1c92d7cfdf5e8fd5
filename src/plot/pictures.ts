import type { Document, FigureBlock } from '../model/document.ts';
import type { Figure, Figures } from '../model/drawing.ts';
import type { Fonts } from '../model/font.ts';
import type { Theme } from '../model/theme.ts';
import { type Frame, frameOf } from './frame.ts';
import { openSans } from './measure.ts';
import { pictureWith } from './picture.ts';
import { wholeOf } from './whole.ts';
import { wholeSvg } from './whole-svg.ts';

/** A figure to be shown by itself, apart from the publication. */
export interface Picture {
  /** As the figure's: a file name without ending. */
  readonly name: string;
  readonly svg: string;
  readonly png: Uint8Array;
}

export interface PicturesInput {
  readonly document: Document;
  readonly figures: Figures;
  readonly theme: Theme;
  readonly fonts: Fonts;
}

/**
 * Every figure with its finding, titles, notes and source, so that none is shown without what is to be known of it. One
 * at a time: a PNG takes some MB while it is drawn.
 */
export async function pictures(input: PicturesInput): Promise<readonly Picture[]> {
  const { document, figures, theme, fonts } = input;
  const frame = frameOf(theme, openSans(fonts));
  const made: Picture[] = [];
  for (const block of document.blocks) {
    const figure = block.type === 'figure' ? figures.get(block.id) : undefined;
    if (block.type !== 'figure' || figure === undefined) continue;
    const svg = svgOf(block, figure, input, frame);
    made.push({ name: figure.name, svg, png: await pictureWith(svg, fonts, theme.colours.white) });
  }
  return made;
}

function svgOf(
  { caption }: FigureBlock,
  figure: Figure,
  { document, theme }: PicturesInput,
  frame: Frame,
): string {
  const { title, publisher, draftMark } = document;
  const foot = [...(draftMark === null ? [] : [draftMark]), title, publisher, caption.label].join(' \u00b7 ');
  const whole = wholeOf(caption, figure, foot, theme, frame);
  return wholeSvg(whole, figure.svg, theme.families.sans.name, theme.colours.white);
}
