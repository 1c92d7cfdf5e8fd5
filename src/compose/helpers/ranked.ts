import { type ResultId, resultId } from '../../model/id.ts';
import type { AnyItem, ChoiceItem, Item } from '../../model/item.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { Result } from '../../model/result.ts';
import type { ShareResult } from '../../model/results/described.ts';
import type { Labels } from '../../model/wave.ts';
import { type Call, type Helper, stop } from '../composition.ts';
import { groupViews, labelsOfScope } from '../context.ts';
import { resultOf, resultText } from '../printing.ts';
import { isShare, wholePercent } from '../rounding.ts';
import { isShown } from '../small.ts';
import { segmentOf } from './answers.ts';
import {
  answeredFrom,
  itemsAmong,
  neededItem,
  numberArgument,
  numberOption,
  scopeFrom,
  scopeOfCall,
  textArgument,
  textOption,
  waveOf,
} from './arguments.ts';

/** `(ranked "share" …)`, `(more a b)`, `(placed rank 1)`: what stands highest. */
export const rankHelpers: Readonly<Record<string, Helper>> = {
  ranked: {
    block: 'never',
    options: ['wave', 'scope', 'within', 'item', 'answers', 'order', 'only', 'among'],
    run: ranked,
  },
  more: { block: 'never', options: [], run: isMore },
  chosen: { block: 'never', options: ['wave', 'scope', 'item', 'only', 'count', 'least'], run: chosen },
  answered: { block: 'never', options: ['wave', 'scope'], run: answered },
  placed: { block: 'never', options: [], run: placed },
};

/**
 * `(placed (id "rank" measure="positive") 1)`: the items at a place of a rank, 1 the highest and -1 the lowest; several
 * where values are equal, none where the place is shared away.
 */
function placed(call: Call): unknown {
  const result = resultOf(call.composition, textArgument(call, 0), call.place);
  if (result.kind !== 'rank') return stop(call, 'result-form', { id: result.id, form: 'place' });
  const wanted = numberArgument(call, 1);
  const place = wanted < 0 ? result.order.at(wanted)?.place : wanted;
  const { items } = call.composition.study;
  return result.order
    .filter((entry) => entry.place === place)
    .map((entry) => ({
      id: entry.result,
      item: items.find((one) => one.id === entry.item) ?? null,
      place: entry.place,
    }));
}

/**
 * Items of a scope, or (with `item=`) the parts of a scope, from the highest value to the lowest; `order="lowest"` turns
 * it, `among=` gives some of the items. Equal values keep the study's order; what has no value, or rests on too few answers, is left out. `only="first"`:
 * those that are printed as the first one is; none where a value is held back, since that could be the first.
 */
function ranked(call: Call): unknown {
  const kind = textArgument(call, 0);
  if (kind !== 'share' && kind !== 'valid' && kind !== 'mean') {
    return stop(call, 'kind-unknown', { kind, known: 'share, valid, mean' });
  }
  const candidates = call.hash['item'] === undefined ? itemsToRank(kind, call) : scopesToRank(kind, call);
  const isFirstOnly = textOption(call, 'only') === 'first';
  if (isFirstOnly && candidates.some(({ result }) => isHeldBack(result))) return [];
  const found = candidates.flatMap((one) => rankedOf(kind, one, call));
  const sign = textOption(call, 'order') === 'lowest' ? 1 : -1;
  const ordered = found.toSorted((a, b) => sign * (a.value - b.value));
  return isFirstOnly ? leading(ordered, kind, call) : ordered;
}

/** The first, and all that are printed as it is: no text may call one of them the largest where the reader sees none. */
function leading(
  ordered: readonly Ranked[],
  kind: 'share' | 'valid' | 'mean',
  call: Call,
): readonly Ranked[] {
  const form = kind === 'mean' ? 'mean' : 'share';
  const textOf = ({ id }: Ranked) => resultText(call.composition, id, form, {}, call.place);
  const [first] = ordered;
  return first === undefined ? [] : ordered.filter((one) => textOf(one) === textOf(first));
}

/** `(answered scope=…)`: the items that a scope has given enough answers to. */
function answered(call: Call): readonly Item[] {
  const { study, ledger } = call.composition;
  const [wave, scope] = [waveOf(call), scopeOfCall(call)];
  return study.items.filter((item) => {
    const result = ledger.get(resultId('share', wave, scope, item.id, item.scale.answers[0]?.segment ?? ''));
    return result !== undefined && isShown(result.n);
  });
}

