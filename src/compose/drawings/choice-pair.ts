import { fault } from '../../fault.ts';
import { capitalised } from '../../language/words.ts';
import type { Inline } from '../../model/document.ts';
import type { Panel, PanelValue, TwoGroupsRow } from '../../model/drawing.ts';
import { everyone, resultId } from '../../model/id.ts';
import { type ChoiceItem, isChoice } from '../../model/item.ts';
import type { Answer } from '../../model/scale.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { FigureMaker, MadeFigure, Making, MakingOptions, Note } from '../make.ts';
import { isShown, standingOf } from '../small.ts';
import {
  baseTexts,
  orderedAnswers,
  questionText,
  singleTests,
  sumTexts,
  testedOf,
  wholeTest,
} from './choice-parts.ts';
import { sortOf } from './item.ts';
import { noteOf, shareId, shareOf, sourceNote, validBase } from './parts.ts';
import type { Pair } from './scopes.ts';
import { smallRow, smallTexts } from './small.ts';
import { pairOf } from './two-groups.ts';

/** What two groups chose of answers without order, side by side: base valid answers, each difference tested. */
export const choicePair: FigureMaker = (making, options) => {
  const item = sortOf(making, 'two-groups', isChoice);
  if (item === null) return null;
  const pair = pairOf(making, options);
  if (pair !== null) return made(making, item, pair, options);
  making.report(fault('groups-not-named', { figure: 'two-groups' }));
  return null;
};

function made(making: Making, item: ChoiceItem, pair: Pair, options: MakingOptions): MadeFigure {
  const [a, b] = pair;
  const answers = orderedAnswers(making, item, 'valid', everyone, options);
  const title = { measure: item.measure, groups: pair.map(({ labels }) => labels.plural) };
  return {
    id: resultId('figure', 'two-groups', making.wave, `${a.scope}~${b.scope}`, item.id),
    title: making.phrase('two-groups-title', title),
    subtitle: questionText(making, item),
    notes: [...notesOf(making, item, pair), ...sourceNote(making)],
    drawing: {
      kind: 'two-groups',
      panels: [panelOf(making, item, a), panelOf(making, item, b)],
      differenceHead: { label: making.word('difference'), unit: making.word('percentage-points') },
      rows: answers.map((answer) => rowOf(making, item, pair, answer)),
      sums: [],
    },
    alt: altOf(making, item, pair, answers, making.plain('two-groups-title', title)),
  };
}

function panelOf(making: Making, item: ChoiceItem, { scope, labels }: ScopeOfStudy): Panel {
  const base = making.label(shareId(making, 'valid', scope, item, item.scale.answers.slice(0, 1)), 'n');
  return {
    label: capitalised(labels.plural),
    base: { ...base, text: `${making.word('n-equals')}${base.text}` },
    ...smallRow(making, standingOf(validBase(making, item, scope))),
  };
}

function rowOf(making: Making, item: ChoiceItem, pair: Pair, answer: Answer): TwoGroupsRow {
  const [a, b] = pair.map(({ scope }) => valueIn(making, item, scope, answer));
  const id = resultId('comparison', ...stemOf(making, pair), item.id, answer.segment);
  const isBoth = a !== null && a !== undefined && b !== null && b !== undefined;
  return {
    label: answer.label,
    tone: 'none',
    values: [a ?? null, b ?? null],
    difference: isBoth ? making.label(id, 'points') : null,
    tested: isBoth ? testedOf(making, id) : null,
  };
}

function valueIn(making: Making, item: ChoiceItem, scope: string, answer: Answer): PanelValue | null {
  const id = shareId(making, 'valid', scope, item, [answer]);
  const value = isShown(validBase(making, item, scope)) ? (shareOf(making, id)?.value ?? null) : null;
  return value === null ? null : { value, printed: making.label(id, 'share') };
}

function stemOf(making: Making, [a, b]: Pair): readonly [string, string] {
  return [making.wave, `${a.scope}~${b.scope}`];
}

function notesOf(making: Making, item: ChoiceItem, pair: Pair): Note[] {
  const [first = '', second = ''] = pair.map(({ labels }) => labels.plural);
  const bases = pair.map(({ scope }) => validBase(making, item, scope));
  const scopes = pair.map(({ scope }) => scope);
  return [
    ...noteOf(making, 'note', [
      making.phrase('choice-difference', { first, second }),
      baseTexts(making, item),
      item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf }),
      bases.every(isShown) ? sumTexts(making, item, 'valid', scopes) : [],
      ...smallTexts(making, bases),
    ]),
    ...noteOf(making, 'test', testTexts(making, item, pair)),
  ];
}

function testTexts(making: Making, item: ChoiceItem, pair: Pair): readonly (readonly Inline[])[] {
  const stem = ['comparison', ...stemOf(making, pair)];
  const singles = singleTests(making, item, stem);
  const hasArrow = singles.some(({ test }) => test.direction !== null);
  if (item.type === 'multiple') {
    if (singles.every(({ test }) => test.p === null)) return [];
    if (!hasArrow) return [making.phrase('choice-pair-each-none', {})];
    const thresholds = making.study.tests.levels.map((level) => ({ label: String(level) }));
    return [making.phrase('choice-pair-each', {}), making.phrase('choice-arrows', { thresholds })];
  }
  const whole = wholeTest(making, item, stem);
  if (whole === null || whole.p === null) return [];
  const value = making.print(whole.id, 'p', { named: true });
  if (whole.level === null) return [making.phrase('choice-pair-none', { value })];
  const threshold = making.print(whole.id, 'level');
  return [
    making.phrase('choice-pair-found', { value, threshold }),
    hasArrow ? making.phrase('choice-arrows-holm', {}) : [],
  ];
}

/** Title, which answers differ most surely, and every number of both groups. */
function altOf(
  making: Making,
  item: ChoiceItem,
  pair: Pair,
  answers: readonly Answer[],
  title: string,
): string {
  const [first = '', second = ''] = pair.map(({ labels }) => labels.plural);
  const tests = singleTests(making, item, ['comparison', ...stemOf(making, pair)]);
  const found = tests.filter(({ test }) => test.direction !== null);
  const labelsIn = (direction: 'higher' | 'lower'): readonly string[] =>
    found.filter(({ test }) => test.direction === direction).map(({ answer }) => answer.label);
  const rows = pair.map(({ scope, labels }) => ({
    label: labels.plural,
    base: making.text(shareId(making, 'valid', scope, item, answers.slice(0, 1)), 'n'),
    instead: isShown(validBase(making, item, scope)) ? '' : making.word('too-few'),
    parts: answers.map((answer) => ({
      label: answer.label,
      value: making.text(shareId(making, 'valid', scope, item, [answer]), 'share'),
    })),
  }));
  const message = making.plain('choice-pair-message', {
    first,
    second,
    higher: labelsIn('higher'),
    lower: labelsIn('lower'),
    tested: tests.some(({ test }) => test.p !== null),
  });
  return making.plain('choice-pair-alt', { title, message, rows }).trim();
}
