import { fault } from '../../fault.ts';
import type { Cell, TableRow } from '../../model/document.ts';
import { everyone, parentScope, resultId } from '../../model/id.ts';
import { type ChoiceItem, isChoice } from '../../model/item.ts';
import type { AnswerResult, ChiSquareResult } from '../../model/results/chi-square.ts';
import type { Answer } from '../../model/scale.ts';
import { categoryPair } from '../categories.ts';
import { correctedNote } from '../corrected-note.ts';
import { sortOf } from '../drawings/item.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf, partsOf, testedScopes } from '../drawings/scopes.ts';
import { answersOn, validAnswers } from '../drawings/sides.ts';
import { isChiSquare } from '../finding.ts';
import { isVerdictOnly } from '../held-back.ts';
import type { MadeTable, Making, MakingOptions, TableMaker } from '../make.ts';
import { baseOf, isShown, isThere, isTold } from '../small.ts';
import {
  absentCells,
  columnsOf,
  groupRow,
  headRow,
  heldCell,
  markedCell,
  row,
  smallNotes,
  textCell,
  tooFewCell,
} from './cells.ts';
import { levelCell, printCell } from './controlled.ts';
import { sinceOf, waveLabel, wavesIn } from './since.ts';
import { whyCell } from './why.ts';

/**
 * Every chi-square of an item without order: below each pair of samples the test of all answers (nominal items), then one
 * row an answer. `of=` is difference (the usual: a scope against the rest of its parent), comparison, change or background.
 */
export const choiceTests: TableMaker = (making, options) => {
  const item = sortOf(making, 'choice-tests', isChoice);
  if (item === null) return null;
  const of = kindOf(options);
  if (of === null) {
    making.report(fault('template-argument', { helper: 'table', argument: 'of=' }));
    return null;
  }
  const plan = planOf(making, of, options);
  const sections = plan.stems.flatMap(({ heading, stem }) => sectionOf(making, item, heading, stem));
  if (sections.length > 0) return made(making, item, plan, sections);
  making.report(fault('nothing-to-tabulate', { table: 'choice-tests', scope: making.scope }));
  return null;
};

const kinds = ['difference', 'comparison', 'change', 'background'] as const;
type Of = (typeof kinds)[number];

interface Plan {
  readonly of: Of;
  /** The heads of the two shares. */
  readonly heads: readonly [string, string];
  readonly stems: readonly { readonly heading: string; readonly stem: readonly [string, ...string[]] }[];
}

interface Section {
  readonly heading: string;
  readonly whole: ChiSquareResult | null;
  readonly singles: readonly { readonly answer: Answer; readonly test: AnswerResult }[];
}

const widths = [46, 46, 50, 48, 30, 48, 34, 52];

/** Differences unless `of=` says otherwise; null: it names no kind of test. */
function kindOf({ of }: MakingOptions): Of | null {
  return of === undefined ? 'difference' : (kinds.find((kind) => kind === of) ?? null);
}

function planOf(making: Making, of: Of, options: MakingOptions): Plan {
  const own: readonly [string, string] = [making.word('own-share'), making.word('rest-share')];
  const pairs: readonly [string, string] = [making.word('first-share'), making.word('second-share')];
  const { study, wave, scope } = making;
  switch (of) {
    case 'comparison':
      return { of, heads: pairs, stems: comparisonStems(making) };
    case 'change': {
      const earlier = sinceOf(making, options);
      const stems = belowOrSelf(making).map((one) => ({
        heading: one.labels.short,
        stem: ['change', `${earlier}-${wave}`, one.scope] as const,
      }));
      return { of, heads: [waveLabel(making, wave), waveLabel(making, earlier)], stems };
    }
    case 'background':
      return {
        of,
        heads: pairs,
        stems: study.background.flatMap((variable) => {
          if (variable.type !== 'categories') return [];
          const heading = making.plain('comparison-pair', categoryPair(variable));
          return [{ heading, stem: ['background', wave, scope, variable.id] as const }];
        }),
      };
    case 'difference':
      return {
        of,
        heads: own,
        stems: testedScopes(study).map((one) => ({
          heading: one.labels.short,
          stem: ['difference', wave, one.scope] as const,
        })),
      };
  }
}

function comparisonStems(making: Making): Plan['stems'] {
  const groups = partsOf(making.study, everyone);
  return groups.flatMap((a, index) =>
    groups.slice(index + 1).map((b) => ({
      heading: making.plain('comparison-pair', { first: a.labels.short, second: b.labels.short }),
      stem: ['comparison', making.wave, `${a.scope}~${b.scope}`] as const,
    })),
  );
}

