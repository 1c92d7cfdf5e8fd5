import type { ColourName, Theme } from '../../../model/theme.ts';
import { attributes, declaration } from './xml.ts';

/** The colours of a Word theme in their order, each with ours, and what text, fills and rules call it. */
const slots: readonly (readonly [slot: string, colour: ColourName, name: string])[] = [
  ['dk1', 'ink', 'text1'],
  ['lt1', 'white', 'background1'],
  ['dk2', 'muted', 'text2'],
  ['lt2', 'positive-pale', 'background2'],
  ['accent1', 'identity', 'accent1'],
  ['accent2', 'positive', 'accent2'],
  ['accent3', 'positive-light', 'accent3'],
  ['accent4', 'negative-strong', 'accent4'],
  ['accent5', 'negative', 'accent5'],
  ['accent6', 'positive-tint', 'accent6'],
  ['hlink', 'identity', 'hyperlink'],
  ['folHlink', 'muted', 'followedHyperlink'],
];

/** Headings are set in the theme's sans, running text in its serif. */
const families = { major: 'sans', minor: 'serif' } as const;

/** word/theme/theme1.xml: who changes its colours or fonts in Word changes the whole document. */
export function themePart(theme: Theme, name: string): string {
  const colours = slots.map(
    ([slot, colour]) => `<a:${slot}><a:srgbClr val="${theme.colours[colour].slice(1)}"/></a:${slot}>`,
  );
  const fonts = Object.entries(families).map(([kind, family]) => {
    const latin = attributes({ typeface: theme.families[family].name });
    return `<a:${kind}Font><a:latin${latin}/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;
  });
  const title = attributes({ name });
  return [
    `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"${title}><a:themeElements>`,
    `<a:clrScheme${title}>${colours.join('')}</a:clrScheme>`,
    `<a:fontScheme${title}>${fonts.join('')}</a:fontScheme>`,
    `<a:fmtScheme${title}>${effects}</a:fmtScheme>`,
    '</a:themeElements></a:theme>',
  ].join('');
}

/** The schema wants three of each; drawings of ours use none of them. */
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="9525">${fill}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const effects = [
  `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>`,
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
].join('');

/**
 * Ties colours and fonts of a part to the theme, beside the values that other programs read. Cuts that Word knows as
 * families of their own ("SemiBold") stay as they are: a theme has room for two families.
 */
export function themed(theme: Theme): (text: string) => string {
  const names = new Map(
    slots.toReversed().map(([, colour, name]) => [theme.colours[colour].slice(1).toUpperCase(), name]),
  );
  const kinds = new Map(
    Object.entries(families).map(([kind, family]) => [theme.families[family].name, `${kind}HAnsi`]),
  );
  return (text) =>
    text
      .replace(/<w:color w:val="([0-9A-Fa-f]{6})"\/>/g, (whole, hex: string) =>
        tied(whole, 'w:themeColor', names.get(hex.toUpperCase())),
      )
      .replace(
        /<w:(?:top|bottom|left|right|between) [^>]*w:color="([0-9A-Fa-f]{6})"[^>]*\/>/g,
        (whole, hex) => tied(whole, 'w:themeColor', names.get(hex.toUpperCase())),
      )
      .replace(/<w:shd [^>]*w:fill="([0-9A-Fa-f]{6})"[^>]*\/>/g, (whole, hex: string) =>
        tied(whole, 'w:themeFill', names.get(hex.toUpperCase())),
      )
      .replace(/<w:rFonts w:ascii="([^"]*)"[^>]*\/>/g, (whole, family: string) => {
        const kind = kinds.get(family);
        return tied(tied(whole, 'w:asciiTheme', kind), 'w:hAnsiTheme', kind);
      });
}

function tied(element: string, attribute: string, name: string | undefined): string {
  return name === undefined ? element : element.replace('/>', ` ${attribute}="${name}"/>`);
}
