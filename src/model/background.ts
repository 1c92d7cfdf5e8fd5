/** What respondents are, rather than what they answered. */
export type BackgroundVariable = CategoryVariable | NumericVariable;

export interface CategoryVariable {
  readonly id: string;
  readonly type: 'categories';
  readonly column: string;
  readonly label: string;
  readonly categories: readonly Category[];
}

export interface Category {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** What those of it are called in a sentence: "kvinder"; null: the study names them by the label alone. */
  readonly plural: string | null;
}

export interface NumericVariable {
  readonly id: string;
  readonly type: 'numeric';
  readonly column: string;
  readonly label: string;
  readonly unit: string;
  /** What more of it means, as it is said after "jo": "ældre svarpersonen er"; null: the study does not say. */
  readonly more: string | null;
  /** Bounds in the unit, `from` in and `to` in, as whole numbers; `to: null` is open upwards. */
  readonly classes: readonly NumberClass[];
  /** Further classes, which overlap with those: "0-12 måneder" of 0-5 and 6-12. */
  readonly cumulative: readonly NumberClass[];
  /** What stands in the file and is no number: 999; absent where there is no such code. */
  readonly missing?: readonly string[];
}

export interface NumberClass {
  readonly from: number;
  readonly to: number | null;
  readonly label: string;
}
