import type { BackgroundVariable } from '../../model/background.ts';
import { everyone, parentScope, type ResultId, resultId } from '../../model/id.ts';
import { type AnyItem, type Item, isChoice } from '../../model/item.ts';
import type { TestedKind } from '../../model/results/origin.ts';
import type { Answer } from '../../model/scale.ts';
import type { Study } from '../../model/study.ts';
import { comparedCategory } from '../categories.ts';
import { type Call, type Composition, type Helper, stop } from '../composition.ts';
import { groupViews, labelsOfScope } from '../context.ts';
import {
  adjustedLevelOf,
  type Finding,
  isAnswer,
  isFinding,
  isWeaker,
  knownQuestions,
  shows,
  verdictOf,
} from '../finding.ts';
import {
  idOption,
  itemFrom,
  itemsAmong,
  listArgument,
  numberOption,
  scopeFrom,
  scopeOfCall,
  textArgument,
  textOption,
  waveOf,
  wavesOfCall,
} from './arguments.ts';

export const findingOptions = [
  'wave',
  'since',
  'scope',
  'within',
  'inside',
  'item',
  'variable',
  'is',
  'level',
  'by',
  'among',
];

/** `(findings "difference" …)` and what follows from it: lists for `{{#each}}`. */
export const findingHelpers: Readonly<Record<string, Helper>> = {
  findings: { block: 'never', options: findingOptions, run: findings },
  'items-found': { block: 'never', options: findingOptions, run: itemsFound },
  'items-unfound': { block: 'never', options: findingOptions, run: itemsUnfound },
  'items-untested': { block: 'never', options: findingOptions, run: itemsUntested },
  'scopes-found': { block: 'never', options: findingOptions, run: scopesFound },
  levels: { block: 'never', options: [], run: levels },
  'items-of': { block: 'never', options: [], run: itemsOf },
  length: { block: 'never', options: [], run: (call) => listArgument(call, 0).length },
};

/** What a template sees of a finding. */
interface FindingView {
  readonly id: ResultId;
  readonly kind: TestedKind;
  readonly scope: string;
  readonly labels: ReturnType<typeof labelsOfScope>;
  readonly against: string | null;
  readonly againstLabels: ReturnType<typeof labelsOfScope>;
  readonly item: AnyItem;
  /** The answer that it is of, where it is of one alone. */
  readonly answer: Answer | null;
  /** The background variable, and what those of the two categories that are compared are called: "kvinder", "»Ja«". */
  readonly variable: BackgroundVariable | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly correlation: boolean;
  readonly level: number | null;
  readonly direction: Finding['direction'];
  readonly verdict: ReturnType<typeof verdictOf>;
  readonly adjustedLevel: number | null;
  /** Whether it persists at a weaker level than its own. */
  readonly weaker: boolean;
}

/**
 * Tested results that show something, in the order of the study's items, then its scopes, then its background variables.
 * `is`: significant (default), or another word of `(is …)`, all of tests with enough answers on both sides; few: too few
 * on either; alike: enough, and yet no test, since all on both sides answered the same. `scope`: this one only; `within`:
 * the parts of this one; `inside`: both. `among`: of these items only. `by="answer"`: the single answers of items without order, not the items.
 */
export function findings(call: Call): readonly FindingView[] {
  return candidates(call).flatMap(({ id, item }) => {
    const result = call.composition.ledger.get(id);
    if (result === undefined || !isFinding(result) || !asked(result, call)) return [];
    return [view(result, item, call.composition)];
  });
}

function asked(result: Finding, call: Call): boolean {
  const word = textOption(call, 'is') ?? 'significant';
  const answer = shows(result, word, numberOption(call, 'level'));
  return answer ?? stop(call, 'claim-unknown', { is: word, known: knownQuestions });
}

/** The items that have such a finding, in the study's order. */
function itemsFound(call: Call): readonly Item[] {
  return itemsIn(findings(call), call);
}

/** The items that were tested and have no such finding. */
function itemsUnfound(call: Call): readonly Item[] {
  const found = itemsFound(call);
  return itemsTested(call).filter((item) => !found.includes(item));
}

/** The items that have results of the kind, none of which rests on enough answers, or could be tested. */
function itemsUntested(call: Call): readonly Item[] {
  const tested = itemsTested(call);
  const some = itemsIn([...findings(asking(call, 'few')), ...findings(asking(call, 'alike'))], call);
  return some.filter((item) => !tested.includes(item));
}

function itemsTested(call: Call): readonly Item[] {
  return itemsIn([...findings(asking(call, 'significant')), ...findings(asking(call, 'none'))], call);
}

/** The same call with another `is=`. */
function asking(call: Call, is: string): Call {
  return { ...call, hash: { ...call.hash, is } };
}

function itemsIn(found: readonly FindingView[], { composition }: Call): readonly Item[] {
  return composition.study.items.filter((item) => found.some((one) => one.item === item));
}

