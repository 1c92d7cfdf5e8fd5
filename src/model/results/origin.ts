import type { ResultId, Scope } from '../id.ts';
import type { Reason } from '../reason.ts';
import type { Adjusted } from './adjusted.ts';

/** What a result was computed from. Fields that its kind does not have are absent. */
export interface Origin {
  /** Of a change, the later wave. */
  readonly wave: string;
  readonly scope: Scope;
  /** The second scope of a comparison. */
  readonly against?: Scope;
  /** The earlier wave of a change. */
  readonly since?: string;
  readonly item?: string;
  readonly variable?: string;
  /** Codes of the answers, or the id of a category. */
  readonly answers?: readonly string[];
  /** What was measured (population, fieldwork) or put in order (rank). */
  readonly measure?: string;
  /** The kind of result that a tally counts. */
  readonly of?: TestedKind;
}

export interface Common {
  readonly id: ResultId;
  readonly from: Origin;
  /**
   * The base: how many respondents the value rests on; 0 where it rests on none of ours, as a number of the population, and
   * where a number that is held back would follow from it (`reason` is then `suppressed` or `base-too-small`).
   */
  readonly n: number;
  /** How it was computed: a permanent code of R's names, as `t.test welch` (src/analyse/methods.ts, docs/ledger.md). */
  readonly method: string;
  /**
   * Why something could not be computed (a permanent word, e.g. `no-valid-answers`): exactly that is then null. One answer
   * has a mean and no interval; two constant samples have a difference and no test.
   */
  readonly reason?: Reason;
  /** In a study with weights, the same with weights; absent where they have no say, as in what respondents are. */
  readonly weighted?: Counterpart;
  /** Where the weighted numbers are those of the result, the same without weights. */
  readonly unweighted?: Counterpart;
}

/** What a result comes to with weights, or without them. Fields that its kind does not have are absent. */
export interface Counterpart {
  /** Respondents, never weighted. */
  readonly n: number;
  /** Share, mean, median; the difference or the correlation of a test. Null where it could not be computed. */
  readonly value: number | null;
  readonly se?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly df?: number | null;
  readonly p?: number | null;
  readonly level?: number | null;
  readonly direction?: 'higher' | 'lower' | 'positive' | 'negative' | null;
  readonly adjusted?: Pick<Adjusted, 'n' | 'estimate' | 'se' | 'df' | 'p' | 'level' | 'verdict'> | null;
  /** The variance against that of a simple random sample of as many. */
  readonly deff?: number | null;
  /** Kish's effective number of answers. */
  readonly effective?: number | null;
  readonly reason?: Reason;
}

/** The kinds of result that carry a test. */
export type TestedKind = 'difference' | 'comparison' | 'change' | 'background';
