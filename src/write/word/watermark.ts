import { BuilderElement, type ParagraphChild, TextRun } from 'docx';
import { inParagraph } from './element.ts';
import type { Setting } from './setting.ts';
import { fontOf } from './typeface.ts';

/** As in the PDF: letters across the page, behind its text. Degrees are counted clockwise. */
const size = 150;
const angle = -52;
/** Word draws the letters as high as the shape; capitals are some two thirds of their size, with a little air. */
const heightOfLetters = 0.72;

/**
 * The word behind the text of a draft, if the theme wants it: text drawn along a path, which is what Word itself makes of
 * a watermark. It stands in the headers, so that it lies behind all else and whoever wants it away finds it there.
 */
export function watermark(setting: Setting): readonly ParagraphChild[] {
  const { document, theme, measure } = setting;
  const { draftWord } = document;
  if (draftWord === null || !theme.layout.watermark) return [];
  const style = { ...theme.styles['cover-title'], weight: 700, italic: false, size, tracking: 0 };
  const font = fontOf(style, theme).font;
  const shape = textPath(draftWord, {
    width: measure.width(draftWord, style),
    height: size * heightOfLetters,
    colour: theme.colours.watermark,
    family: typeof font === 'string' ? font : theme.families.sans.name,
  });
  return [new TextRun({ children: [inParagraph(shape) as never] })];
}

interface Look {
  /** In pt. */
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly family: string;
}

function textPath(word: string, { width, height, colour, family }: Look): BuilderElement {
  const place = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    `width:${width.toFixed(1)}pt`,
    `height:${height.toFixed(1)}pt`,
    `rotation:${360 + angle}`,
    'z-index:-251658752',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:page',
  ].join(';');
  const path = element('v:textpath', {
    style: `font-family:"${family}";font-size:1pt;font-weight:bold`,
    string: word,
  });
  const fill = element('v:fill', { opacity: '1' });
  const shape = element(
    'v:shape',
    {
      id: 'Kildetal-watermark',
      'o:spid': '_x0000_s2049',
      type: `#${shapeType}`,
      alt: '',
      style: place,
      'o:allowincell': 'f',
      fillcolor: colour,
      stroked: 'f',
    },
    [fill, path],
  );
  return element('w:pict', {}, [textPathType(), shape]);
}

const shapeType = '_x0000_t136';

/** What every shape of text along a path refers to; readers know it by its number. */
function textPathType(): BuilderElement {
  const formulas = ['sum #0 0 10800', 'prod #0 2 1', 'sum 21600 0 @1', 'sum 0 0 @2', 'sum 21600 0 @3'];
  return element(
    'v:shapetype',
    {
      id: shapeType,
      coordsize: '21600,21600',
      'o:spt': '136',
      adj: '10800',
      path: 'm@7,l@8,m@5,21600l@6,21600e',
    },
    [
      element(
        'v:formulas',
        {},
        [
          ...formulas,
          'if @0 @3 0',
          'if @0 21600 @1',
          'if @0 0 @2',
          'if @0 @4 21600',
          'mid @5 @6',
          'mid @8 @5',
          'mid @7 @8',
          'mid @6 @7',
          'sum @6 0 @5',
        ].map((eqn) => element('v:f', { eqn })),
      ),
      element('v:path', {
        textpathok: 't',
        'o:connecttype': 'custom',
        'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
        'o:connectangles': '270,180,90,0',
      }),
      element('v:textpath', { on: 't', fitshape: 't' }),
    ],
  );
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly BuilderElement[] = [],
): BuilderElement {
  const keyed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: keyed, children: [...children] });
}
