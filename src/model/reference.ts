/** The works that a study can cite, and how they are cited. */
export interface References {
  /** In the order of references.bib. */
  readonly works: readonly Work[];
  /** The citation style, CSL 1.0.2 as XML. */
  readonly style: string;
  /** The terms of the study's language ("og", "m.fl.", "red."), a CSL locale file as XML. */
  readonly locale: string;
}

/** A work: what references.bib says of it, in the variables of CSL. */
export interface Work {
  /** By which templates cite it: "madsen-1976". */
  readonly key: string;
  /** Where it begins in references.bib; lines and columns from 1. */
  readonly place: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly source: string;
  };
  readonly type: WorkType;
  /** Plain text; `<i>` and `<b>` are the only marks. */
  readonly texts: Readonly<Partial<Record<TextVariable, string>>>;
  readonly names: Readonly<Partial<Record<NameVariable, readonly WorkName[]>>>;
  readonly dates: Readonly<Partial<Record<DateVariable, WorkDate>>>;
}

export type WorkType =
  | 'article-journal'
  | 'book'
  | 'chapter'
  | 'document'
  | 'manuscript'
  | 'paper-conference'
  | 'report'
  | 'thesis'
  | 'webpage';

export type TextVariable =
  | 'title'
  | 'container-title'
  | 'collection-title'
  | 'collection-number'
  | 'publisher'
  | 'publisher-place'
  | 'volume'
  | 'issue'
  | 'number'
  | 'page'
  | 'edition'
  | 'genre'
  | 'note'
  | 'DOI'
  | 'URL'
  | 'ISBN'
  | 'language';

export type NameVariable = 'author' | 'editor';

/** A person in parts, or whoever has one name only, such as an authority. */
export type WorkName =
  | {
      readonly family: string;
      readonly given?: string;
      /** "de", "von": before the family name, and part of it. */
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

export type DateVariable = 'issued' | 'accessed';

/** Year, or year and month, or all three. */
export type WorkDate = readonly [number] | readonly [number, number] | readonly [number, number, number];
