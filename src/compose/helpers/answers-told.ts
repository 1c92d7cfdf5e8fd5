import { resultId } from '../../model/id.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { Answer } from '../../model/scale.ts';
import { type Call, type Helper, stop } from '../composition.ts';
import { answeredFrom, neededItem, scopeOfCall, textArgument, waveOf } from './arguments.ts';

/**
 * `(answers-held "share" item=…)`: the answers whose share a scope does not tell, so that nobody is recognised;
 * `answers-told`: the others that it has, be they given by nobody.
 */
export const answersToldHelpers: Readonly<Record<string, Helper>> = {
  'answers-held': {
    block: 'never',
    options: ['wave', 'scope', 'item'],
    run: (call) => answersBy(call, true),
  },
  'answers-told': {
    block: 'never',
    options: ['wave', 'scope', 'item'],
    run: (call) => answersBy(call, false),
  },
};

function answersBy(call: Call, isHeld: boolean): readonly Answer[] {
  const kind = textArgument(call, 0);
  if (kind !== 'share' && kind !== 'valid')
    return stop(call, 'kind-unknown', { kind, known: 'share, valid' });
  const { id, scale } = answeredFrom(neededItem(call), call);
  const [wave, scope] = [waveOf(call), scopeOfCall(call)];
  return scale.answers.filter(({ segment }) => {
    const result = call.composition.ledger.get(resultId(kind, wave, scope, id, segment));
    return result !== undefined && isHeldBack(result) === isHeld;
  });
}
