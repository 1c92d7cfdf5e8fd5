import { type Fault, fault } from '../fault.ts';
import { contrast } from '../model/colour.ts';
import { seenAs, type Vision, visions } from '../model/colour-vision.ts';
import type { ColourName, StyleName, Theme } from '../model/theme.ts';
import type { YamlFile } from './yaml.ts';

/** Least contrast of text, of large text and of what a figure is made of (WCAG 2.2, 1.4.3 and 1.4.11). */
const least = { text: 4.5, large: 3, graphics: 3 };

/** From this size in pt text is large, from the second where it is bold (WCAG 2.2). */
const large = { size: 18, bold: 14 };

/** What styles stand on, where that is not the white page. A box is a notice or a warning. */
const grounds: Readonly<Partial<Record<StyleName, readonly ColourName[]>>> = {
  'cover-title': ['identity'],
  'cover-subtitle': ['identity'],
  'cover-small': ['identity'],
  'chapter-number': ['identity'],
  'chapter-title': ['identity'],
  'chapter-base': ['identity'],
  'box-heading': ['positive-pale', 'negative-tint'],
  box: ['positive-pale', 'negative-tint'],
  'key-value': ['positive-pale'],
  'key-text': ['positive-pale'],
  'key-base': ['positive-pale'],
};

/** Colours of text that no style names: first the text, then its ground. */
const texts: readonly (readonly [ColourName, ColourName])[] = [
  ['white', 'positive-strong'],
  ['ink', 'positive'],
  ['ink', 'pale'],
  ['ink', 'negative'],
  ['white', 'negative-strong'],
  ['ink', 'positive-light'],
  ['ink', 'positive-tint'],
  ['identity', 'white'],
  ['negative-strong', 'white'],
  ['negative-strong', 'negative-tint'],
  ['ink', 'watermark'],
  ['muted', 'watermark'],
];

/** What figures draw with: first the mark, then its ground. The pale answer has an outline in `line`. */
const graphics: readonly (readonly [ColourName, ColourName])[] = [
  ['ink', 'white'],
  ['line', 'white'],
  ['identity', 'white'],
  ['positive-strong', 'white'],
  ['positive', 'white'],
  ['negative', 'white'],
  ['negative-strong', 'white'],
  ['positive-light', 'identity'],
];

/** Pairs of colours that too few readers could tell apart, be it with all colours or by those who see fewer. */
export function contrastFaults(theme: Theme, file: YamlFile): readonly Fault[] {
  return [
    ...Object.keys(theme.styles).flatMap((style) => styleFaults(style as StyleName, theme, file)),
    ...texts.flatMap(([first, ground]) => pairFaults(first, ground, least.text, theme, file)),
    ...graphics.flatMap(([mark, ground]) => pairFaults(mark, ground, least.graphics, theme, file)),
    ...graphics.flatMap(([mark, ground]) => visionFaults(mark, ground, theme, file)),
  ];
}

function styleFaults(name: StyleName, theme: Theme, file: YamlFile): readonly Fault[] {
  const { colour, size, weight } = theme.styles[name];
  const isLarge = size >= large.size || (size >= large.bold && weight >= 700);
  return (grounds[name] ?? ['white']).flatMap((ground) => {
    const ratio = contrast(theme.colours[colour], theme.colours[ground]);
    const needed = isLarge ? least.large : least.text;
    if (ratio >= needed) return [];
    const values = { style: name, first: colour, second: ground, ratio: rounded(ratio), needed };
    return [fault('style-contrast-low', values, file.place(['styles', name]))];
  });
}

function pairFaults(
  first: ColourName,
  second: ColourName,
  needed: number,
  { colours }: Theme,
  file: YamlFile,
): readonly Fault[] {
  const ratio = contrast(colours[first], colours[second]);
  if (ratio >= needed) return [];
  const values = { first, second, ratio: rounded(ratio), needed };
  return [fault('contrast-low', values, file.place(['colours', first]))];
}

function visionFaults(
  first: ColourName,
  second: ColourName,
  { colours }: Theme,
  file: YamlFile,
): readonly Fault[] {
  const ratioIn = (vision: Vision): number =>
    contrast(seenAs(colours[first], vision), seenAs(colours[second], vision));
  return visions
    .filter((vision) => ratioIn(vision) < least.graphics)
    .map((vision) => {
      const values = { vision, first, second, ratio: rounded(ratioIn(vision)), needed: least.graphics };
      return fault('contrast-low-for-some', values, file.place(['colours', first]));
    });
}

/** Down, so that a ratio just below its limit does not read as the limit. */
function rounded(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}
