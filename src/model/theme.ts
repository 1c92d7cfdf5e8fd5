/** How a publication looks: templates/<publication>/theme.yaml. All measures in pt. */
export interface Theme {
  readonly page: PageGrid;
  readonly layout: Layout;
  /** An institute's own Word template for this publication; its path lies beside theme.yaml. */
  readonly house: { readonly file: string | null; readonly styles: Readonly<Record<string, string>> };
  /** Hex, by token: ink, muted, line, hair, … */
  readonly colours: Readonly<Record<ColourName, string>>;
  readonly families: Readonly<Record<FamilyName, Family>>;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
}

/** How text fills its lines and pages. */
export interface Layout {
  /** How the lines of running text end. */
  readonly align: 'left' | 'justified';
  /** Whether words of running text may be parted at the end of a line, by the patterns of the publication's language. */
  readonly hyphenation: boolean;
  /** What may move past text that follows it, to the top of the next page, rather than leave a hole. */
  readonly floats: readonly ('figure' | 'table')[];
  /** A page is warned of where it is filled to less than this share; 0: never. */
  readonly thinPage: number;
  /** Whether the pages of a draft say so in large letters behind their text. */
  readonly watermark: boolean;
  /** Whether dots lead from a title in contents and lists to its page. */
  readonly leaders: boolean;
  /**
   * Whether pages are made to be bound: an even one names the chapter and has its number at the left margin, an odd one the
   * section, and its number at the right. Else all pages have both, and their number at the left.
   */
  readonly facing: boolean;
  /** Whether the lines of a draft are numbered on each page, for referees. */
  readonly lineNumbers: boolean;
}

export interface PageGrid {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Width of the zone left of the text edge, where numbers and labels hang. */
  readonly hanging: number;
  /** From the top of the page to the running header, from the bottom to the foot of the footer. */
  readonly header: number;
  readonly footer: number;
}

export const colourNames = [
  'ink',
  'muted',
  'line',
  'hair',
  'pale',
  'white',
  'watermark',
  'identity',
  'positive-strong',
  'positive',
  'positive-light',
  'positive-tint',
  'positive-pale',
  'negative-strong',
  'negative',
  'negative-tint',
] as const;
export type ColourName = (typeof colourNames)[number];

export const familyNames = ['serif', 'sans'] as const;
export type FamilyName = (typeof familyNames)[number];

/** A typeface: its family name and, by weight, the file of each static font in an installed package. */
export interface Family {
  readonly name: string;
  readonly package: string;
  readonly fonts: Readonly<Record<string, FontFile>>;
}

/** `regular: { weight: 400, italic: false, file: '400Regular/SourceSans3_400Regular.ttf', word: 'Source Sans 3' }` */
export interface FontFile {
  readonly weight: number;
  readonly italic: boolean;
  readonly file: string;
  /** The family name by which Word knows this cut: "Source Sans 3 SemiBold". */
  readonly word: string;
}

export const styleNames = [
  'cover-title',
  'cover-subtitle',
  'cover-small',
  'chapter-number',
  'chapter-title',
  'chapter-base',
  'chapter-contents',
  'title',
  'heading-2',
  'heading-3',
  'heading-4',
  'lead',
  'result',
  'body',
  'list',
  'finding',
  'caption',
  'subtitle',
  'note',
  'footnote',
  'quote',
  'quote-source',
  'box-heading',
  'box',
  'key-value',
  'key-text',
  'key-base',
  'cell',
  'head',
  'cell-wide',
  'head-wide',
  'contents-1',
  'contents-2',
  'contents-3',
  'running',
  'page-number',
  'question',
  'answer',
  'bibliography',
] as const;
export type StyleName = (typeof styleNames)[number];

export interface TextStyle {
  readonly family: FamilyName;
  readonly weight: number;
  readonly italic: boolean;
  readonly size: number;
  readonly leading: number;
  /** Extra space between letters, in pt; negative tightens. */
  readonly tracking: number;
  readonly colour: ColourName;
  readonly before: number;
  readonly after: number;
}
