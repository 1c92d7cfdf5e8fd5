import { parentScope, type ResultId, resultId } from '../../model/id.ts';
import type { Result, TestResult } from '../../model/result.ts';
import type { Item, Labels, Study } from '../../model/study.ts';
import { type Call, type Helper, stop } from '../composition.ts';
import { groupViews, labelsOfScope } from '../context.ts';
import { isTest, resultOf, resultText } from '../printing.ts';
import { isShare } from '../rounding.ts';
import { baseOf, isShown } from '../small.ts';
import {
  itemFrom,
  listArgument,
  neededItem,
  numberOption,
  scopeFrom,
  scopeOfCall,
  textArgument,
  textOption,
  waveOf,
} from './arguments.ts';
import { segmentOf } from './ids.ts';

/** `(findings "difference" …)` and `(ranked "share" …)`: lists for `{{#each}}`. */
export const findingHelpers: Readonly<Record<string, Helper>> = {
  findings: {
    block: 'never',
    options: ['wave', 'scope', 'within', 'item', 'is', 'level'],
    run: findings,
  },
  ranked: {
    block: 'never',
    options: ['wave', 'scope', 'within', 'item', 'answers', 'order', 'only'],
    run: ranked,
  },
  more: { block: 'never', options: [], run: isMore },
  levels: { block: 'never', options: [], run: levels },
  answered: { block: 'never', options: ['wave', 'scope'], run: answered },
};

/**
 * Tested results that show something, in the order of the study's items, then its scopes.
 * `is`: significant (default) | higher | lower | none, all of tests with enough answers on both sides; few: too few on
 * either; alike: enough, and yet no test, since all on both sides answered the same. `scope`: this one only; `within`:
 * the parts of this one.
 */
function findings(call: Call): unknown {
  const kind = textArgument(call, 0);
  if (kind !== 'difference' && kind !== 'comparison') {
    return stop(call, 'kind-unknown', { kind, known: 'difference, comparison' });
  }
  const { study, ledger } = call.composition;
  const isWanted = wantedScope(call);
  const items = call.hash['item'] === undefined ? study.items : [itemFrom(call.hash['item'], call)];
  const shows = showing(call);
  const wave = waveOf(call);
  return items.flatMap((item) =>
    pairs(kind, study)
      .filter(([scope, against]) => isWanted(scope) || (against !== null && isWanted(against)))
      .map(([scope, against]) => ledger.get(idOf(kind, wave, scope, against, item)))
      .filter((result): result is TestResult => result !== undefined && isTest(result) && shows(result))
      .map((result) => view(result, item, study)),
  );
}

function wantedScope(call: Call): (scope: string) => boolean {
  if (call.hash['within'] !== undefined) {
    const within = scopeFrom(call.hash['within'], call, 'within');
    return (scope) => parentScope(scope) === within;
  }
  if (call.hash['scope'] === undefined) return () => true;
  const only = scopeOfCall(call);
  return (scope) => scope === only;
}

function showing(call: Call): (result: TestResult) => boolean {
  const wanted = textOption(call, 'is') ?? 'significant';
  const level = numberOption(call, 'level') ?? Number.POSITIVE_INFINITY;
  const isEnough = (result: TestResult) => isShown(baseOf(result));
  const isSignificant = (result: TestResult) =>
    isEnough(result) && result.level !== null && result.level <= level;
  switch (wanted) {
    case 'significant':
      return isSignificant;
    case 'none':
      return (result) => isEnough(result) && result.p !== null && !isSignificant(result);
    case 'higher':
    case 'lower':
      return (result) => isSignificant(result) && result.direction === wanted;
    case 'few':
      return (result) => !isEnough(result);
    case 'alike':
      return (result) => isEnough(result) && result.p === null;
    default:
      return stop(call, 'claim-unknown', {
        is: wanted,
        known: 'significant, higher, lower, none, few, alike',
      });
  }
}

