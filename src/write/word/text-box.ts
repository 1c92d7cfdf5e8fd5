import type { Paragraph } from 'docx';
import { ShapeRun } from 'docx/shapes';
import { emus, pixels } from './measures.ts';

/** A place on the page, in pt from its upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line around a text box, with the space between them in pt. */
export interface Edge {
  readonly colour: string;
  readonly thickness: number;
  readonly padding: { readonly x: number; readonly y: number };
}

/** Text at a fixed place on the page that other text runs past undisturbed. */
export function textBox(
  area: Area,
  name: string,
  children: readonly Paragraph[],
  edge: Edge | null = null,
): ShapeRun {
  const { x, y } = edge?.padding ?? { x: 0, y: 0 };
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: pixels(area.width), height: pixels(area.height) },
    line: edge === null ? 'none' : { color: edge.colour, width: edge.thickness },
    floating: {
      horizontalPosition: { relative: 'page', offset: emus(area.x) },
      verticalPosition: { relative: 'page', offset: emus(area.y) },
      allowOverlap: true,
      layoutInCell: false,
      zIndex: 2,
    },
    textOptions: {
      verticalAlignment: 'top',
      margins: { top: y, right: x, bottom: y, left: x },
      wrap: edge === null,
    },
    altText: { name, description: name },
    children,
  });
}
