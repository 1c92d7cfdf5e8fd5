import type { IParagraphStyleOptions, IParagraphStylePropertiesOptions, IStylesOptions } from 'docx';
import { type StyleName, styleNames, type Theme } from '../../model/theme.ts';
import { lines } from './leading.ts';
import { eighths, twips } from './measures.ts';
import { rule } from './rule.ts';
import { fullWidth, labelZone } from './setting.ts';
import { wordStyle } from './style-names.ts';
import { besides, characterStyles, coverNumber, strongVersion, toPage, unnumbered } from './styles-beside.ts';
import { lettersOf } from './typeface.ts';

/** All styles of the document: those of the theme, under Word's own names where Word has them, and a few beside. */
export function stylesOf(theme: Theme, language: string): IStylesOptions {
  const body = theme.styles.body;
  return {
    default: {
      document: {
        // Word sets letters closer only where it is told from which size on: from 1 pt, so that lines break as in the PDF.
        run: { ...lettersOf(body, theme), kern: 2, language: { value: language } },
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

function paragraphStyle(name: StyleName, theme: Theme): IParagraphStyleOptions {
  // Whoever types a new heading of the first level has no band to type it on: there its letters are set by hand.
  const style = theme.styles[name === 'chapter-title' ? 'title' : name];
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
    paragraph: { ...hanging, ...toPage(theme), keepLines: true, ...unnumbered },
  };
  return {
    'chapter-title': heading(0),
    'chapter-base': { next: body, paragraph: atEdge },
    'chapter-contents': {
      paragraph: {
        ...hanging,
        ...toPage(theme),
        ...unnumbered,
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
    finding: { paragraph: { ...hanging, ...keep, ...unnumbered } },
    caption: { next: body, paragraph: { ...hanging, ...keep, ...unnumbered } },
    subtitle: { paragraph: { ...atEdge, ...keep, ...unnumbered } },
    note: { paragraph: { ...hanging, keepLines: true, ...unnumbered } },
    footnote: {
      paragraph: { indent: { left: edge + twips(14), hanging: twips(14) }, leftTabStop: edge + twips(14) },
    },
    cell: aboveRule('cell', theme),
    'cell-wide': aboveRule('cell-wide', theme),
    head: aboveRule('head', theme),
    'head-wide': aboveRule('head-wide', theme),
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

/** The rule below a row takes room in Word, and none in the PDF: rows are to be as high in both. */
function aboveRule(name: StyleName, theme: Theme): Special {
  const style = theme.styles[name];
  const after = Math.max(0, style.after - rowRule);
  return { paragraph: { spacing: { ...lines(style), before: twips(style.before), after: twips(after) } } };
}

/** Between the rows of a table, in pt. */
const rowRule = 0.5;

/** Between paragraphs in a box, in pt. */
export const boxGap = 4;

/** From the box that is ticked to the words of an answer, in pt. */
const answerIndent = 16.5;

/** By which the further lines of an entry stand in, in pt. */
const bibliographyIndent = 12;

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
