import { fault } from '../../fault.ts';
import { capitalised } from '../../language/words.ts';
import type { Label, Panel, PanelValue, TwoGroupsRow, TwoGroupsSum } from '../../model/drawing.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import type { TestResult } from '../../model/results/tested.ts';
import type { Answer } from '../../model/scale.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { FigureMaker, MadeFigure, Making, MakingOptions } from '../make.ts';
import { isShown, standingOf } from '../small.ts';
import { itemOf } from './item.ts';
import { shareId, sourceNote, sumLabel, validBase } from './parts.ts';
import { type Pair, partsOf, testedScopes } from './scopes.ts';
import { answersOn, toneOf, validAnswers } from './sides.ts';
import { smallRow } from './small.ts';
import { twoGroupsAlt, twoGroupsNotes } from './two-groups-texts.ts';

/** The answers of two groups to an item, side by side: base valid answers. */
export const twoGroups: FigureMaker = (making, options) => {
  const item = itemOf(making, 'two-groups');
  if (item === null) return null;
  const pair = pairOf(making, options);
  if (pair !== null) return made(making, item, pair);
  making.report(fault('groups-not-named', { figure: 'two-groups' }));
  return null;
};

/** The groups that `a=` and `b=` name, in the order of the study; or else the study's own two. */
export function pairOf({ study }: Making, { a, b }: MakingOptions): Pair | null {
  const isNamed = a !== undefined || b !== undefined;
  const wanted = [a, b].map(scopeIn);
  const found = isNamed
    ? testedScopes(study).filter(({ scope }) => wanted.includes(scope))
    : partsOf(study, everyone);
  const [first, second] = found;
  return first !== undefined && second !== undefined && found.length === 2 ? [first, second] : null;
}

/** A scope's id, given as such or as a group of the template. */
function scopeIn(given: unknown): unknown {
  return typeof given === 'object' && given !== null && 'scope' in given ? given.scope : given;
}

function made(making: Making, item: Item, pair: Pair): MadeFigure {
  const [a, b] = pair;
  const test = testOf(making, item, pair);
  const groups = pair.map(({ labels }) => labels.plural);
  const title = { measure: item.measure, groups };
  return {
    id: resultId('figure', 'two-groups', making.wave, `${a.scope}~${b.scope}`, item.id),
    title: making.phrase('two-groups-title', title),
    subtitle: making.phrase('question', { number: item.number, wording: item.wording }),
    notes: [...twoGroupsNotes(making, item, pair, test), ...sourceNote(making)],
    drawing: {
      kind: 'two-groups',
      panels: [panelOf(making, item, a), panelOf(making, item, b)],
      differenceHead: { label: making.word('difference'), unit: making.word('percentage-points') },
      rows: validAnswers(item.scale).map((answer) => rowOf(making, item, pair, answer)),
      sums: [...sumRows(making, item, pair), ...meanRows(making, item, pair, test)],
    },
    alt: twoGroupsAlt(making, item, pair, test, making.plain('two-groups-title', title)),
  };
}

/** Null where the ledger has none, or where one of the groups is not shown. */
function testOf(making: Making, item: Item, pair: Pair): TestResult | null {
  const [a, b] = pair;
  const test = making.ledger.get(resultId('comparison', making.wave, `${a.scope}~${b.scope}`, item.id));
  const areShown = pair.every(({ scope }) => isShown(validBase(making, item, scope)));
  return test?.kind === 'comparison' && test.test === 't-test' && areShown ? test : null;
}

function panelOf(making: Making, item: Item, { scope, labels }: ScopeOfStudy): Panel {
  const id = shareId(making, 'valid', scope, item, validAnswers(item.scale).slice(0, 1));
  const base = making.label(id, 'n');
  return {
    label: capitalised(labels.plural),
    base: { ...base, text: `${making.word('n-equals')}${base.text}` },
    ...smallRow(making, standingOf(validBase(making, item, scope))),
  };
}

function rowOf(making: Making, item: Item, pair: Pair, answer: Answer): TwoGroupsRow {
  const [a, b] = pair.map((one) => shareIn(making, item, one, answer));
  return {
    label: answer.label,
    tone: toneOf(answer, item.scale),
    values: [a ?? null, b ?? null],
    difference: a && b ? pointsOf(making, item, pair, [answer]) : null,
  };
}

function shareIn(making: Making, item: Item, { scope }: ScopeOfStudy, answer: Answer): PanelValue | null {
  if (!isShown(validBase(making, item, scope))) return null;
  const id = shareId(making, 'valid', scope, item, [answer]);
  const share = making.ledger.get(id);
  const value = share?.kind === 'valid' ? share.value : null;
  return value === null ? null : { value, printed: making.label(id, 'share') };
}

/** Percentage points from b to a: not tested, and so without a sign. */
function pointsOf(making: Making, item: Item, [a, b]: Pair, answers: readonly Answer[]): Label {
  const minus = shareId(making, 'valid', b.scope, item, answers);
  return making.label(shareId(making, 'valid', a.scope, item, answers), 'points', { minus });
}

/** The positive answers together, where there are two or more of them. */
function sumRows(making: Making, item: Item, pair: Pair): readonly TwoGroupsSum[] {
  const answers = answersOn(item.scale, 'positive');
  if (answers.length < 2) return [];
  const [a, b] = pair.map(({ scope }) => {
    const id = shareId(making, 'valid', scope, item, answers);
    return isShown(validBase(making, item, scope)) ? making.label(id, 'share') : null;
  });
  return [
    {
      label: capitalised(sumLabel(making, item, 'positive')),
      printed: [a ?? null, b ?? null],
      difference: a && b ? pointsOf(making, item, pair, answers) : null,
      tested: null,
      large: true,
    },
  ];
}

/** The means are what is tested, so the sign of a finding stands with them. */
function meanRows(
  making: Making,
  item: Item,
  [a, b]: Pair,
  test: TestResult | null,
): readonly TwoGroupsSum[] {
  if (test === null || test.difference === null) return [];
  const label = ({ scope }: ScopeOfStudy): Label =>
    making.label(resultId('mean', making.wave, scope, item.id), 'mean');
  return [
    {
      label: making.word('mean-in-points'),
      printed: [label(a), label(b)],
      difference: making.label(test.id, 'difference'),
      tested: test.direction,
      large: false,
    },
  ];
}
