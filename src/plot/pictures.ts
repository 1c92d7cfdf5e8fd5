import type { Document, FigureBlock } from '../model/document.ts';
import type { Figure, Figures } from '../model/drawing.ts';
import type { Fonts } from '../model/font.ts';
import type { Theme } from '../model/theme.ts';
import { type Frame, frameOf } from './frame.ts';
import { openSans } from './measure.ts';
import { outlinerOf } from './outlines.ts';
import { pictureOf } from './picture.ts';
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
 * Every figure with its finding, titles, notes and source, so that none is shown without what is to be known of it. Few
 * at a time: a picture takes some MB while it is drawn.
 */
export async function pictures(input: PicturesInput): Promise<readonly Picture[]> {
  const { document, figures, theme, fonts } = input;
  const sans = openSans(fonts);
  const frame = frameOf(theme, sans);
  const outliner = outlinerOf(sans);
  const wanted = document.blocks.flatMap((block) => {
    const figure = block.type === 'figure' ? figures.get(block.id) : undefined;
    return block.type !== 'figure' || figure === undefined ? [] : [{ block, figure }];
  });
  const draw = async ({ block, figure }: (typeof wanted)[number]): Promise<Picture> => {
    const svg = svgOf(block, figure, input, frame);
    return { name: figure.name, svg, png: await pictureOf(outliner(svg), theme.colours.white) };
  };
  const made: Picture[] = [];
  for (let from = 0; from < wanted.length; from += atATime)
    made.push(...(await Promise.all(wanted.slice(from, from + atATime).map(draw))));
  return made;
}

/** Pictures that are drawn side by side. */
const atATime = 2;

function svgOf(
  { caption }: FigureBlock,
  figure: Figure,
  { document, theme }: PicturesInput,
  frame: Frame,
): string {
  const { title, publisher, draftMark, noticeLabel } = document;
  const told = [draftMark, noticeLabel, title, publisher, caption.label];
  const foot = told.filter((one) => one !== null).join(' \u00b7 ');
  const whole = wholeOf(caption, figure, foot, theme, frame);
  return wholeSvg(whole, figure.svg, theme.families.sans.name, theme.colours.white);
}