function belowOrSelf({ study, scope }: Making) {
  const all = { scope: everyone, labels: labelsOf(study, everyone) };
  return [all, ...testedScopes(study)].filter(
    (one) => scope === everyone || one.scope === scope || parentScope(one.scope) === scope,
  );
}

/** Nothing where the ledger has no such tests, or nobody has answered on one side. */
function sectionOf(
  making: Making,
  item: ChoiceItem,
  heading: string,
  stem: readonly [string, ...string[]],
): readonly Section[] {
  const found = (...more: readonly string[]) => {
    const test = making.ledger.get(resultId(...stem, item.id, ...more));
    return test !== undefined && isChiSquare(test) && isThere(test) ? test : null;
  };
  const whole = found();
  const singles = validAnswers(item.scale).flatMap((answer) => {
    const test = found(answer.segment);
    return test?.test === 'answer' ? [{ answer, test }] : [];
  });
  return singles.length === 0
    ? []
    : [{ heading, whole: whole?.test === 'chi-square' ? whole : null, singles }];
}

function made(making: Making, item: ChoiceItem, plan: Plan, sections: readonly Section[]): MadeTable {
  const group = making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
  const title = plan.of === 'difference' ? 'choice-tests-title' : `choice-tests-title-${plan.of}`;
  const heads = [making.word('answer'), ...plan.heads];
  const rest = ['difference', 'chi-square', 'df-short', 'p', 'cramers-v', 'level-short'];
  return {
    id: resultId('table', `choice-${plan.of}`, making.wave, making.scope, item.id),
    title: making.phrase(title, { measure: item.measure, group }),
    subtitle: making.phrase('choice-tests-subtitle', {
      weighted: making.study.weights?.print === 'weighted',
    }),
    notes: [
      ...noteOf(making, 'note', notesOf(making, item, sections)),
      ...sourceNote(
        making,
        wavesIn(
          making,
          sections.flatMap(({ singles }) => singles.map(({ test }) => test)),
        ),
      ),
    ],
    width: 'wide',
    columns: columnsOf(widths),
    head: [headRow([...heads, ...rest.map((key) => making.word(key))])],
    rows: sections.flatMap((section) => sectionRows(making, section)),
    alt: making.plain('choice-tests-alt', { topic: item.topic }),
  };
}

function notesOf(making: Making, item: ChoiceItem, sections: readonly Section[]) {
  const tests = sections.flatMap(({ whole, singles }) => [whole, ...singles.map(({ test }) => test)]);
  const isRare = tests.some((test) => test?.reason === 'expected-too-small' && isShown(baseOf(test)));
  const [dontKnow] = answersOn(item.scale, 'dont-know');
  const text = making.word('expected-too-small');
  return [
    making.phrase('choice-tests-note', {}),
    item.type === 'nominal' ? making.phrase('choice-tests-holm', {}) : making.phrase('choice-multiple', {}),
    correctedNote(making),
    dontKnow === undefined ? [] : making.phrase('choice-tests-valid', { label: dontKnow.label }),
    isRare ? making.phrase('choice-tests-expected', { text }) : [],
    ...smallNotes(
      making,
      sections.flatMap(({ singles }) => singles.slice(0, 1).map(({ test }) => baseOf(test))),
    ),
  ];
}

function sectionRows(making: Making, { heading, whole, singles }: Section): readonly TableRow[] {
  const [first] = singles;
  if (first === undefined) return [];
  const [a, b] = [making.print(first.test.id, 'n-a'), making.print(first.test.id, 'n-b')];
  const head = groupRow(making.phrase('choice-tests-section', { heading, a, b }), widths.length + 1);
  if (!isTold(first.test)) return [head, row(tooFewCell(making, widths.length + 1))];
  return [
    head,
    ...(whole === null
      ? []
      : [row(textCell(making.word('all-answers')), ...absentCells(making, 3), ...testCells(making, whole))]),
    ...singles.map(({ answer, test }) =>
      row(
        textCell(answer.label),
        printCell(making, test.id, 'share-a'),
        printCell(making, test.id, 'share-b'),
        markedCell(making.print(test.id, 'points'), test.direction),
        ...testCells(making, test),
      ),
    ),
  ];
}

/** Chi-square, degrees of freedom, p, V and level; or why there is no test. */
function testCells(making: Making, test: ChiSquareResult | AnswerResult): readonly Cell[] {
  if (isVerdictOnly(test))
    return [heldCell(making, test.direction, 4), levelCell(making, test.id, test.level)];
  if (test.p === null) return [whyCell(making, test, 5)];
  return [
    printCell(making, test.id, 'chi-square'),
    printCell(making, test.id, 'df'),
    printCell(making, test.id, 'p'),
    printCell(making, test.id, 'effect'),
    levelCell(making, test.id, test.level),
  ];
}