/** The scopes that a kind is tested for, with what each is compared with; null: the rest of its parent. */
function pairs(
  kind: 'difference' | 'comparison',
  study: Study,
): readonly (readonly [string, string | null])[] {
  const groups = groupViews(study);
  if (kind === 'difference') {
    const scopes = groups.flatMap((group) => [group.scope, ...group.subgroups.map((one) => one.scope)]);
    return scopes.map((scope) => [scope, null] as const);
  }
  return groups.flatMap((a, index) => groups.slice(index + 1).map((b) => [a.scope, b.scope] as const));
}

function idOf(kind: string, wave: string, scope: string, against: string | null, item: Item): ResultId {
  return resultId(kind, wave, against === null ? scope : `${scope}~${against}`, item.id);
}

function view(result: TestResult, item: Item, study: Study) {
  const { scope, against } = result.from;
  return {
    id: result.id,
    scope,
    labels: labelsOfScope(study, scope),
    against: against ?? null,
    againstLabels: against === undefined ? null : labelsOfScope(study, against),
    item,
    level: result.level,
    direction: result.direction,
  };
}

/**
 * Items of a scope, or (with `item=`) the parts of a scope, from the highest value to the lowest; `order="lowest"` turns
 * it. Equal values keep the study's order; what has no value, or rests on too few answers, is left out. `only="first"`: those that are printed as the
 * first one is.
 */
function ranked(call: Call): unknown {
  const kind = textArgument(call, 0);
  if (kind !== 'share' && kind !== 'valid' && kind !== 'mean') {
    return stop(call, 'kind-unknown', { kind, known: 'share, valid, mean' });
  }
  const found = call.hash['item'] === undefined ? rankedItems(kind, call) : rankedScopes(kind, call);
  const sign = textOption(call, 'order') === 'lowest' ? 1 : -1;
  const ordered = found.toSorted((a, b) => sign * (a.value - b.value));
  return textOption(call, 'only') === 'first' ? leading(ordered, kind, call) : ordered;
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

/** `(levels found)`: findings by the level at which they hold, the strictest first: `{ level, findings }`. */
function levels(call: Call): unknown {
  const found = listArgument(call, 0).filter(hasLevel);
  return call.composition.study.tests.levels
    .map((level) => ({ level, findings: found.filter((one) => one.level === level) }))
    .filter((tier) => tier.findings.length > 0);
}

function hasLevel(one: unknown): one is { readonly level: number } {
  return typeof one === 'object' && one !== null && 'level' in one && typeof one.level === 'number';
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
  readonly item: Item;
  readonly value: number;
}

function rankedItems(kind: string, call: Call) {
  const scope = scopeOfCall(call);
  return call.composition.study.items.flatMap((item) => entry(kind, scope, item, call));
}

function rankedScopes(kind: string, call: Call) {
  const item = neededItem(call);
  const within = call.hash['within'] === undefined ? 'alle' : scopeFrom(call.hash['within'], call, 'within');
  const groups = groupViews(call.composition.study);
  const parts = groups.find((group) => group.scope === within)?.subgroups ?? groups;
  return parts.flatMap((part) => entry(kind, part.scope, item, call));
}

function entry(kind: string, scope: string, item: Item, call: Call): readonly Ranked[] {
  const answers = kind === 'mean' ? [] : [segmentOf(textOption(call, 'answers') ?? 'positive', item) ?? ''];
  const result = call.composition.ledger.get(resultId(kind, waveOf(call), scope, item.id, ...answers));
  const value = result === undefined ? null : rankValue(result);
  if (result === undefined || value === null || !isShown(result.n)) return [];
  return [{ id: result.id, scope, labels: labelsOfScope(call.composition.study, scope), item, value }];
}

/** The value by which shares and means are put in order; null where there is none. */
function rankValue(result: Result): number | null {
  return isShare(result) || result.kind === 'mean' ? result.value : null;
}
