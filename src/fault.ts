/**
 * Everything that can be wrong with a user's input, by permanent code, with the values that its message names.
 * The messages themselves are in templates/language/<code>.yaml under `faults`; a test holds both lists together.
 */
export interface FaultValues {
  // compose: templates
  'template-syntax': { detail: string };
  'template-unclosed': { name: string };
  'template-block-mismatch': { open: string; close: string };
  'template-raw': { text: string };
  'template-unsupported': { text: string };
  'template-unknown-helper': { name: string; known: string };
  'template-unknown-name': { name: string };
  'template-unknown-partial': { name: string; known: string };
  'template-block-needed': { name: string };
  'template-block-unwanted': { name: string };
  'template-empty-value': { name: string };
  'template-not-printable': { name: string };
  'template-argument': { helper: string; argument: string };
  'template-option-unknown': { helper: string; option: string; known: string };
  'template-private-use': { code: string };
  'template-too-deep': { limit: number };
  'template-too-long': { limit: number };
  'template-missing': { name: string };

  // compose: Markdown
  'markdown-html': { text: string };
  'markdown-code': { text: string };
  'markdown-setext': { text: string };
  'markdown-autolink': { text: string };
  'markdown-footnote': { text: string };
  'markdown-image': { text: string };
  'markdown-reference': { text: string };
  'markdown-rule': { text: string };
  'markdown-break': { text: string };
  'markdown-table-bare': { text: string };
  'markdown-too-deep': { limit: number };
  'link-refused': { url: string };
  'digits-typed': { digits: string };

  // compose: blocks
  'block-not-alone': { name: string };
  'block-part-outside': { part: string; parent: string };
  'block-only-parts': { block: string; text: string };
  'block-only-text': { block: string };
  'block-empty': { block: string };
  'note-in-note': { text: string };
  'heading-skipped': { level: number; expected: number };
  'heading-too-deep': { level: number };
  'heading-in-block': { text: string };
  'chapter-title-missing': { file: string };
  'chapter-title-twice': { title: string };
  'chapter-title-late': { title: string };
  'chapter-title-number': { title: string };
  'text-missing': { key: string };
  'text-misspelt': { key: string; nearest: string };
  'text-unasked': { key: string };
  'reference-unknown': { target: string };
  'figure-unknown': { name: string; known: string };
  'table-unknown': { name: string; known: string };
  'word-missing': { key: string; language: string };
  'phrase-missing': { key: string; language: string };

  // compose: results
  'result-missing': { id: string };
  'result-without-value': { id: string; reason: string };
  'result-form': { id: string; form: string };
  'result-not-significant': { id: string };
  'item-unknown': { item: string; known: string };
  'scope-unknown': { scope: string; known: string };
  'answers-unknown': { answers: string; item: string; known: string };
  'given-unknown': { name: string; known: string };
  'comparison-order': { a: string; b: string };
  'kind-unknown': { kind: string; known: string };
  'condition-unknown': { condition: string; known: string };
  'claim-unknown': { is: string; known: string };
  'claim-result': { id: string; is: string };
  'claim-not-borne-out': { id: string; is: string; found: string; p: string; level: string };
  'claim-not-extreme': { id: string; is: string; scope: string; value: string; own: string };
  'claim-not-adjusted': { id: string; is: string };

  // publish
  'output-edited': { output: string; folder: string };
  'output-unwritable': { folder: string; system: string };
  'output-not-a-folder': { folder: string };
  'output-folder-foreign': { folder: string };
  'output-folder-taken': { folder: string };
  'output-file-taken': { file: string; folder: string };
  'output-not-carried': { folder: string; system: string };

  // load: files
  'file-missing': { file: string };
  'file-unreadable': { file: string; system: string };
  'not-a-file': { file: string };
  'file-too-large': { file: string; megabytes: number; limit: number };
  'not-utf8': { file: string };
  'data-not-utf8': { file: string };
  'character-refused': { character: string };
  'study-folder-missing': { folder: string };

