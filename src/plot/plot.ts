import { type Fault, fault, type Outcome } from '../fault.ts';
import type { Document, FigureBlock } from '../model/document.ts';
import type { Drawing, Figure, Figures } from '../model/drawing.ts';
import type { Fonts } from '../model/font.ts';
import { plain } from '../model/plain.ts';
import type { Theme } from '../model/theme.ts';
import { age } from './age.ts';
import { hardestToTell, leastContrast } from './alike.ts';
import { change } from './change.ts';
import { distribution } from './distribution.ts';
import { type Frame, frameOf } from './frame.ts';
import { openSans } from './measure.ts';
import { render } from './render.ts';
import type { Scene } from './scene.ts';
import { specOf } from './spec.ts';
import { stack } from './stack.ts';
import { finish } from './svg.ts';
import { twoGroups } from './two-groups.ts';

export interface PlotInput {
  readonly document: Document;
  readonly theme: Theme;
  readonly fonts: Fonts;
}

/**
 * Draws every figure of a document. Texts come ready: plot adds geometry only. Warns of figures in which what lies beside each
 * other cannot be told apart without colour.
 */
export async function plot({ document, theme, fonts }: PlotInput): Promise<Outcome<Figures>> {
  const frame = frameOf(theme, openSans(fonts));
  const figures: Figure[] = [];
  const warnings: Fault[] = [];
  for (const block of document.blocks) {
    if (block.type !== 'figure') continue;
    const scene = layOut(block.drawing, frame);
    figures.push(await draw(block, scene, document.languageTag, theme, frame));
    warnings.push(...alikeIn(block, scene, theme));
  }
  return { value: new Map(figures.map((figure) => [figure.id, figure])), warnings };
}

/** How each kind of drawing is laid out. */
const layouts: {
  readonly [K in Drawing['kind']]: (drawing: Extract<Drawing, { kind: K }>, frame: Frame) => Scene;
} = {
  distribution,
  stack,
  change,
  'two-groups': twoGroups,
  age,
};

/** Lays out a drawing of any kind. */
function layOut<K extends Drawing['kind']>(drawing: Extract<Drawing, { kind: K }>, frame: Frame): Scene {
  return layouts[drawing.kind as K](drawing, frame);
}

function alikeIn({ caption, id }: FigureBlock, scene: Scene, { colours }: Theme): readonly Fault[] {
  const found = hardestToTell(scene, colours.white);
  if (found === null) return [];
  const { first, second, ratio } = found;
  const figure = caption.label === '' ? id : caption.label;
  return [
    fault('figure-alike', {
      figure,
      first,
      second,
      ratio: Math.floor(ratio * 100) / 100,
      needed: leastContrast,
    }),
  ];
}

async function draw(
  block: FigureBlock,
  scene: Scene,
  languageTag: string,
  theme: Theme,
  frame: Frame,
): Promise<Figure> {
  const svg = await render(specOf(scene, theme.families.sans.name), frame.measure);
  return {
    id: block.id,
    name: block.id.split('/').slice(1).join('.'),
    svg: finish(svg, { title: plain(block.caption.title), description: block.alt, languageTag }),
    png: null,
    outlined: null,
    width: scene.width,
    height: Math.round(scene.height * 100) / 100,
  };
}
