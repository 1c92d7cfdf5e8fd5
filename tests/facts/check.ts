import { isChiSquare } from '../../src/compose/finding.ts';
import { wholePercent } from '../../src/compose/rounding.ts';
import type { Ledger, Result } from '../../src/model/result.ts';
import type { ShareResult } from '../../src/model/results/described.ts';
import type { FieldworkResult } from '../../src/model/results/sources.ts';
import type { CorrelationResult, TestResult } from '../../src/model/results/tested.ts';
import type { Study } from '../../src/model/study.ts';
import type { Fact } from './fact.ts';
import { idOf } from './ids.ts';

/** A fact, held against the ledger. */
export interface Checked {
  readonly fact: Fact;
  readonly id: string;
  readonly holds: boolean;
  /** What the ledger has. */
  readonly found: string;
}

/** Holds each fact against the result that it is about. */
export function checkFacts(facts: readonly Fact[], study: Study, ledger: Ledger): readonly Checked[] {
  return facts.map((fact) => {
    const id = idOf(fact);
    const [holds, found] = fact.id.endsWith('.subgroups')
      ? same(fact.value, subgroupsOf(study, fact.group))
      : verdict(fact, ledger.get(id), study, ledger);
    return { fact, id, holds, found };
  });
}

type Verdict = readonly [holds: boolean, found: string];

function verdict(fact: Fact, result: Result | undefined, study: Study, ledger: Ledger): Verdict {
  if (result === undefined) return [false, 'no such result'];
  switch (result.kind) {
    case 'count':
      return same(fact.value, result.value);
    case 'share':
      return same(fact.percent ?? undefined, wholePercent(result, study, ledger));
    case 'profile':
      return profileVerdict(fact, result, study, ledger);
    case 'median':
      return [
        result.value === fact.value && rankOf(result.id, ledger) === fact.rank,
        `${result.value}, number ${rankOf(result.id, ledger)}`,
      ];
    case 'rank':
      return same(fact.value, result.order.length);
    case 'fieldwork':
      return fieldworkVerdict(fact, result);
    case 'population':
      return [
        result.value === fact.value && result.unit === fact.unit && result.date === (fact.date ?? null),
        `${result.value} ${result.unit}, ${result.date}`,
      ];
    case 'difference':
    case 'change':
    case 'comparison':
    case 'background':
      return isChiSquare(result) ? [false, 'a chi-square'] : findingVerdict(fact, result);
    default:
      return [false, `a result of kind ${result.kind}`];
  }
}

function same(published: number | undefined, found: number): Verdict {
  return [published === found, String(found)];
}

function subgroupsOf({ groups }: Study, group = 'alle'): number {
  const within = groups.filter(({ id }) => group === 'alle' || id === group);
  return within.reduce((sum, { subgroups }) => sum + subgroups.length, 0);
}

/** Number and per cent where both are published; where only "higher than in the population" is, that. */
function profileVerdict(fact: Fact, result: ShareResult, study: Study, ledger: Ledger): Verdict {
  const whole = wholePercent(result, study, ledger);
  const found = `${result.count} (${whole} %)`;
  if (fact.kind === 'count') return [fact.value === result.count, found];
  if (fact.relation === 'sample-higher') return [whole > (fact.populationPercent ?? 100), found];
  if (fact.relation !== undefined) return [result.value !== null, `${found}; no figure was published`];
  const isCount = fact.count === undefined || fact.count === null || fact.count === result.count;
  return [isCount && fact.percent === whole, found];
}

/** The place of a subgroup's median among those of its group, the highest first. */
function rankOf(id: string, ledger: Ledger): number {
  const [kind, wave, scope = '', variable] = id.split('/');
  const group = `${scope.split('.')[0]}.`;
  const own = ledger.get(id);
  const higher = [...ledger.values()].filter(
    (other) =>
      other.kind === 'median' &&
      own?.kind === 'median' &&
      other.from.scope.startsWith(group) &&
      other.id === `${kind}/${wave}/${other.from.scope}/${variable}` &&
      (other.value ?? 0) > (own.value ?? 0),
  );
  return higher.length + 1;
}

function fieldworkVerdict(fact: Fact, { value, min, max, unit }: FieldworkResult): Verdict {
  const found = `${value ?? `${min}-${max}`} ${unit}`;
  if (fact.kind === 'count') {
    const end = fact.id.endsWith('.min') ? min : fact.id.endsWith('.max') ? max : value;
    return [end === fact.value, found];
  }
  const numbers = value === (fact.value ?? null) && min === (fact.min ?? null) && max === (fact.max ?? null);
  return [numbers && unit === fact.unit, found];
}

/** Significance, direction and level by either t-test; then, for what persists or vanishes, the adjusted one. */
function findingVerdict(fact: Fact, result: TestResult | CorrelationResult): Verdict {
  const tests = result.test === 't-test' ? [result.welch, result.pooled] : [result];
  const adjusted = result.test === 't-test' ? result.adjusted : null;
  const sign = fact.kind === 'group-comparison' ? -1 : 1;
  const holds = tests.every((test) =>
    isAsPublished(fact, sign * (test?.t ?? Number.NaN), test?.p ?? Number.NaN),
  );
  const shown = tests.map((test) => `t ${test?.t?.toFixed(2)}, p ${test?.p?.toFixed(4)}`).join('; ');
  const found =
    adjusted === null ? shown : `${shown}; adjusted p ${adjusted.p?.toFixed(4)}: ${adjusted.verdict}`;
  return [holds && isAdjustedAsPublished(fact, adjusted), found];
}

/** A level of 10 stands for 5 < p ≤ 10; where none is named, 10 is enough. */
function isAsPublished({ significant, direction, level }: Fact, t: number, p: number): boolean {
  if (significant !== true) return p > 0.1;
  const up = direction === 'higher' || direction === 'positive';
  if (up !== t > 0) return false;
  return level === 5 ? p <= 0.05 : level === 10 ? p > 0.05 && p <= 0.1 : p <= 0.1;
}

/** Where no adjusted level is named, it is the level of the unadjusted difference, or a stricter one. */
function isAdjustedAsPublished(
  { adjusted, adjustedLevel, level }: Fact,
  found: TestResult['adjusted'],
): boolean {
  if (adjusted === undefined || adjusted === null) return true;
  if (found === null || found.verdict !== adjusted) return false;
  if (adjusted !== 'persists') return true;
  const asked = adjustedLevel ?? level ?? 10;
  return found.level !== null && (adjustedLevel === null ? found.level <= asked : found.level === asked);
}