  // load: YAML
  'yaml-empty': Record<never, never>;
  'yaml-syntax': Record<never, never>;
  'yaml-tab': Record<never, never>;
  'yaml-indent': Record<never, never>;
  'yaml-colon': Record<never, never>;
  'yaml-quote': Record<never, never>;
  'yaml-bracket': Record<never, never>;
  'yaml-too-deep': Record<never, never>;
  'yaml-anchor': Record<never, never>;
  'key-twice': { key: string; first: number };
  'key-unknown': { key: string; known: string };
  'key-misspelt': { key: string; nearest: string };
  'key-missing': { key: string };
  'text-expected': { key: string };
  'list-expected': { key: string };
  'list-empty': { key: string };
  'fields-expected': { key: string; known: string };
  'choice-unknown': { key: string; value: string; known: string };
  'text-empty': { key: string; value: string };
  'id-invalid': { key: string; value: string };
  'wave-id-invalid': { key: string; value: string };
  'date-invalid': { key: string; value: string };
  'isbn-invalid': { key: string; value: string };
  'path-outside': { key: string; value: string };
  'number-expected': { key: string; value: string };
  'whole-number-expected': { key: string; value: string };
  'level-invalid': { key: string; value: string };
  'colour-invalid': { key: string; value: string };

  // load: what study.yaml says
  'id-twice': { value: string; first: number };
  'code-twice': { value: string; first: number };
  'id-reserved': { value: string };
  'column-unnamed': { field: string };
  'item-type-unsupported': { item: string; type: string };
  'scale-unknown': { scale: string; known: string };
  'scale-misspelt': { scale: string; nearest: string };
  'scale-too-short': { scale: string };
  'scale-one-sided': { field: string };
  'placeholder-left': { field: string; value: string };
  'title-of-file': { title: string };
  'scale-bare': { scale: string; first: string; last: string };
  'scale-out-of-order': { scale: string };
  'code-unknown': { code: string; field: string; known: string };
  'code-on-two-sides': { code: string; first: string; field: string };
  'code-without-letters': { code: string };
  'codes-alike': { code: string; other: string };
  'answer-without-side': { code: string };
  'key-not-for-type': { key: string; type: string };
  'key-not-with-columns': { key: string };
  'answers-too-few': { item: string; least: number };
  'answer-without-column': { item: string; answer: string };
  'index-too-short': { item: string };
  'index-item-unknown': { value: string; known: string };
  'index-minimum': { minimum: number; items: number };
  'index-scales-differ': { item: string; first: string };
  'class-turned': { from: number; to: number };
  'classes-overlap': { from: number };
  'classes-touch': { first: string; second: string; value: string };
  'wave-group-unknown': { value: string; known: string };
  'control-unknown': { control: string; known: string };
  'control-misspelt': { control: string; nearest: string };
  'control-not-binary': { control: string; categories: number };

  // load: templates, languages, fonts
  'publication-unknown': { publication: string; known: string };
  'publication-language-missing': { publication: string; language: string };
  'chapter-missing': { chapter: string; known: string };
  'too-many-files': { folder: string; limit: number };
  'folders-too-deep': { folder: string };
  'months-not-twelve': { key: string; value: string };
  'style-without-font': { style: string; family: string; weight: number };
  'style-contrast-low': { style: string; first: string; second: string; ratio: number; needed: number };
  'contrast-low': { first: string; second: string; ratio: number; needed: number };
  'contrast-low-for-some': {
    vision: string;
    first: string;
    second: string;
    ratio: number;
    needed: number;
  };
  'font-missing': { package: string; file: string };
  'font-not-truetype': { package: string; file: string };

  // load: references
  'bib-syntax': Record<never, never>;
  'bib-entry-open': { entry: string };
  'bib-key-missing': { type: string };
  'bib-key-twice': { value: string; first: number };
  'bib-field-twice': { field: string };
  'bib-field-missing': { key: string; type: string; field: string };
  'bib-type-unknown': { type: string; known: string };
  'bib-abbreviation-unknown': { word: string };
  'bib-latex-unknown': { command: string; field: string };
  'bib-name-empty': { field: string };
  'bib-date-invalid': { field: string; value: string };

