import type { Drawing } from './drawing.ts';
import type { LanguageCode } from './study.ts';

/** A publication, composed: every text, number and reference ready; writers only set it. */
export interface Document {
  readonly language: LanguageCode;
  readonly languageTag: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly publisher: string;
  readonly authors: readonly string[];
  /** ISO date. */
  readonly published: string;
  readonly status: 'draft' | 'final';
  /** Stands in the header of every page of a draft: "Udkast · 22. november 2026"; null in a final build. */
  readonly draftMark: string | null;
  /** Lies behind the text of every page of a draft, where the theme wants it: "UDKAST"; null in a final build. */
  readonly draftWord: string | null;
  /** Stands in the footer of every page: "Demonstrationsdata"; null: nothing. */
  readonly noticeLabel: string | null;
  readonly blocks: readonly Block[];
}

/** A place that can be referred to, unique in the document: "kapitel-3", "figur-3-1". Word's limit: 40 characters. */
export type Anchor = string;

export type Block =
  | Cover
  | Colophon
  | Contents
  | Chapter
  | ChapterContents
  | CaptionContents
  | Heading
  | Paragraph
  | List
  | Quote
  | Box
  | KeyFigures
  | FigureBlock
  | Table
  | Question
  | Bibliography;

/** The first page. The columns are the report's main item, so the cover changes with the data. */
export interface Cover {
  readonly type: 'cover';
  readonly title: string;
  /** The year at the end of the title, set in another colour; null where the title has none. */
  readonly year: string | null;
  readonly subtitle: string | null;
  readonly publisher: string;
  readonly noticeLabel: string | null;
  readonly columns: readonly {
    /** 0..1, unrounded. */
    readonly value: number;
    readonly printed: readonly Inline[];
    readonly label: string;
  }[];
  /** What the columns show, and n. */
  readonly base: readonly Inline[];
  readonly alt: string;
}

/** The second page: a box at its top, the rows at its foot. */
export interface Colophon {
  readonly type: 'colophon';
  readonly box: Box | null;
  readonly rows: readonly { readonly label: string; readonly children: readonly Inline[] }[];
}

/** The contents page; writers add the page numbers. */
export interface Contents {
  readonly type: 'contents';
  readonly title: string;
  readonly anchor: Anchor;
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  /** 1 chapter, 2 or 3 section. */
  readonly level: 1 | 2 | 3;
  /** "3", "3.2", "Bilag A"; null for what has no number. */
  readonly number: string | null;
  readonly title: string;
  readonly anchor: Anchor;
}

/** The start of a chapter (level 1): always a new page. */
export interface Chapter {
  readonly type: 'chapter';
  /** "3", "A"; null: front matter. */
  readonly number: string | null;
  /** As contents and references name it: "3", "Bilag A"; null: front matter. */
  readonly label: string | null;
  readonly title: string;
  readonly anchor: Anchor;
  readonly part: 'front' | 'chapter' | 'appendix';
  /** A line under the title of a numbered chapter: "400 svar"; empty: none. */
  readonly base: readonly Inline[];
}

/** Contents of one chapter, on its opening page. */
export interface ChapterContents {
  readonly type: 'chapter-contents';
  readonly entries: readonly ContentsEntry[];
}

/** All figures or all tables of the document; writers add the page numbers. */
export interface CaptionContents {
  readonly type: 'caption-contents';
  readonly of: 'figure' | 'table';
  /** As in the captions, for Word's field: "Figur". */
  readonly word: string;
  /** The number is the caption's label, "Figur 3.4"; the level is 2. */
  readonly entries: readonly ContentsEntry[];
}

export interface Heading {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4;
  /** "3.2"; null on level 4 and in front matter. */
  readonly number: string | null;
  readonly anchor: Anchor;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** `result`: the answer to the section, first sentence set strong by the writer of the template. */
  readonly role: 'body' | 'lead' | 'result';
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Inline[];
  readonly source: readonly Inline[];
}