/**
 * `(chosen item=…)`: the valid answers of an item without order, the commonest first, each with the id of its share:
 * `{ id, label, segment }`. `only="first"`: those that are printed as the first one is; `count`: so many at most; `least`:
 * those of whom the printed share reaches so many per cent. None where too few have answered; of the first none where nobody gave
 * any of them, or where one that is held back could be commoner.
 */
function chosen(call: Call): readonly { readonly id: ResultId; readonly label: string }[] {
  const item = answeredFrom(neededItem(call), call);
  const { study, ledger } = call.composition;
  const found = item.scale.answers
    .filter(({ side }) => side !== 'dont-know')
    .flatMap(({ label, segment }) => {
      const result = ledger.get(resultId('share', waveOf(call), scopeOfCall(call), item.id, segment));
      const isThere = result !== undefined && isShare(result) && result.value !== null && isShown(result.n);
      return isThere ? [{ id: result.id, label, segment, result }] : [];
    })
    .toSorted((a, b) => (b.result.value ?? 0) - (a.result.value ?? 0));
  const wholeOf = ({ result }: (typeof found)[number]): number => wholePercent(result, study, ledger);
  const [first] = found;
  const isFirst = textOption(call, 'only') === 'first' && first !== undefined;
  if (isFirst && !isSurelyFirst(first.result, item, call)) return [];
  const least = numberOption(call, 'least') ?? 0;
  const kept = found.filter((one) => (!isFirst || wholeOf(one) === wholeOf(first)) && wholeOf(one) >= least);
  return kept
    .slice(0, numberOption(call, 'count') ?? kept.length)
    .map(({ id, label, segment }) => ({ id, label, segment }));
}

/** Whether somebody gave the answer, and none that is held back can have been given as often. */
function isSurelyFirst({ value }: ShareResult, { id, type, scale }: Item | ChoiceItem, call: Call): boolean {
  const results = scale.answers.flatMap(({ segment }) => {
    const found = call.composition.ledger.get(
      resultId('share', waveOf(call), scopeOfCall(call), id, segment),
    );
    return found !== undefined && isShare(found) ? [found] : [];
  });
  const isHeld = results.some(isHeldBack);
  const left = type === 'multiple' ? 1 : 1 - results.reduce((sum, one) => sum + (one.value ?? 0), 0);
  return value !== null && value > 0 && (!isHeld || value > left);
}

/** `(more a b)`: whether the first result's value is larger than the second's; false where either has none. */
function isMore(call: Call): boolean {
  const [a, b] = [0, 1].map((index) =>
    rankValue(resultOf(call.composition, textArgument(call, index), call.place)),
  );
  return typeof a === 'number' && typeof b === 'number' && a > b;
}

interface Ranked {
  readonly id: ResultId;
  readonly scope: string;
  readonly labels: Labels | null;
  readonly item: AnyItem;
  readonly value: number;
}

/** What may have a place in a ranking, told or not. */
interface Candidate {
  readonly scope: string;
  readonly item: Item | ChoiceItem;
  readonly result: Result;
}

function itemsToRank(kind: string, call: Call): readonly Candidate[] {
  const scope = scopeOfCall(call);
  return itemsAmong(call).flatMap((item) => candidate(kind, scope, item, call));
}

function scopesToRank(kind: string, call: Call): readonly Candidate[] {
  const item = answeredFrom(neededItem(call), call);
  const within = call.hash['within'] === undefined ? 'alle' : scopeFrom(call.hash['within'], call, 'within');
  const groups = groupViews(call.composition.study);
  const parts = groups.find((group) => group.scope === within)?.subgroups ?? groups;
  return parts.flatMap((part) => candidate(kind, part.scope, item, call));
}

function candidate(kind: string, scope: string, item: Item | ChoiceItem, call: Call): readonly Candidate[] {
  const answers = kind === 'mean' ? [] : [segmentOf(textOption(call, 'answers') ?? 'positive', item) ?? ''];
  const result = call.composition.ledger.get(resultId(kind, waveOf(call), scope, item.id, ...answers));
  return result === undefined ? [] : [{ scope, item, result }];
}

function rankedOf(kind: string, { scope, item, result }: Candidate, call: Call): readonly Ranked[] {
  const value = rankValue(result);
  if (value === null || !isShown(result.n)) return [];
  // The mean of answers that are all the same is not printed either.
  if (kind === 'mean' && result.reason !== undefined) return [];
  return [{ id: result.id, scope, labels: labelsOfScope(call.composition.study, scope), item, value }];
}

/** The value by which shares and means are put in order; null where there is none. */
function rankValue(result: Result): number | null {
  return isShare(result) || result.kind === 'mean' ? result.value : null;
}
