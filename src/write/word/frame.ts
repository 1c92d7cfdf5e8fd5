import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { StyleName } from '../../model/theme.ts';
import { twips } from './measures.ts';
import { styleId } from './style-names.ts';

/** Where a frame stands on the page, in pt from the page's upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Left out: as wide as the text. */
  readonly width?: number;
}

/** A paragraph at a fixed place on the page. Paragraphs that follow each other at the same spot share one frame. */
export function framed(
  spot: Spot,
  style: StyleName,
  children: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    style: styleId(style),
    indent: { left: 0, hanging: 0 },
    ...more,
    frame: {
      type: 'absolute',
      position: { x: twips(spot.x), y: twips(spot.y) },
      ...(spot.width === undefined ? {} : { width: twips(spot.width) }),
      wrap: 'around',
      anchor: { horizontal: 'page', vertical: 'page' },
    },
    children,
  });
}