  // load: respondents
  'data-not-csv': { file: string; format: string };
  'data-empty': { file: string };
  'data-not-text': Record<never, never>;
  'data-damaged': Record<never, never>;
  'data-locked': Record<never, never>;
  'format-too-old': { format: string };
  'format-not-read': { format: string };
  'setting-not-for-format': { setting: string; format: string };
  'unpacked-too-large': { limit: number };
  'too-many-columns': { limit: number };
  'sheet-missing': { sheet: string; known: string };
  'range-invalid': { value: string; key: string };
  'delimiter-invalid': { value: string; key: string };
  'parquet-reader-missing': { command: string };
  'parquet-unreadable': { detail: string };
  'wave-twice': { wave: string };
  'wave-file-foreign': { file: string; of: number; found: number; missing: string; names: string };
  'wave-file-same': { file: string; wave: string };
  'answers-again': { count: number; of: number; wave: string; file: string };
  'respondents-again': { count: number; of: number; wave: string; file: string };
  'columns-foreign': { file: string; found: string; count: number; wanted: string };
  'wave-rows-none': { file: string; column: string; value: string };
  'column-absent': { column: string; found: string; count: number };
  'formulas-without-results': { count: number; sheet: string };
  'total-row': { column: string; value: string };
  'title-above-header': { title: string };
  'columns-unnamed': { count: number; first: string };
  'columns-same': { columns: string };
  'encoding-guessed': { encoding: string; read: string };
  'codebook-guessed': { sheet: string };
  'header-guessed': { rows: number };
  'quote-guessed': { quote: string };
  'items-none': { file: string };
  'items-not-recognised': { items: string };
  'sheet-guessed': { sheet: string; others: string };
  'decimals-mixed': { variable: string; value: string };
  'wording-differs': { item: string; before: string; after: string; from: string; to: string };
  'answer-in-one-wave': { item: string; code: string; label: string; wave: string; other: string };
  'labels-exchanged': { columns: string; labels: string; recode: string };
  'label-differs': { column: string; code: string; label: string; found: string };
  'header-unreadable': {
    file: string;
    found: string;
    count: number;
    delimiter: string;
    wanted: string;
  };
  'column-missing': { column: string; found: string; count: number; delimiter: string };
  'column-misspelt': { column: string; nearest: string };
  'column-twice': { column: string };
  'quote-open': Record<never, never>;
  'quote-misplaced': Record<never, never>;
  'row-too-long': { limit: number };
  'delimiter-changes': { header: string; rows: string };
  'row-length': { found: number; expected: number };
  'too-many-rows': { file: string; limit: number };
  'respondent-missing': { column: string };
  'respondent-twice': { respondent: string; first: number };
  'group-unknown': { value: string; known: string };
  'subgroup-unknown': { value: string; group: string; known: string };
  'answer-not-in-scale': { value: string; item: string; scale: string; known: string };
  'answer-not-of-item': { value: string; item: string; known: string };
  'tick-unknown': { value: string; item: string; known: string };
  'category-unknown': { value: string; variable: string; known: string };
  'weight-negative': { value: string; column: string };
  'weighting-without-margins': Record<never, never>;
  'weighting-variable-unknown': { value: string; known: string };
  'weighting-classes-missing': { variable: string };
  'weighting-category-unknown': { value: string; variable: string; known: string };
  'weighting-population-missing': { category: string; variable: string; scope: string; wave: string };
  'weighting-cell-empty': { category: string; variable: string; scope: string; wave: string };
  'weighting-not-converged': { wave: string; variable: string; rounds: number };
  'weighting-unknown': { variable: string; wave: string; count: number };
  'trim-turned': { low: number; high: number };
  'trim-too-tight': { wave: string };
  'trim-off-population': { wave: string; variable: string; points: number };
  'not-a-number': { value: string; variable: string };
  'more-faults': { more: number; kind: string };
  'group-without-respondents': { group: string; code: string; wave: string };
  'item-without-answers': { item: string; wave: string };
  'respondents-without-group': { count: number; wave: string; column: string };
  'numbers-like-missing': { count: number; variable: string; values: string; codes: string; wave: string };
  'values-outside-classes': { count: number; variable: string; value: string; wave: string };

