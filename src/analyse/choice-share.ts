import { resultId } from '../model/id.ts';
import type { ShareResult } from '../model/results/described.ts';
import type { Answer } from '../model/scale.ts';
import type { ChoiceTally, Chosen } from './choice-in-wave.ts';
import { methods } from './methods.ts';
import { shareValues } from './share.ts';

/** The share that gave each answer: of all who answered, and of those who did not answer don't-know. */
export function choiceShares(tally: ChoiceTally): readonly ShareResult[] {
  const { answers } = tally.item.scale;
  const valid = answers.filter(({ side }) => side !== 'dont-know');
  return [...sharesOf('share', tally, answers, tally.asked), ...sharesOf('valid', tally, valid, tally.valid)];
}

function sharesOf(
  kind: 'share' | 'valid',
  { wave, scope, item, respondents }: ChoiceTally,
  answers: readonly Answer[],
  { n, counts }: Chosen,
): readonly ShareResult[] {
  return answers.map(({ code, segment }, index) => ({
    id: resultId(kind, wave, scope, item.id, segment),
    kind,
    from: { wave, scope, item: item.id, answers: [code] },
    method: methods.share,
    ...shareValues(respondents, counts[index] ?? 0, n),
  }));
}
