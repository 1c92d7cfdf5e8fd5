import { type Fault, fault, type Outcome, throwIfAny } from '../../fault.ts';
import { limits as few } from '../../model/few.ts';
import type { Ledger, RankResult, Result } from '../../model/result.ts';
import type { Disclosure, Study } from '../../model/study.ts';
import type { EarlierLedger, Survey } from '../../model/survey.ts';
import { answeredIn } from './answered.ts';
import { earlierFaults } from './earlier.ts';
import { type Held, heldIn } from './held.ts';
import { type Told, toldBy } from './told.ts';
import { reranked, verdictOnly, withheld, withoutEnds, withoutVerdict } from './withhold.ts';

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
    [...open].map(([id, result]) => [id, result.kind === 'rank' ? reranked(result satisfies RankResult, open) : result]),
  );
  throwIfAny([...held.unprotected.map(({ key }) => fault('disclosure-unprotected', { id: key })), ...earlierFaults(value, earlier, limits)]);
  return { value, warnings: warningsOf(held, value, earlier) };
}

/** What is told of one result. */
function shownOf(result: Result, held: Held, told: Told, limits: Disclosure): Result {
  const { wave, scope, item, variable } = result.from;
  const of = item ?? variable ?? '';
  switch (result.kind) {
    case 'share':
    case 'profile':
    case 'theme':
      return held.ids.has(result.id) ? withheld(result, true) : result;
    case 'valid':
      return held.ids.has(result.id) ? withheld(result, !held.isBaseHeld(wave, of, scope)) : result;
    case 'mean':
    case 'median':
    case 'spread':
    case 'weighted':
    case 'alpha':
      if (told.isScoreTold(wave, of, scope)) return withoutEnds(result);
      return result.n === 0 ? result : withheld(result, !held.isBaseHeld(wave, of, scope));
    case 'representativity':
      return held.isOpen(wave, of, scope) ? result : withheld(result, true);
    case 'difference':
    case 'comparison':
    case 'change':
    case 'background': {
      if (told.isTestTold(result)) return result;
      const sides = 'a' in result ? [result.a.n, result.b.n] : [result.n];
      const isFew = Math.min(...sides) < Math.max(limits.base, few.shown);
      return isFew ? withoutVerdict(result) : verdictOnly(result);
    }
    case 'count':
    case 'rank':
    case 'tally':
    case 'multiplicity':
    case 'population':
    case 'fieldwork':
    case 'given':
      return result;
  }
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
