import type {
  ICharacterStyleOptions,
  IParagraphOptions,
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
} from 'docx';
import type { StyleName, Theme } from '../../model/theme.ts';
import { lines } from './leading.ts';
import { halves, twips } from './measures.ts';
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
} from './style-names.ts';
import { fontOf, lettersOf, stronger } from './typeface.ts';

/** Between entries of the lists of figures and tables, in pt. */
const captionEntryGap = 4;

/** Lines are numbered for what is said of the text, which lists of contents and what stands around figures are not. */
export const unnumbered = { suppressLineNumbers: true } as IParagraphStylePropertiesOptions;

/** What a paragraph of strong letters has as a style: LibreOffice keeps no other letters in a content control. */
export function strongVersion(name: StyleName, theme: Theme): IParagraphStyleOptions {
  return {
    ...strongStyle(name),
    basedOn: styleId(name),
    run: fontOf(stronger(theme.styles[name], theme), theme),
  };
}

/** The share in or over a column of the cover. */
export function coverNumber(colour: 'ink' | 'white', theme: Theme): IParagraphStyleOptions {
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

export function besides(theme: Theme): readonly IParagraphStyleOptions[] {
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
        ...toPage(theme),
        keepLines: true,
        suppressLineNumbers: true,
      } as IParagraphStylePropertiesOptions,
    },
    {
      id: pictureStyle,
      name: 'Kildetal picture',
      basedOn: 'Normal',
      // Exact leading would cut a picture off at the height of a line.
      paragraph: {
        spacing: { line: 240, lineRule: 'auto' },
        keepNext: true,
        suppressLineNumbers: true,
      } as IParagraphStylePropertiesOptions,
    },
    {
      id: spaceStyle,
      name: 'Kildetal space',
      basedOn: 'Normal',
      paragraph: { suppressLineNumbers: true } as IParagraphStylePropertiesOptions,
    },
  ];
}

/** Where page numbers of contents end, with dots that lead there if the theme wants them. The library's type knows none in styles. */
export function toPage(theme: Theme): IParagraphStylePropertiesOptions {
  const position = twips(fullWidth(theme));
  if (!theme.layout.leaders) return { rightTabStop: position };
  const options: IParagraphOptions = { tabStops: [{ type: 'right', position, leader: 'dot' }] };
  return options as IParagraphStylePropertiesOptions;
}

export function characterStyles(theme: Theme): readonly ICharacterStyleOptions[] {
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