/** The scopes that have such a finding, each once, in the study's order. */
function scopesFound(call: Call): readonly unknown[] {
  const found = new Map(findings(call).map(({ scope, labels }) => [scope, { scope, labels }]));
  return allScopes(call.composition.study).flatMap((scope) => found.get(scope) ?? []);
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

type Candidate = Pick<FindingView, 'id' | 'item'>;

/** Every result of the kind that the call may mean, whether the ledger holds it or not. */
function candidates(call: Call): readonly Candidate[] {
  const kind = textArgument(call, 0);
  const of = Object.hasOwn(segments, kind) ? segments[kind as TestedKind] : null;
  if (of === null) return stop(call, 'kind-unknown', { kind, known: Object.keys(segments).join(', ') });
  const items = call.hash['item'] === undefined ? itemsAmong(call) : [itemFrom(call.hash['item'], call)];
  const stems = of(call, wantedScope(call));
  return items.flatMap((item) =>
    stems.flatMap((stem) => endsOf(item, call).map((end) => ({ id: resultId(kind, ...stem, ...end), item }))),
  );
}

/** What ends the ids of an item's tests: the item, or (`by="answer"`) each answer of an item without order. */
function endsOf(item: AnyItem, call: Call): readonly (readonly string[])[] {
  const isByAnswer = textOption(call, 'by') === 'answer' && isChoice(item);
  return isByAnswer ? item.scale.answers.map(({ segment }) => [item.id, segment]) : [[item.id]];
}

function answerOf(item: AnyItem, code: string | undefined): Answer | null {
  return isChoice(item) ? (item.scale.answers.find((one) => one.code === code) ?? null) : null;
}

type Wanted = (scope: string) => boolean;

/** What stands between the kind and the item in the ids of each kind. */
const segments: Readonly<
  Record<TestedKind, (call: Call, isWanted: Wanted) => readonly (readonly string[])[]>
> = {
  difference: (call, isWanted) => {
    const wave = waveOf(call);
    return allScopes(call.composition.study)
      .filter(isWanted)
      .map((scope) => [wave, scope]);
  },
  comparison: (call, isWanted) => {
    const wave = waveOf(call);
    const scopes = groupViews(call.composition.study).map(({ scope }) => scope);
    const pairs = scopes.flatMap((a, index) => scopes.slice(index + 1).map((b) => [a, b] as const));
    return pairs.filter((pair) => pair.some(isWanted)).map(([a, b]) => [wave, `${a}~${b}`]);
  },
  change: (call, isWanted) => {
    const scopes = [everyone, ...allScopes(call.composition.study)].filter(isWanted);
    return scopes.map((scope) => [wavesOfCall(call, scope), scope]);
  },
  background: (call, isWanted) => {
    const wave = waveOf(call);
    const only = call.hash['variable'] === undefined ? null : idOption(call, 'variable');
    const { background } = call.composition.study;
    const variables = background.filter(({ id }) => only === null || id === only);
    const scopes = [everyone, ...allScopes(call.composition.study)].filter(isWanted);
    return scopes.flatMap((scope) => variables.map(({ id }) => [wave, scope, id]));
  },
};

function allScopes(study: Study): readonly string[] {
  return groupViews(study).flatMap((group) => [group.scope, ...group.subgroups.map((one) => one.scope)]);
}

function wantedScope(call: Call): Wanted {
  if (call.hash['inside'] !== undefined) {
    const whole = scopeFrom(call.hash['inside'], call, 'inside');
    return (scope) => scope === whole || parentScope(scope) === whole;
  }
  if (call.hash['within'] !== undefined) {
    const within = scopeFrom(call.hash['within'], call, 'within');
    return (scope) => parentScope(scope) === within;
  }
  if (call.hash['scope'] === undefined) return () => true;
  const only = scopeOfCall(call);
  return (scope) => scope === only;
}

function view(result: Finding, item: AnyItem, { study, templates }: Composition): FindingView {
  const { scope, against } = result.from;
  const variable = study.background.find(({ id }) => id === result.from.variable) ?? null;
  return {
    id: result.id,
    kind: result.kind,
    scope,
    labels: labelsOfScope(study, scope),
    against: against ?? null,
    againstLabels: against === undefined ? null : labelsOfScope(study, against),
    item,
    answer: isAnswer(result) ? answerOf(item, result.from.answers?.[0]) : null,
    variable,
    first: comparedCategory(result, 'a', variable, templates.language),
    second: comparedCategory(result, 'b', variable, templates.language),
    correlation: result.test === 'correlation',
    level: result.level,
    direction: result.direction,
    verdict: verdictOf(result),
    adjustedLevel: adjustedLevelOf(result),
    weaker: isWeaker(result),
  };
}

/** `(items-of found)`: the items that findings, or entries of a ranking, are about: each once, in the study's order. */
function itemsOf(call: Call): readonly Item[] {
  const found = listArgument(call, 0);
  const isOf = (one: unknown, item: Item) =>
    typeof one === 'object' && one !== null && 'item' in one && one.item === item;
  return call.composition.study.items.filter((item) => found.some((one) => isOf(one, item)));
}
