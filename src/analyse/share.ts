import { rangeSegment, resultId } from '../model/id.ts';
import type { ShareResult } from '../model/results/described.ts';
import type { Answer, Scale, Side } from '../model/scale.ts';
import type { ItemTally } from './item-tally.ts';
import { methods } from './methods.ts';
import { because, shareReason } from './reason.ts';
import { wilson } from './wilson.ts';

/**
 * The share that gave each answer, and each side (positive, negative) where it has several answers, of all who were
 * asked: whoever answered anything, don't-know included.
 */
export function shares(tally: ItemTally): readonly ShareResult[] {
  return sharesOf('share', tally, tally.item.scale.answers);
}

/** As `shares`, of the valid answers: don't-know is neither in the base nor among the answers. */
export function validShares(tally: ItemTally): readonly ShareResult[] {
  const valid = tally.item.scale.answers.filter(({ side }) => side !== 'dont-know');
  return sharesOf('valid', tally, valid);
}

/** A count's part of its base, with its interval: the values that all kinds of share have in common. */
export function shareValues(
  respondents: number,
  count: number,
  n: number,
): Pick<ShareResult, 'n' | 'count' | 'value' | 'low' | 'high' | 'reason'> {
  const interval = wilson(count, n);
  return {
    n,
    count,
    value: n === 0 ? null : count / n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    ...because(shareReason(respondents, n)),
  };
}

function sharesOf(
  kind: 'share' | 'valid',
  tally: ItemTally,
  base: readonly Answer[],
): readonly ShareResult[] {
  const n = countOf(tally, base);
  return [...base.map((answer) => [answer]), ...combinedSides(tally.item.scale)].map((answers) => ({
    id: resultId(
      kind,
      tally.wave,
      tally.scope,
      tally.item.id,
      rangeSegment(answers.map(({ segment }) => segment)),
    ),
    kind,
    from: {
      wave: tally.wave,
      scope: tally.scope,
      item: tally.item.id,
      answers: answers.map(({ code }) => code),
    },
    method: methods.share,
    ...shareValues(tally.respondents, countOf(tally, answers), n),
  }));
}

/** The sides with several answers; where a side has one, that answer's own share is the side's. */
function combinedSides(scale: Scale): readonly (readonly Answer[])[] {
  const sides: readonly Side[] = ['positive', 'negative'];
  return sides
    .map((side) => scale.answers.filter((answer) => answer.side === side))
    .filter((answers) => answers.length > 1);
}

function countOf({ item, counts }: ItemTally, answers: readonly Answer[]): number {
  return item.scale.answers.reduce(
    (sum, answer, index) => (answers.includes(answer) ? sum + (counts[index] ?? 0) : sum),
    0,
  );
}
