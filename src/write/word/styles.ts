import type {
  ICharacterStyleOptions,
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
  IStylesOptions,
} from 'docx';
import { type StyleName, styleNames, type TextStyle, type Theme } from '../../model/theme.ts';
import { eighths, halves, twips } from './measures.ts';
import { rule } from './rule.ts';
import { fullWidth, labelZone } from './setting.ts';
import {
  captionEntryStyle,
  coverNumberStyles,
  footerStyle,
  labelStyle,
  linkStyle,
  missingStyle,
  numberedListStyle,
  pictureStyle,
  spaceStyle,
  strongStyle,
  styleId,
  wordStyle,
} from './style-names.ts';
import { fontOf, lettersOf, stronger } from './typeface.ts';

/** All styles of the document: those of the theme, under Word's own names where Word has them, and a few beside. */
export function stylesOf(theme: Theme, language: string): IStylesOptions {
  const body = theme.styles.body;
  return {
    default: {
      document: {
        run: { ...lettersOf(body, theme), language: { value: language } },
        paragraph: { spacing: lines(body) },
      },
    },
    paragraphStyles: [
      ...styleNames.map((name) => paragraphStyle(name, theme)),
      ...(['cell', 'cell-wide'] as const).map((name) => strongVersion(name, theme)),
      ...(['ink', 'white'] as const).map((colour) => coverNumber(colour, theme)),
      ...besides(theme),
    ],
    characterStyles: characterStyles(theme),
  };
}

/** Exact leading, as the theme has it, so that lines stand alike in Word and on the pages of the PDF. */
export function lines(style: TextStyle): { readonly line: number; readonly lineRule: 'exact' } {
  return { line: twips(style.leading), lineRule: 'exact' };
}

function paragraphStyle(name: StyleName, theme: Theme): IParagraphStyleOptions {
  const style = theme.styles[name];
  const { paragraph, ...rest } = special(theme)[name] ?? {};
  return {
    ...wordStyle(name),
    basedOn: 'Normal',
    quickFormat: true,
    ...rest,
    run: lettersOf(style, theme),
    paragraph: {
      spacing: { ...lines(style), before: twips(style.before), after: twips(style.after) },
      ...paragraph,
    },
  };
}

type Special = Omit<Partial<IParagraphStyleOptions>, 'id' | 'run'>;

/** What a style has beyond letters, leading and space: where it stands, and what it keeps with. */
function special(theme: Theme): Partial<Record<StyleName, Special>> {
  const edge = twips(theme.page.hanging);
  const right = twips(fullWidth(theme));
  const body = wordStyle('body').id;
  const atEdge = { indent: { left: edge } };
  const label = twips(labelZone(theme));
  const hanging = { indent: { left: label, hanging: label }, leftTabStop: label };
  const first = theme.styles['contents-1'];
  const entry = theme.styles['chapter-contents'];
  const keep = { keepNext: true, keepLines: true };
  const heading = (level: number): Special => ({
    next: body,
    paragraph: {
      ...hanging,
      ...keep,
      outlineLevel: level,
      numbering: { reference: 'chapters', level },
    },
  });
  const contents: Special = {
    paragraph: { ...hanging, rightTabStop: right, keepLines: true },
  };
  return {
    'chapter-title': heading(0),
    'chapter-base': { next: body, paragraph: atEdge },
    'chapter-contents': {
      paragraph: {
        ...hanging,
        rightTabStop: right,
        spacing: { ...lines(entry), before: twips(entry.before), after: 0 },
        border: { top: hairline(theme, entry.after) },
      },
    },
    title: { next: body, paragraph: { ...atEdge, ...keep } },
    'heading-2': heading(1),
    'heading-3': heading(2),
    'heading-4': { next: body, paragraph: { ...atEdge, ...keep, outlineLevel: 3 } },
    lead: { next: body, paragraph: { ...atEdge, keepLines: true } },
    // A result stays with the figure that shows it.
    result: { next: body, paragraph: { ...atEdge, ...keep } },
    body: { paragraph: { ...atEdge, widowControl: true } as IParagraphStylePropertiesOptions },
    list: { paragraph: { numbering: { reference: 'bullets', level: 0 } } },
    finding: { paragraph: { ...hanging, ...keep } },
    caption: { next: body, paragraph: { ...hanging, ...keep } },
    subtitle: { paragraph: { ...atEdge, ...keep } },
    note: { paragraph: { ...hanging, keepLines: true } },
    footnote: {
      paragraph: { indent: { left: edge + twips(14), hanging: twips(14) }, leftTabStop: edge + twips(14) },
    },
    // A box is a table: the space around it is not that of its paragraphs.
    'box-heading': { paragraph: { spacing: { ...lines(theme.styles['box-heading']), after: 0 }, ...keep } },
    box: { paragraph: { spacing: { ...lines(theme.styles.box), after: twips(boxGap) } } },
    quote: { next: wordStyle('quote-source').id, paragraph: { ...quoted(theme), ...keep } },
    'quote-source': { next: body, paragraph: quoted(theme) },
    'contents-1': {
      ...contents,
      paragraph: {
        ...contents.paragraph,
        keepNext: false,
        spacing: { ...lines(first), before: twips(first.before - 4), after: twips(first.after) },
        border: { top: hairline(theme, 8), between: hairline(theme, 8) },
      },
    },
    'contents-2': contents,
    'contents-3': contents,
    running: { paragraph: { indent: { left: edge }, rightTabStop: right } },
    bibliography: {
      paragraph: {
        indent: { left: edge + twips(bibliographyIndent), hanging: twips(bibliographyIndent) },
        widowControl: true,
      } as IParagraphStylePropertiesOptions,
    },
    question: { paragraph: keep },
    answer: {
      paragraph: {
        indent: { left: twips(answerIndent), hanging: twips(answerIndent) },
        leftTabStop: twips(answerIndent),
        rightTabStop: right - edge,
        keepLines: true,
      },
    },
  };
}

