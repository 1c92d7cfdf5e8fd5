import { contrast, mix } from '../model/colour.ts';
import type { Tone } from '../model/drawing.ts';
import type { ColourName } from '../model/theme.ts';
import type { Frame } from './frame.ts';
import type { Bar, Outline } from './scene.ts';

/** How an answer is painted. */
export interface Paint {
  readonly fill: string;
  readonly outline: Outline | null;
  /** Of a text on the fill. */
  readonly text: string;
}

/** Below this, a fill does not stand out from the paper (WCAG 2.2, 1.4.11) and is outlined. */
const visible = 3;

/** From this, white text on a fill can be read (WCAG 2.2, 1.4.3). */
const readable = 4.5;

type Strengths = { readonly [T in Tone]?: number };

const sides: Strengths = { negative: 0.6, 'negative-strong': 0.6, positive: 0.6, 'positive-strong': 0.6 };

/** The weakest of several answers with one tone, as a part of the full colour. */
const lightest = { 'in-rows': sides, 'end-to-end': { ...sides, none: 0.25 } } as const;

const fills: Readonly<Record<Tone, ColourName>> = {
  'negative-strong': 'negative-strong',
  negative: 'negative',
  middle: 'pale',
  positive: 'positive',
  'positive-strong': 'positive-strong',
  none: 'identity',
  'dont-know': 'white',
};

/**
 * The paints of the answers of a scale, in its order, whichever end comes first. Answers that share a tone are told apart by its strength, full at
 * the outer end. Answers without a side need that only end to end, in a stack; in rows of their own they are alike.
 */
export function paintsOf(
  tones: readonly Tone[],
  lie: 'in-rows' | 'end-to-end',
  frame: Frame,
): readonly Paint[] {
  const isGoodFirst = tones.findIndex(isPositive) < tones.findLastIndex(isNegative) && tones.some(isPositive);
  return tones.map((tone, index) => {
    const from = lightest[lie][tone] ?? 1;
    const others = tones.filter((other) => other === tone).length - 1;
    const before = tones.slice(0, index).filter((other) => other === tone).length;
    const isInwards = isNegative(tone) ? !isGoodFirst : isPositive(tone) && isGoodFirst;
    const rank = isInwards ? others - before : before;
    return paintOf(tone, others === 0 ? 1 : from + ((1 - from) * rank) / others, frame);
  });
}

/** A bar in a paint. An outline lies within the measures, so that it makes no bar longer. */
export function barOf(paint: Paint, x: number, y: number, width: number, height: number): Bar {
  const inset = paint.outline === null ? 0 : Math.min(paint.outline.width, width / 2, height / 2);
  return {
    kind: 'bar',
    x: x + inset / 2,
    y: y + inset / 2,
    width: width - inset,
    height: height - inset,
    fill: paint.fill,
    outline: paint.outline,
  };
}

function isNegative(tone: Tone): boolean {
  return tone.startsWith('negative');
}

function isPositive(tone: Tone): boolean {
  return tone.startsWith('positive');
}

function paintOf(tone: Tone, strength: number, { colours }: Frame): Paint {
  const fill = mix(colours.white, colours[fills[tone]], strength);
  const dash: Outline['dash'] = tone === 'dont-know' ? [2, 1.5] : null;
  const faint = contrast(fill, colours.white) < visible;
  return {
    fill,
    outline: faint ? { colour: colours.line, width: 0.75, dash } : null,
    text: contrast(fill, colours.white) >= readable ? colours.white : colours.ink,
  };
}