export interface Box {
  readonly type: 'box';
  readonly tone: 'information' | 'warning';
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface KeyFigures {
  readonly type: 'key-figures';
  readonly cells: readonly {
    readonly value: readonly Inline[];
    readonly text: readonly Inline[];
    readonly base: readonly Inline[];
  }[];
}

/** Number, titles and notes: the same for figures and tables. */
export interface Caption {
  /** "Figur 3.4" */
  readonly label: string;
  /** The word and the number apart, for Word's fields: "Figur", "3", 4. */
  readonly word: string;
  readonly chapter: string;
  readonly sequence: number;
  readonly anchor: Anchor;
  /** What it means: only where tested data carry it. */
  readonly finding: readonly Inline[] | null;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[] | null;
  /** Label ("Note", "Test", "Kilde") and text. */
  readonly notes: readonly { readonly label: string; readonly children: readonly Inline[] }[];
}

export interface FigureBlock {
  readonly type: 'figure';
  /** `figure/<drawing>/<wave>/<scope>/<item>` */
  readonly id: string;
  readonly caption: Caption;
  readonly drawing: Drawing;
  /** Title, message and values in words. */
  readonly alt: string;
  /** It may move past text that follows it, whatever the theme says of figures. */
  readonly floats?: true;
}

export interface Table {
  readonly type: 'table';
  readonly id: string;
  readonly caption: Caption;
  /**
   * `narrow` stands at the text edge (130 mm), `wide` uses the full width (170 mm), `landscape` that of a page laid on its
   * side; within a box or list it is wide.
   */
  readonly width: 'narrow' | 'wide' | 'landscape';
  /** Width in pt; null shares what is left. */
  readonly columns: readonly { readonly align: 'left' | 'right'; readonly width: number | null }[];
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly TableRow[];
  /** What a group's heading has behind it where the table goes on within the group on a new page: "(fortsat)". */
  readonly continued?: string;
  /** What the table shows, in words. */
  readonly alt: string;
  /** It may move past text that follows it, whatever the theme says of tables. */
  readonly floats?: true;
}

export interface TableRow {
  /** `group`: a heading within the table, one cell over all columns. */
  readonly role: 'row' | 'group' | 'total';
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly children: readonly Inline[];
  /** Columns covered; 1 unless a head or group cell. */
  readonly span: number;
  /** A tested result: arrow, weight and tint. */
  readonly mark: 'higher' | 'lower' | null;
}

/** A question as it was asked. */
export interface Question {
  readonly type: 'question';
  /** "Spørgsmål 12" */
  readonly label: string;
  readonly wording: string;
  /** Who was asked, "Stilles til lejere"; null: everybody. */
  readonly askedIf: string | null;
  /** How it is to be answered: "Sæt gerne flere krydser"; null: its answers say so. */
  readonly instruction: string | null;
  /** The code is empty where it is the label itself. */
  readonly answers: readonly { readonly label: string; readonly code: string }[];
  /** Open questions after it, each with the answers that lead to it. */
  readonly followUps: readonly { readonly askedIf: string; readonly wording: string }[];
}

/** The works cited in the document, in their order. */
export interface Bibliography {
  readonly type: 'bibliography';
  readonly entries: readonly {
    /** By which templates cite the work. */
    readonly key: string;
    readonly anchor: Anchor;
    readonly children: readonly Inline[];
  }[];
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** A result in words or figures; `print` is its `Print.number`. */
  | { readonly type: 'print'; readonly print: number; readonly text: string }
  /** "figur 3.1", "Welch, 1947": a link to its anchor. */
  | { readonly type: 'reference'; readonly anchor: Anchor; readonly text: string }
  /** "side 34": the writers add the number, after a space at which no line ends; `text` is the word before it. */
  | { readonly type: 'page'; readonly anchor: Anchor; readonly text: string }
  /** A footnote, numbered through the document. */
  | { readonly type: 'note'; readonly number: number; readonly children: readonly Inline[] }
  /** Prose tied to a test; set like its children. */
  | { readonly type: 'claim'; readonly id: string; readonly is: string; readonly children: readonly Inline[] }
  /** A text that a draft still lacks: set so that nobody overlooks it. */
  | { readonly type: 'missing'; readonly text: string };