  // load: population, fieldwork, coded open answers
  'wave-unknown': { value: string; known: string };
  'record-scope-unknown': { value: string; known: string };
  'measure-invalid': { value: string };
  'variable-unknown': { value: string; known: string };
  'part-unknown': { value: string; variable: string; known: string };
  'record-value-missing': Record<never, never>;
  'record-twice': { first: number };
  'value-or-range': Record<never, never>;
  'range-turned': { min: number; max: number };
  'open-answer-word': { value: string; column: string; known: string };
  'open-answer-empty': Record<never, never>;
  'open-respondent-unknown': { respondent: string };
  'open-respondent-twice': { respondent: string; waves: string };

  // load, compose: personal data
  'personal-cpr': { found: string };
  'personal-phone': { found: string };
  'personal-email': { found: string };
  'personal-name': { found: string };
  'personal-in-answers': { count: number; found: string };
  'ledger-unreadable': { file: string };

  // analyse
  'result-id-twice': { id: string };
  'disposition-sum': { wave: string; scope: string; sum: number; base: number };

  // analyse: disclosure
  'disclosure-limit': { key: string; value: number };
  'disclosure-unprotected': { id: string };
  'disclosure-difference': { id: string; before: number; now: number };
  'disclosure-told-before': { id: string };

  // compose: citations
  'work-unknown': { key: string; known: string };
  'work-not-cited': { key: string };
  'references-missing': { key: string };
  'bibliography-missing': { key: string };
  'bibliography-twice': Record<never, never>;
  'page-of-many': Record<never, never>;

  // compose: figures and tables
  'item-not-named': { what: string };
  'item-of-other-type': { what: string; item: string; type: string };
  'nothing-to-tabulate': { table: string; scope: string };
  'nothing-to-draw': { figure: string; scope: string };
  'groups-not-named': { figure: string };

  // write
  'character-not-in-fonts': { character: string; code: string; text: string };
  'figure-alike': { figure: string; first: string; second: string; ratio: number; needed: number };
  'page-thin': { page: number; chapter: string; percent: number };

  // proof
  'proof-failed': { point: string; what: string; count: number; places: string };
  'verapdf-failed': { flavour: string; detail: string };
  'verapdf-unusable': { detail: string };
  'pdf-unreadable': { file: string; detail: string };
  'docx-unreadable': { file: string; detail: string };

  // house templates
  'house-unreadable': { file: string; detail: string };
  'house-without-body': { file: string; place: string };
  'house-placeholder-unknown': { file: string; placeholder: string; known: string };
  'house-style-missing': { file: string; style: string; name: string; near: string };
}

export type FaultCode = keyof FaultValues;

/** Where in the user's input. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Where, in a file without lines: a cell (`Ark1!C7`), or the row and the variable (`17:q5`). */
  readonly at?: string;
  /** The line itself, for the code frame. */
  readonly source?: string;
}

/** One thing that is wrong, for the user to mend. Message and remedy come from the language file when it is shown. */
export interface Fault {
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly place: Place | null;
  /** How often the very same was found, where that is more than once; the place is that of the first. */
  readonly times?: number;
}

/** What a stage gives: its value, and what the user should know about it all the same. */
export interface Outcome<T> {
  readonly value: T;
  readonly warnings: readonly Fault[];
}

/** Builds a fault whose values fit its code. */
export function fault<C extends FaultCode>(
  code: C,
  values: FaultValues[C],
  place: Place | null = null,
): Fault {
  return { code, values, place };
}

/** Thrown by a stage with all the faults that it found: the only error that is the user's to mend. */
export class Faults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((one) => `${one.place?.file ?? ''} ${one.code}`).join('\n'));
    this.name = 'Faults';
    this.faults = faults;
  }
}

/** Throws all faults at once, if there are any. */
export function throwIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Faults(faults);
}
