import { type ResultId, resultId } from '../../src/model/id.ts';
import type { Fact } from './fact.ts';

/** The result that a fact is about. */
export function idOf(fact: Fact): ResultId {
  const special = named[fact.id];
  if (special !== undefined) return special;
  const { kind, item = '', variable = '', measure = '' } = fact;
  const [wave, scope] = [String(fact.wave ?? 2020), scopeOf(fact)];
  switch (kind) {
    case 'share':
      return resultId('share', wave, scope, item, answersOf(fact));
    case 'median':
      return resultId('median', wave, scope, variable);
    case 'difference':
      return resultId('difference', wave, scope, item);
    case 'change':
      return resultId('change', '2019-2020', scope, item);
    case 'group-comparison':
      return resultId('comparison', wave, 'udsatte~jobparate', item);
    case 'background-effect':
      return resultId('background', wave, scope, variable, item);
    case 'fieldwork':
      return resultId('fieldwork', wave, scope, measure);
    case 'population':
      return populationId(fact, scope);
    default:
      return variable === ''
        ? resultId('count', wave, scope)
        : resultId('profile', wave, scope, ledgerVariable(variable), categoryOf(fact));
  }
}

/** Figures whose place in the ledger their fields do not tell. */
const named: Readonly<Record<string, ResultId>> = {
  'count.alle.jobcentres.forord': 'fieldwork/2020/alle/jobcentres',
  'count.alle.jobcentres.metode': 'fieldwork/2020/alle/jobcentres',
  'count.alle.fieldwork-weeks': 'fieldwork/2020/alle/weeks',
  'count.alle.announced-minutes.min': 'fieldwork/2020/alle/announced-minutes',
  'count.alle.announced-minutes.max': 'fieldwork/2020/alle/announced-minutes',
  'count.alle.typical-minutes.min': 'fieldwork/2020/alle/typical-minutes',
  'count.alle.typical-minutes.max': 'fieldwork/2020/alle/typical-minutes',
  'count.alle.longest-minutes': 'fieldwork/2020/alle/longest-minutes',
  'count.alle.several-more-than-minutes': 'fieldwork/2020/alle/several-more-than-minutes',
  'count.jobparate.integrationsprogram.interpreter':
    'fieldwork/2020/jobparate.integrationsprogram/interpreter',
  'count.jobparate.integrationsprogram.interviews-per-day.2.2':
    'fieldwork/2020/jobparate.integrationsprogram/fewest-talks-a-day',
  'count.jobparate.integrationsprogram.interviews-per-day.2.3':
    'fieldwork/2020/jobparate.integrationsprogram/fewest-talks-a-day',
  'count.alle.questions': 'rank/2020/alle/mean',
  'fieldwork.text.udsatte.others.target': 'fieldwork/2020/udsatte/target-others',
  'fieldwork.text.jobparate.others.target': 'fieldwork/2020/jobparate/target-others',
  'population.jobparate.dagpenge-together.share': 'population/2020/jobparate/dagpenge-share',
  'population.udsatte.largest-2019': 'population/2019/udsatte.aktivitetsparate-over-30/rank',
};

/** A subgroup's part of the population is filed under its group, by the variable `subgroup`. */
function populationId(fact: Fact, scope: string): ResultId {
  const { group = '', subgroup, variable, measure = '' } = fact;
  if (variable !== undefined) return resultId('population', '2020', scope, variable, categoryOf(fact));
  if (measure === 'share') return resultId('population', '2020', group, 'subgroup', subgroup ?? '');
  return resultId('population', '2020', scope, measure);
}

function scopeOf({ group = 'alle', subgroup }: Fact): string {
  return subgroup === undefined || subgroup === null ? group : `${group}.${subgroup}`;
}

function answersOf({ answers = [] }: Fact): string {
  return [...new Set([answers[0], answers.at(-1)])].join('-');
}

function ledgerVariable(variable: string): string {
  return variable === 'ledighedsgruppe' ? 'subgroup' : variable;
}

/** "0-5 months" is 0..5, "1-2 years" of unemployment 13..24, "20+ years" 241.., "51-60 years" of age 51..60. */
function categoryOf({ variable, category = '' }: Fact): string {
  if (variable !== 'ledighed' && variable !== 'alder') return category;
  const [low = 0, high] = [...category.matchAll(/\d+/g)].map(Number);
  if (category.startsWith('over')) return `${low + 1}..`;
  const inYears = variable === 'ledighed' && category.endsWith('years');
  const from = inYears && low > 0 ? low * 12 + 1 : low;
  return high === undefined ? `${from}..` : `${from}..${inYears ? high * 12 : high}`;
}
