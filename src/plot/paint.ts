import type { Tone } from '../model/drawing.ts';
import type { ColourName } from '../model/theme.ts';
import { contrast, mix } from './colour.ts';
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

/** The lightest step of an ordered scale without sides, as a part of the full colour. */
const lightest = 0.25;

const fills: Readonly<Record<Tone, ColourName>> = {
  'negative-strong': 'negative-strong',
  negative: 'negative',
  middle: 'pale',
  positive: 'positive',
  'positive-strong': 'positive-strong',
  none: 'identity',
  'dont-know': 'white',
};

/** The paint of one answer: the same in every figure of a publication. */
export function paintOf(tone: Tone, frame: Frame): Paint {
  return paintWith(frame.colours[fills[tone]], tone === 'dont-know' ? [2, 1.5] : null, frame);
}

/**
 * The paints of the answers of a stack. Answers without a side lie end to end in one colour, so they are told apart
 * by its strength: light to full in the order of the scale.
 */
export function paintsOf(tones: readonly Tone[], frame: Frame): readonly Paint[] {
  const steps = tones.filter((tone) => tone === 'none').length;
  let step = 0;
  return tones.map((tone) => {
    if (tone !== 'none' || steps < 2) return paintOf(tone, frame);
    const strength = lightest + ((1 - lightest) * step) / (steps - 1);
    step += 1;
    return paintWith(mix(frame.colours.white, frame.colours.identity, strength), null, frame);
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

function paintWith(fill: string, dash: Outline['dash'], { colours }: Frame): Paint {
  const faint = contrast(fill, colours.white) < visible;
  return {
    fill,
    outline: faint ? { colour: colours.line, width: 0.75, dash } : null,
    text: contrast(fill, colours.white) >= readable ? colours.white : colours.ink,
  };
}
