/** Which side of a scale an answer lies on; `none` on scales without a good or a bad end. */
export type Side = 'negative' | 'middle' | 'positive' | 'none' | 'dont-know';

/** A scale: the answers that items share, in the order of the questionnaire, don't-know last. */
export interface Scale {
  readonly id: string;
  readonly answers: readonly Answer[];
  /** What those on a side are called, e.g. "tilfredse", "utilfredse"; null where the study names none. */
  readonly names: SideNames | null;
  /** Codes that count as no answer at all (not asked, refused). */
  readonly missing: readonly string[];
  /** Whether its answers are the places of an order, the first place first; absent where they are not. */
  readonly ranking?: true;
}

/** What the respondents on each side of a scale are called, as it is said after "er": "tilfredse". */
export interface SideNames {
  readonly negative: string;
  readonly middle: string | null;
  readonly positive: string;
}

export interface Answer {
  /** As it stands in the data file. */
  readonly code: string;
  /** The code as a segment of an id: `low`, `1`. */
  readonly segment: string;
  readonly label: string;
  readonly side: Side;
  /** Turned so that the positive end is highest; null for don't-know. */
  readonly score: number | null;
}
