import { type Fault, fault, type Outcome, throwIfAny } from '../../fault.ts';
import { limits as few } from '../../model/few.ts';
import type { Ledger, Result } from '../../model/result.ts';
import type { RankResult } from '../../model/results/described.ts';
import type { WeightingResult } from '../../model/results/method.ts';
import type { Disclosure, Study } from '../../model/study.ts';
import type { EarlierLedger, Survey } from '../../model/survey.ts';
import { answeredIn } from './answered.ts';
import { earlierFaults } from './earlier.ts';
import { type Held, heldIn } from './held.ts';
import { type Told, toldBy } from './told.ts';
import { reranked, verdictOnly, withheld, withoutEnds, withoutVerdict, withoutWeights } from './withhold.ts';

/**
 * The ledger as everybody may see it: without the numbers in which somebody could be recognised, and without those from
 * which they follow. Everything after this step, files as well as text, is made of what it leaves. docs/disclosure.md says
 * what it protects against, and what not.
 *
 * @throws Faults `disclosure-unprotected` where a number cannot be hidden, as what has been told before; `disclosure-difference`
 * where today's numbers and those of the earlier ledger tell of the few in whom they differ
 */
export function protect(survey: Survey, study: Study, ledger: Ledger, limits: Disclosure): Outcome<Ledger> {
  const earlier: EarlierLedger = survey.earlier ?? new Map();
  const held = heldIn(study, ledger, limits, earlier);
  const told = toldBy(study, held, answeredIn(survey, study, limits));
  const open = new Map([...ledger].map(([id, result]) => [id, shownOf(result, held, told, limits)]));
  const value = new Map(
    [...open].map(([id, result]) => [
      id,
      result.kind === 'rank' ? reranked(result satisfies RankResult, open) : result,
    ]),
  );
  throwIfAny([
    ...held.unprotected.map(({ key }) => fault('disclosure-unprotected', { id: key })),
    ...earlierFaults(value, earlier, limits),
  ]);
  return { value, warnings: warningsOf(held, value, earlier) };
}

/**
 * What is told of one result. Weighted numbers are no counts, and no table audits them: they are told of a family of scopes, all or
 * none, where all counts of it are, and where they do not tell who has which weight.
 */
function shownOf(result: Result, held: Held, told: Told, limits: Disclosure): Result {
  const shown = countedOf(result, held, told, limits);
  const isOnlyWeighted = shown.unweighted !== undefined || shown.kind === 'weighted';
  const isWeighted = shown.weighted !== undefined || isOnlyWeighted;
  if (!isWeighted || isWeightedTold(result, told)) return shown;
  if (!isOnlyWeighted) return withoutWeights(shown);
  return withheld(shown, isBaseTold(result, told));
}

/** Both waves of a change, since each side of it is a weighted number of its own. */
function isWeightedTold({ kind, from }: Result, told: Told): boolean {
  const { wave, scope, since, item, variable } = from;
  const background = kind === 'background' ? variable : undefined;
  const isTold = (own: string) => told.isWeightedTold(own, item ?? variable ?? '', scope, background);
  return isTold(wave) && (kind !== 'change' || since === undefined || isTold(since));
}

/** What is told of one result: those that are not named here rest on nobody's answers, or on bases alone. */
function countedOf(result: Result, held: Held, told: Told, limits: Disclosure): Result {
  switch (result.kind) {
    case 'share':
    case 'valid':
    case 'profile':
    case 'theme':
      return held.ids.has(result.id) ? withheld(result, isBaseTold(result, told)) : result;
    case 'mean':
    case 'median':
    case 'spread':
    case 'weighted':
    case 'alpha':
      return scoreOf(result, told);
    case 'representativity':
      return held.isOpen(result.from.wave, ofWhat(result), result.from.scope)
        ? result
        : withheld(result, true);
    case 'difference':
    case 'comparison':
    case 'change':
    case 'background':
      return told.isTestTold(result) ? result : testOf(result, limits);
    case 'weighting':
      return isComputable(result, held) ? withheld(result, true) : result;
    case 'count':
    case 'rank':
    case 'tally':
    case 'multiplicity':
    case 'response':
    case 'population':
    case 'fieldwork':
    case 'given':
      return result;
  }
}

/** Whether how large weights are, and how many were trimmed, tells a count of what they were fitted to that is held back. */
function isComputable({ from: { wave }, margins }: WeightingResult, { isClosed }: Held): boolean {
  const variables = margins.map((margin) => margin.split('.').at(-1) ?? margin);
  return variables.some((variable) => isClosed(wave, variable));
}

function scoreOf(result: Result, told: Told): Result {
  const { wave, scope } = result.from;
  if (told.isScoreTold(wave, ofWhat(result), scope)) return withoutEnds(result);
  return result.n === 0 ? result : withheld(result, isBaseTold(result, told));
}

/** A verdict is told of as many answers as the report tells verdicts of, and where there is one: no test is not a test that shows nothing. */
function testOf(result: Parameters<typeof verdictOnly>[0], limits: Disclosure): Result {
  const sides = 'a' in result ? [result.a.n, result.b.n] : [result.n];
  const isFew = Math.min(...sides) < Math.max(limits.base, few.shown);
  return isFew || result.p === null ? withoutVerdict(result) : verdictOnly(result);
}

/** Who was asked is told; who answered otherwise than don't-know only where don't-know is. */
function isBaseTold(result: Result, told: Told): boolean {
  const { wave, scope } = result.from;
  return result.kind === 'share' || told.isBaseTold(wave, ofWhat(result), scope);
}

function ofWhat({ from: { item, variable = '' } }: Result): string {
  return item ?? variable;
}

function warningsOf(held: Held, value: Ledger, earlier: EarlierLedger): readonly Fault[] {
  const again = held.alreadyTold.map(({ key }) => fault('disclosure-told-before', { id: key }));
  const means = [...value.values()].flatMap(({ id, reason }) => {
    const before = earlier.get(id);
    const isTold = reason === 'suppressed' && before?.kind === 'mean' && before.value !== null;
    return isTold ? [fault('disclosure-told-before', { id })] : [];
  });
  return [...again, ...means];
}