/** Between paragraphs in a box, in pt. */
export const boxGap = 4;

/** From the box that is ticked to the words of an answer, in pt. */
const answerIndent = 16.5;

/** By which the further lines of an entry stand in, in pt. */
const bibliographyIndent = 12;

/** Between entries of the lists of figures and tables, in pt. */
const captionEntryGap = 4;

/** A left rule is drawn outside the indent, so the text stands in by the rule and the space beside it. */
function quoted(theme: Theme): IParagraphStylePropertiesOptions {
  const [rule, space] = [2.25, 12];
  return {
    indent: { left: twips(theme.page.hanging + rule + space) },
    border: { left: { style: 'single', size: eighths(rule), space, color: theme.colours.positive.slice(1) } },
  };
}

function hairline(theme: Theme, space: number) {
  return rule(theme, 'hair', 0.5, space);
}

/** What a paragraph of strong letters has as a style: LibreOffice keeps no other letters in a content control. */
function strongVersion(name: StyleName, theme: Theme): IParagraphStyleOptions {
  return {
    ...strongStyle(name),
    basedOn: styleId(name),
    run: fontOf(stronger(theme.styles[name], theme), theme),
  };
}

/** The share in or over a column of the cover. */
function coverNumber(colour: 'ink' | 'white', theme: Theme): IParagraphStyleOptions {
  const id = coverNumberStyles[colour];
  return {
    id,
    name: id.replaceAll('-', ' '),
    basedOn: styleId('cover-small'),
    run: {
      ...fontOf({ family: 'sans', weight: 600, italic: false }, theme),
      size: halves(15),
      color: theme.colours[colour].slice(1),
    },
    paragraph: { spacing: { line: twips(17), lineRule: 'exact' } },
  };
}

function besides(theme: Theme): readonly IParagraphStyleOptions[] {
  const { list, running } = theme.styles;
  const entry = theme.styles['contents-2'];
  const edge = twips(labelZone(theme));
  return [
    {
      id: numberedListStyle,
      name: 'List Number',
      basedOn: 'Normal',
      quickFormat: true,
      run: lettersOf(list, theme),
      paragraph: {
        spacing: { ...lines(list), after: twips(list.after) },
        numbering: { reference: 'numbers', level: 0 },
      },
    },
    {
      id: footerStyle,
      name: 'footer',
      basedOn: 'Normal',
      run: lettersOf(running, theme),
      paragraph: {
        spacing: lines(running),
        indent: { left: edge, hanging: edge },
        leftTabStop: edge,
        rightTabStop: twips(fullWidth(theme)),
      },
    },
    {
      id: captionEntryStyle,
      name: 'table of figures',
      basedOn: 'Normal',
      run: lettersOf(entry, theme),
      paragraph: {
        spacing: { ...lines(entry), after: twips(captionEntryGap) },
        indent: { left: edge, hanging: edge },
        leftTabStop: edge,
        rightTabStop: twips(fullWidth(theme)),
        keepLines: true,
      },
    },
    {
      id: pictureStyle,
      name: 'Kildetal picture',
      basedOn: 'Normal',
      // Exact leading would cut a picture off at the height of a line.
      paragraph: { spacing: { line: 240, lineRule: 'auto' }, keepNext: true },
    },
    { id: spaceStyle, name: 'Kildetal space', basedOn: 'Normal' },
  ];
}

function characterStyles(theme: Theme): readonly ICharacterStyleOptions[] {
  const colour = (name: keyof Theme['colours']) => theme.colours[name].slice(1);
  return [
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1, semiHidden: true },
    { id: linkStyle, name: 'Hyperlink', run: { color: colour('identity'), underline: { type: 'single' } } },
    { id: labelStyle, name: 'Kildetal label', run: { color: colour('identity') } },
    {
      id: missingStyle,
      name: 'Kildetal missing',
      run: {
        color: colour('negative-strong'),
        shading: { type: 'clear', color: 'auto', fill: colour('negative-tint') },
      },
    },
    {
      id: 'FootnoteReference',
      name: 'footnote reference',
      run: {
        ...fontOf({ family: 'sans', weight: 600, italic: false }, theme),
        size: theme.styles.footnote.size * 2,
        position: '3.2pt',
      },
    },
  ];
}
