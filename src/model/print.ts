import type { ResultId } from './id.ts';

/** A result as it stands in the document: what was printed, in which form, where, and from which line of a template. */
export interface Print {
  /** From 1 on, in the order of the document. */
  readonly number: number;
  readonly id: ResultId;
  /** Exactly what stands in the document: "54 %". */
  readonly text: string;
  /** Which reading of the result: value, n, count, p, difference, low, high, level, word, roughly, … */
  readonly form: string;
  /** The other result of a number that is the difference of two. */
  readonly minus?: ResultId;
  /** Number and title of the section: "3.2 Mødet med jobcentret". */
  readonly section: string;
  /** What holds it: paragraph, list, figure, table, key-figures, cover, chapter, heading, … */
  readonly block: string;
  /** The template or prose that asked for it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
