import type { Document, FigureBlock } from '../model/document.ts';
import type { Figure, Figures } from '../model/drawing.ts';
import type { Fonts } from '../model/font.ts';
import type { ResultId } from '../model/id.ts';
import type { Theme } from '../model/theme.ts';
import { type Frame, frameOf } from './frame.ts';
import { openSans } from './measure.ts';
import { type Outliner, outlinerOf } from './outlines.ts';
import type { Sheet } from './picture.ts';
import { wholeOf } from './whole.ts';
import { wholeSvg } from './whole-svg.ts';

/** A figure to be shown by itself, apart from the publication, and its drawing alone for Word. */
export interface Picture {
  readonly id: ResultId;
  /** As the figure's: a file name without ending. */
  readonly name: string;
  readonly svg: string;
  /** The drawing with its letters as shapes, as `Figure` has it. */
  readonly outlined: string;
  /** Both to be drawn in pixels: the drawing is a part of the whole. */
  readonly sheet: Sheet;
}

export interface PicturesInput {
  readonly document: Document;
  readonly figures: Figures;
  readonly theme: Theme;
  readonly fonts: Fonts;
}

/** Every figure with its finding, titles, notes and source, so that none is shown without what is to be known of it. */
export function pictures(input: PicturesInput): readonly Picture[] {
  const { document, figures, theme, fonts } = input;
  const sans = openSans(fonts);
  const setter = { frame: frameOf(theme, sans), outliner: outlinerOf(sans) };
  return document.blocks.flatMap((block) => {
    const figure = block.type === 'figure' ? figures.get(block.id) : undefined;
    return block.type === 'figure' && figure !== undefined ? [picture(block, figure, input, setter)] : [];
  });
}

interface Setter {
  readonly frame: Frame;
  readonly outliner: Outliner;
}

function picture(
  block: FigureBlock,
  figure: Figure,
  { document, theme }: PicturesInput,
  { frame, outliner }: Setter,
): Picture {
  const { white } = theme.colours;
  const whole = wholeOf(block.caption, figure, footOf(document, block), theme, frame);
  const svg = wholeSvg(whole, figure.svg, theme.families.sans.name, white);
  const box = { ...whole.drawing, width: figure.width, height: figure.height };
  const sheet = { svg: outliner(svg), box, background: white };
  return { id: figure.id, name: figure.name, svg, outlined: outliner(figure.svg), sheet };
}

/** Where the figure is from and, of a draft, that it is one. */
function footOf({ title, publisher, draftMark, noticeLabel }: Document, { caption }: FigureBlock): string {
  const told = [draftMark, noticeLabel, title, publisher, caption.label];
  return told.filter((one) => one !== null).join(' \u00b7 ');
}
