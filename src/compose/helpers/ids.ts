import { resultId } from '../../model/id.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { Result } from '../../model/result.ts';
import { type Call, type Composition, type Helper, stop } from '../composition.ts';
import { isFinding, knownQuestions, shows } from '../finding.ts';
import { resultOf } from '../printing.ts';
import { unknownIn } from '../remainder.ts';
import { isShare, wholePercent } from '../rounding.ts';
import { baseOf, isShown, type Standing, standingOf } from '../small.ts';
import { answerOf, oneAnswer } from './answers.ts';
import {
  idOption,
  neededItem,
  numberArgument,
  numberOption,
  pairOfCall,
  scopeOfCall,
  textArgument,
  textOption,
  waveOf,
} from './arguments.ts';
import { recordIds } from './record-ids.ts';

/** `(id "share" item=… answers="positive")`, `(has id)`, `(is id "higher")`. */
export const idHelpers: Readonly<Record<string, Helper>> = {
  id: {
    block: 'never',
    options: [
      'wave',
      'since',
      'scope',
      'item',
      'answers',
      'variable',
      'category',
      'a',
      'b',
      'name',
      'measure',
      'tone',
      'theme',
      'of',
      'is',
      'level',
    ],
    run: buildId,
  },
  has: { block: 'never', options: [], run: has },
  is: { block: 'never', options: ['level'], run: (call) => is(call, textArgument(call, 1)) },
  held: { block: 'never', options: [], run: held },
  enough: { block: 'never', options: [], run: (call) => standing(call) !== null && standing(call) !== 'few' },
  few: { block: 'never', options: [], run: isFew },
  small: { block: 'never', options: [], run: (call) => standing(call) === 'small' },
  lacking: { block: 'never', options: [], run: lacking },
  reaches: { block: 'never', options: [], run: reaches },
  significant: { block: 'never', options: ['level'], run: (call) => is(call, 'significant') },
};

type Segments = (call: Call) => readonly string[];

/** What an id of each kind is made of, after its kind. */
const kinds: Readonly<Record<string, Segments>> = {
  count: (call) => [waveOf(call), scopeOfCall(call)],
  share: (call) => answerSegments(call),
  valid: (call) => answerSegments(call),
  mean: (call) => itemSegments(call),
  median: (call) => [waveOf(call), scopeOfCall(call), textOption(call, 'variable') ?? neededItem(call).id],
  alpha: (call) => itemSegments(call),
  difference: (call) => [...itemSegments(call), ...oneAnswer(call)],
  profile: (call) => [
    waveOf(call),
    scopeOfCall(call),
    idOption(call, 'variable'),
    idOption(call, 'category'),
  ],
  comparison: (call) => [waveOf(call), pairOfCall(call), neededItem(call).id, ...oneAnswer(call)],
  given: (call) => [idOption(call, 'name')],
  ...recordIds,
};

function buildId(call: Call): string {
  const kind = textArgument(call, 0);
  const segments = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (segments === undefined)
    return stop(call, 'kind-unknown', { kind, known: Object.keys(kinds).join(', ') });
  return resultId(kind, ...segments(call));
}

function itemSegments(call: Call): readonly string[] {
  return [waveOf(call), scopeOfCall(call), neededItem(call).id];
}

function answerSegments(call: Call): readonly string[] {
  const item = neededItem(call);
  const wanted = idOption(call, 'answers');
  return [waveOf(call), scopeOfCall(call), item.id, answerOf(wanted, item, call)];
}

/** Whether the ledger holds the result and could compute it; also asked of "text/…" and "given/…". */
function has(call: Call): boolean {
  const id = textArgument(call, 0);
  const { ledger, study } = call.composition;
  if (id.startsWith('text/')) return hasText(id.slice('text/'.length), call.composition);
  if (id.startsWith('given/')) return study.given.some((one) => `given/${one.name}` === id);
  const result = ledger.get(id);
  return result !== undefined && result.reason === undefined;
}

function hasText(key: string, { templates, asked }: Composition): boolean {
  asked.add(key);
  return templates.texts.has(key);
}

/** What may be said of so many answers as a result rests on; null where it is missing or has no value. */
function standing(call: Call): Standing | null {
  const result = call.composition.ledger.get(textArgument(call, 0));
  if (result === undefined) return null;
  return result.reason === undefined || isBareMean(result) ? standingOf(baseOf(result)) : null;
}

/** A mean that is known, and only its uncertainty is not. */
function isBareMean(result: Result): boolean {
  return result.kind === 'mean' && result.value !== null && !isHeldBack(result);
}

/** `(few id)`: whether somebody answered, yet fewer than numbers are shown of. */
function isFew(call: Call): boolean {
  const result = call.composition.ledger.get(textArgument(call, 0));
  return result !== undefined && baseOf(result) > 0 && !isShown(baseOf(result));
}

/** `(held id)`: whether numbers of a result are held back, so that nobody is recognised. */
function held(call: Call): boolean {
  const result = call.composition.ledger.get(textArgument(call, 0));
  return result !== undefined && isHeldBack(result);
}

/** `(lacking id)`: whether a share leaves out respondents of its scope. */
function lacking(call: Call): boolean {
  const result = call.composition.ledger.get(textArgument(call, 0));
  return result !== undefined && isShare(result) && unknownIn(result, call.composition.ledger) > 0;
}

/** `(reaches id 10)`: whether a share, as it is printed, is at least so many per cent. */
function reaches(call: Call): boolean {
  const { study, ledger } = call.composition;
  const result = ledger.get(textArgument(call, 0));
  if (result === undefined || !isShare(result) || result.value === null) return false;
  return wholePercent(result, study, ledger) >= numberArgument(call, 1);
}

/** What a finding shows: higher | lower | positive | negative | none | significant | persists | vanishes | reverses | weaker. */
function is(call: Call, wanted: string): boolean {
  const result = resultOf(call.composition, textArgument(call, 0), call.place);
  if (!isFinding(result)) return stop(call, 'claim-result', { id: result.id, is: wanted });
  const answer = shows(result, wanted, numberOption(call, 'level'));
  return answer ?? stop(call, 'claim-unknown', { is: wanted, known: knownQuestions });
}
