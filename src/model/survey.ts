/** The respondents of a study, one column a variable; row numbers agree across columns. */
export interface Survey {
  /** By wave id. */
  readonly waves: ReadonlyMap<string, WaveData>;
}

export interface WaveData {
  readonly wave: string;
  readonly n: number;
  /** Per row, the index into `study.groups`; -1: no group. */
  readonly group: Int16Array;
  /** Per row, the index into that group's `subgroups`; -1: none. */
  readonly subgroup: Int16Array;
  /** By item id; per row, the index into the scale's `answers`; -1: missing. */
  readonly answers: ReadonlyMap<string, Int16Array>;
  /** By background variable id; per row, the index into `categories`; -1: missing. */
  readonly categories: ReadonlyMap<string, Int16Array>;
  /** By background variable id; per row, the value in the variable's unit; NaN: missing. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
}
