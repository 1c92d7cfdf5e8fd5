import { type Check, checked, type Fact, textOf } from './check.ts';
import type { Row } from './table.ts';

/** Figures that population.csv and fieldwork.csv record, by the fact that publishes them. */
export interface Records {
  readonly population: readonly Row[];
  readonly fieldwork: readonly Row[];
}

interface Place {
  readonly scope: string;
  readonly measure: string;
}

/** Counts that the fieldwork is told by; min and max are two facts of one record. */
const ofFieldwork: Readonly<Record<string, Place & { readonly column?: 'min' | 'max' }>> = {
  'count.alle.jobcentres.forord': { scope: 'alle', measure: 'jobcentres' },
  'count.alle.jobcentres.metode': { scope: 'alle', measure: 'jobcentres' },
  'count.alle.fieldwork-weeks': { scope: 'alle', measure: 'weeks' },
  'count.alle.announced-minutes.min': { scope: 'alle', measure: 'announced-minutes', column: 'min' },
  'count.alle.announced-minutes.max': { scope: 'alle', measure: 'announced-minutes', column: 'max' },
  'count.alle.typical-minutes.min': { scope: 'alle', measure: 'typical-minutes', column: 'min' },
  'count.alle.typical-minutes.max': { scope: 'alle', measure: 'typical-minutes', column: 'max' },
  'count.alle.longest-minutes': { scope: 'alle', measure: 'longest-minutes' },
  'count.alle.several-more-than-minutes': { scope: 'alle', measure: 'several-more-than-minutes' },
  'count.jobparate.integrationsprogram.interpreter': {
    scope: 'jobparate.integrationsprogram',
    measure: 'interpreter',
  },
  'count.jobparate.integrationsprogram.interviews-per-day.2.2': {
    scope: 'jobparate.integrationsprogram',
    measure: 'fewest-talks-a-day',
  },
  'count.jobparate.integrationsprogram.interviews-per-day.2.3': {
    scope: 'jobparate.integrationsprogram',
    measure: 'fewest-talks-a-day',
  },
};

/** A count that is no count of respondents; null where it is one. */
export function fieldworkCountCheck(fact: Fact, { fieldwork }: Records): Check | null {
  const place = ofFieldwork[fact.id];
  if (place === undefined) return null;
  const row = recordOf(fieldwork, '2020', place);
  return checked(
    fact,
    row?.[place.column ?? 'value'] === textOf(fact, 'value'),
    row?.[place.column ?? 'value'] ?? '-',
  );
}

export function fieldworkCheck(fact: Fact, { fieldwork }: Records): Check {
  const scope = scopeOf(fact);
  const others = fact.id.includes('.others.') && scope !== 'alle' ? '-others' : '';
  const row = recordOf(fieldwork, textOf(fact, 'wave'), { scope, measure: textOf(fact, 'measure') + others });
  const same = ['value', 'min', 'max', 'unit'].every((column) => row?.[column] === textOf(fact, column));
  return checked(fact, same, `${row?.['value'] ?? '-'} ${row?.['min'] ?? ''} ${row?.['max'] ?? ''}`);
}

export function populationCheck(fact: Fact, { population }: Records): Check {
  const { scope, ...rest } = populationPlace(fact);
  const row = population.find(
    (one) =>
      one['scope'] === scope &&
      one['date'] === textOf(fact, 'date') &&
      Object.entries(rest).every(([column, value]) => one[column] === value),
  );
  const same = row?.['value'] === textOf(fact, 'value') && row['unit'] === textOf(fact, 'unit');
  return checked(fact, same, row?.['value'] ?? '-');
}

/** The share of a subgroup is a share of its group by the variable `subgroup`; classes are written `0..12`. */
function populationPlace(fact: Fact): Readonly<Record<string, string>> {
  const measure = textOf(fact, 'measure');
  const variable = textOf(fact, 'variable');
  const subgroup = textOf(fact, 'subgroup');
  if (fact.id.endsWith('dagpenge-together.share'))
    return { scope: 'jobparate', measure: 'dagpenge-share', variable: '', category: '' };
  if (variable === '' && measure === 'share')
    return { scope: textOf(fact, 'group'), measure, variable: 'subgroup', category: subgroup };
  return { scope: scopeOf(fact), measure, variable, category: categoryOf(textOf(fact, 'category')) };
}

function categoryOf(category: string): string {
  const [from, to] = [...category.matchAll(/\d+/g)].map(Number);
  if (from === undefined || to === undefined) return category;
  const months = category.endsWith('years') && from === 0 ? 12 : 1;
  return `${from}..${to * months}`;
}

function scopeOf(fact: Fact): string {
  const subgroup = textOf(fact, 'subgroup');
  const group = textOf(fact, 'group');
  return subgroup === '' ? group : `${group}.${subgroup}`;
}

function recordOf(rows: readonly Row[], wave: string, { scope, measure }: Place): Row | undefined {
  return rows.find((row) => row['wave'] === wave && row['scope'] === scope && row['measure'] === measure);
}
