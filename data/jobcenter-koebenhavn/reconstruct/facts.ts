/** What the published facts demand of the answers, read from published-facts.json and from nowhere else. */

/** The items in the report's order. */
export const items = [
  'samtale',
  'behandling',
  'inddragelse',
  'spoerge',
  'information',
  'fremdrift',
  'bidrag',
] as const;

export interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly group?: string;
  readonly subgroup?: string | null;
  readonly item?: string;
  readonly variable?: string;
  readonly category?: string;
  readonly wave?: number;
  readonly answers?: readonly number[];
  readonly percent?: number | null;
  readonly count?: number | null;
  readonly value?: number;
  readonly unit?: string;
  readonly exact?: boolean;
  readonly feasible?: boolean | null;
  readonly feasibleAs?: string | null;
  readonly correctPercent?: number;
  readonly relation?: string;
  readonly significant?: boolean;
  readonly direction?: string | null;
  readonly level?: number | null;
  readonly adjusted?: string | null;
  readonly adjustedLevel?: number | null;
}

/**
 * Where a t value has to lie, counted in the published direction: `none` not significant at 10 %; `five` significant at
 * 5 %; `ten` at 10 % but not at 5 %; `within-ten` at 10 % or better.
 */
export type Band = 'none' | 'five' | 'ten' | 'within-ten';

/** A tested fact as a demand on t values. */
export interface Demand {
  readonly id: string;
  readonly kind: 'difference' | 'change' | 'background' | 'comparison';
  readonly item: string;
  readonly group: string;
  readonly subgroup: string | null;
  readonly variable: string | null;
  readonly band: Band;
  /** 1 where the published difference is up, -1 where it is down; 1 where there is none. */
  readonly sign: 1 | -1;
  readonly adjusted: Band | null;
}

const kinds: Readonly<Record<string, Demand['kind']>> = {
  difference: 'difference',
  change: 'change',
  'background-effect': 'background',
  'group-comparison': 'comparison',
};

/** The demands that tested facts make. Where no level is stated, the report's rule is that 5 % is meant. */
export function demandsOf(facts: readonly Fact[]): readonly Demand[] {
  return facts.flatMap((fact) => {
    const kind = kinds[fact.kind];
    if (kind === undefined) return [];
    return [
      {
        ...{ id: fact.id, kind, item: fact.item ?? '', group: fact.group ?? 'alle' },
        subgroup: fact.subgroup ?? null,
        variable: fact.variable ?? null,
        band: bandOf(fact),
        sign: fact.direction === 'lower' || fact.direction === 'negative' ? -1 : 1,
        adjusted: adjustedBandOf(fact),
      },
    ];
  });
}

function bandOf(fact: Fact): Band {
  if (fact.significant !== true) return 'none';
  return fact.level === 10 ? 'ten' : 'five';
}

/** A change of the whole group is said to persist for the subgroups that bear it; so it is made to persist itself. */
function adjustedBandOf(fact: Fact): Band | null {
  if (fact.adjusted === 'vanishes') return 'none';
  if (fact.adjusted === 'persists') {
    if (fact.adjustedLevel === 10) return 'ten';
    return fact.level === 10 ? 'within-ten' : 'five';
  }
  return fact.kind === 'change' && fact.significant === true ? 'five' : null;
}
