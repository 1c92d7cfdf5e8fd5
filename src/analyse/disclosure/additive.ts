/**
 * A table whose numbers are sums of each other. Its atoms are the smallest counts (one answer in one part of the
 * respondents); every cell, printed or not, is the sum of some atoms. That holds for totals of rows and columns, subgroups of
 * groups, and answers that are also told together ("satisfied in all"), so that one form does for all of them.
 */
export interface AdditiveTable {
  /** The true counts. */
  readonly atoms: readonly number[];
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** The id of the result that prints it, or a name of its own where none does. */
  readonly key: string;
  readonly atoms: readonly number[];
  /** The sum of its atoms. */
  readonly count: number;
  /** How many respondents stand in its line of the table. */
  readonly base: number;
  /**
   * `printed`: unless it is held back; `unprinted`: no result tells it, though it may follow from others; `known`: everybody
   * knows it, as the number of respondents, or what an earlier report has told.
   */
  readonly status: 'printed' | 'unprinted' | 'known';
  /** 0: nothing to hide; else how many values beyond the first an attacker must be left with. */
  readonly secret: number;
  /** How much it costs readers to lose it. */
  readonly cost: number;
}

/** What an attacker can say of a count: it lies between these two whole numbers, both in. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}
