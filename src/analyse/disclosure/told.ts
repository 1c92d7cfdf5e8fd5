import { everyone, parentScope, type Scope } from '../../model/id.ts';
import type { AnyItem, IndexItem } from '../../model/item.ts';
import type { AnswerResult, ChiSquareResult } from '../../model/results/chi-square.ts';
import type { CorrelationResult, TestResult } from '../../model/results/tested.ts';
import type { Study } from '../../model/study.ts';
import { scopesOf } from '../cells.ts';
import type { Answered } from './answered.ts';
import { leftOf, toldScopes } from './families.ts';
import type { Held } from './held.ts';

/** Which numbers are told besides counts. */
export interface Told {
  /** Mean, median, weighted mean of an item, or the spread of a number, in a scope. */
  readonly isScoreTold: (wave: string, of: string, scope: Scope) => boolean;
  /** How many have a valid answer, where the number itself is not told. */
  readonly isBaseTold: (wave: string, of: string, scope: Scope) => boolean;
  readonly isTestTold: (test: Tested) => boolean;
  /**
   * The same of weighted numbers: no table of counts knows how they add up over scopes, and they may tell who has which
   * weight. A test on background names its variable.
   */
  readonly isWeightedTold: (wave: string, of: string, scope: Scope, variable?: string) => boolean;
}

type Tested = TestResult | ChiSquareResult | AnswerResult | CorrelationResult;

/**
 * Means, spreads and tests are told where they say nothing that the counts do not say: where all counts that they are made of
 * are told. Those that rest on counts that no table prints (what women answered) are told of a family of scopes, all or
 * none, where none of these counts is small.
 */
export function toldBy(study: Study, held: Held, answered: Answered): Told {
  const items = new Map<string, AnyItem>([...study.items, ...study.others].map((item) => [item.id, item]));
  const scopes = scopesOf(study.groups);
  const isOpenIn = (wave: string, of: string, scope: Scope): boolean => {
    const item = items.get(of);
    const parts = item?.type === 'index' ? item.items : [];
    return [of, ...parts].every((one) => held.isOpen(wave, one, scope));
  };
  const families = remembered((key: string) => {
    const [wave = '', of = '', variable] = key.split('/');
    return toldScopes(study.groups, (cells, scope) => {
      const isOpen = scope === null || isOpenIn(wave, of, scope);
      if (variable === undefined) return isOpen && answered.isEnough(wave, of, cells);
      const isKnown = scope === null || held.isOpen(wave, variable, scope);
      const isNumber = study.background.find(({ id }) => id === variable)?.type === 'numeric';
      const isFine = isNumber
        ? answered.isEnough(wave, of, cells) && answered.isEnough(wave, variable, cells)
        : answered.isCommon(wave, of, variable, cells);
      return isOpen && isKnown && isFine;
    });
  });
  const weighted = remembered((key: string) => {
    const [wave = '', of = '', variable] = key.split('/');
    return toldScopes(
      study.groups,
      (cells, scope) =>
        (scope === null || isOpenIn(wave, of, scope)) &&
        answered.isEnough(wave, of, cells) &&
        answered.isWeighable(wave, of, cells, variable),
    );
  });
  const isCounted = (of: string) => ['scale', 'nominal', 'multiple'].includes(items.get(of)?.type ?? '');
  const isScoreTold: Told['isScoreTold'] = (wave, of, scope) =>
    isCounted(of) ? isOpenIn(wave, of, scope) : families(`${wave}/${of}`).has(scope);
  /** The rest of a scope's parent: its other parts. */
  const isRestTold = (wave: string, of: string, scope: Scope): boolean => {
    const parent = parentScope(scope) ?? everyone;
    const parts = scopes.filter((one) => parentScope(one.scope) === parent);
    if (parts.every((one) => isScoreTold(wave, of, one.scope))) return true;
    const whole = scopes.find((one) => one.scope === parent);
    const isWhole = whole !== undefined && answered.isEmpty(wave, leftOf(whole, parts));
    return isWhole && isScoreTold(wave, of, parent);
  };
  /** The base of an index follows from who did not know of its items: it is told with the mean, or where nobody could answer so. */
  const isBaseTold: Told['isBaseTold'] = (wave, of, scope) => {
    const item = items.get(of);
    if (item?.type !== 'index') return !held.isBaseHeld(wave, of, scope);
    if (study.disclosure?.dontKnow !== 'shown') return !hasUnknown(item, items);
    return item.items.every((part) => !held.isBaseHeld(wave, part, scope));
  };
  return {
    isScoreTold,
    isBaseTold,
    isWeightedTold: (wave, of, scope, variable) =>
      weighted([wave, of, ...(variable === undefined ? [] : [variable])].join('/')).has(scope),
    isTestTold: ({ kind, from }) => {
      const { wave, scope, item = '', against, since, variable = '' } = from;
      if (!isScoreTold(wave, item, scope)) return false;
      if (kind === 'difference') return isRestTold(wave, item, scope);
      if (kind === 'comparison') return against !== undefined && isScoreTold(wave, item, against);
      if (kind === 'change') return since !== undefined && isScoreTold(since, item, scope);
      return families(`${wave}/${item}/${variable}`).has(scope);
    },
  };
}

/** Whether any item of an index can be answered by don't-know. */
function hasUnknown(index: IndexItem, items: ReadonlyMap<string, AnyItem>): boolean {
  return index.items.some((id) => {
    const part = items.get(id);
    return part?.type === 'scale' && part.scale.answers.some(({ side }) => side === 'dont-know');
  });
}

function remembered<V>(compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}
