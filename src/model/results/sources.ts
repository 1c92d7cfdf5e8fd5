import type { OpenTone } from '../survey.ts';
import type { Common } from './origin.ts';

/** A number of the population that the respondents stand for, from population.csv. */
export interface PopulationResult extends Common {
  readonly kind: 'population';
  readonly value: number;
  readonly unit: string | null;
  /** As written: "2020-09". */
  readonly date: string | null;
  readonly source: string | null;
}

/** A number of the interviewing, from fieldwork.csv: one value, or the least and the most. */
export interface FieldworkResult extends Common {
  readonly kind: 'fieldwork';
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly source: string | null;
}

/** How many of those whose open answer on an item has a tone were coded with a theme. */
export interface ThemeResult extends Common {
  readonly kind: 'theme';
  readonly tone: OpenTone;
  readonly theme: string;
  /** Respondents; `n` is all those of the scope with a coded answer of this tone on the item. Null where it is held back. */
  readonly count: number | null;
  readonly value: number | null;
}

/** A number typed once, in study.yaml. It is of the study as a whole: `from` names the last wave and `alle`. */
export interface GivenResult extends Common {
  readonly kind: 'given';
  readonly value: number;
  readonly unit: string | null;
  readonly source: string;
}
