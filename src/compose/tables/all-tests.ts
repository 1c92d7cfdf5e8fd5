import { fault } from '../../fault.ts';
import type { Inline, TableRow } from '../../model/document.ts';
import { everyone, parentScope, resultId, type Scope } from '../../model/id.ts';
import type { AveragedItem } from '../../model/item.ts';
import type { TestResult } from '../../model/results/tested.ts';
import { averagedItems, type ScopeOfStudy } from '../../model/study.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf, partsOf, testedScopes } from '../drawings/scopes.ts';
import { looksWrong } from '../drawings/unrounded.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { baseOf, isThere as isAsked } from '../small.ts';
import { groupRow, row, smallNotes, textCell, totalRow } from './cells.ts';
import {
  controlledCells,
  controlledColumns,
  controlledHead,
  controlNotes,
  type Sides,
} from './controlled.ts';
import { sinceOf, waveLabel, wavesIn } from './since.ts';
import { marksNote, testName } from './test-cells.ts';

interface Tested {
  readonly label: string;
  readonly test: TestResult;
  /** Its parts follow it. */
  readonly whole: boolean;
}

interface Section {
  readonly heading: string;
  readonly rows: readonly Tested[];
}

interface Plan {
  readonly name: 'tests-all' | 'changes' | 'comparisons';
  readonly id: string;
  readonly first: string;
  /** The heads of the two means. */
  readonly heads: readonly [string, string];
  readonly sides: Sides;
  readonly sections: readonly Section[];
}

/** Every test of a scale in a scope against the rest of its parent (those of numbers and indexes stand with their means), with means, adjusted differences and verdicts. */
export const testsAll: TableMaker = (making) => {
  const scopes = testedScopes(making.study).filter(({ scope }) => isBelow(scope, making.scope));
  return made(making, {
    name: 'tests-all',
    id: resultId('table', 'tests-all', making.wave, making.scope),
    first: making.word('group'),
    heads: [making.word('own-mean'), making.word('rest-mean')],
    sides: { base: 'own', order: ['a', 'b'] },
    sections: byItem(making, making.study.items, scopes, (scope, item) =>
      resultId('difference', making.wave, scope, item.id),
    ),
  });
};

/** Every change since the wave before, of a scope and its parts. A scope that was asked once has none. */
export const changes: TableMaker = (making, options) => {
  const since = sinceOf(making, options);
  const waves = `${since}-${making.wave}`;
  const all = { scope: everyone, labels: labelsOf(making.study, everyone) };
  const scopes = [all, ...testedScopes(making.study)].filter(
    ({ scope }) => scope === making.scope || isBelow(scope, making.scope),
  );
  return made(making, {
    name: 'changes',
    id: resultId('table', 'changes', waves, making.scope),
    first: making.word('group'),
    heads: [waveLabel(making, since), waveLabel(making, making.wave)],
    sides: { base: 'both', order: ['b', 'a'] },
    sections: byItem(making, averagedItems(making.study), scopes, (scope, item) =>
      resultId('change', waves, scope, item.id),
    ),
  });
};

/** Each pair of groups on every item. */
export const comparisons: TableMaker = (making) => {
  const groups = partsOf(making.study, everyone);
  const pairs = groups.flatMap((a, index) => groups.slice(index + 1).map((b) => [a, b] as const));
  return made(making, {
    name: 'comparisons',
    id: resultId('table', 'comparisons', making.wave, everyone),
    first: making.word('question'),
    heads: [making.word('first-mean'), making.word('second-mean')],
    sides: { base: 'both', order: ['a', 'b'] },
    sections: pairs.map(([a, b]) => ({
      heading: making.plain('comparison-pair', { first: a.labels.short, second: b.labels.short }),
      rows: averagedItems(making.study).flatMap((item) =>
        testedOf(making, item.topic, resultId('comparison', making.wave, `${a.scope}~${b.scope}`, item.id)),
      ),
    })),
  });
};

function made(making: Making, plan: Plan): MadeTable | null {
  const shown = plan.sections.filter(({ rows }) => rows.length > 0);
  if (shown.length === 0) {
    making.report(fault('nothing-to-tabulate', { table: plan.name, scope: making.scope }));
    return null;
  }
  const columns = controlledColumns(making, plan.sides);
  const heading = (text: string): readonly Inline[] => [{ type: 'text', text }];
  const [from, to] = plan.heads;
  return {
    id: plan.id,
    title: making.phrase(`${plan.name}-title`, {
      group: groupOf(making),
      inside: making.scope !== everyone,
      from,
      to,
    }),
    subtitle: making.phrase(`${plan.name}-subtitle`, { test: testName(making), from, to }),
    notes: [
      ...noteOf(making, 'note', notesOf(making, plan, shown)),
      ...sourceNote(making, wavesIn(making, testsIn(shown))),
    ],
    width: 'wide',
    columns,
    head: controlledHead(making, plan.first, plan.heads),
    rows: shown.flatMap((section) => [
      groupRow(heading(section.heading), columns.length),
      ...section.rows.map((one) => testRow(making, one, plan.sides)),
    ]),
    alt: making.plain(`${plan.name}-alt`, { from, to }),
  };
}

function notesOf(making: Making, { name, heads: [from, to] }: Plan, sections: readonly Section[]) {
  const tests = testsIn(sections);
  return [
    marksNote(making, `${name}-note`, { from, to }),
    making.phrase('table-not-significant', { text: making.word('not-significant') }),
    tests.some(looksWrong) ? making.phrase('mean-unrounded', {}) : [],
    ...controlNotes(making),
    ...smallNotes(making, tests.map(baseOf)),
  ];
}

function testsIn(sections: readonly Section[]): readonly TestResult[] {
  return sections.flatMap(({ rows }) => rows.map(({ test }) => test));
}

function testRow(making: Making, { label, test, whole }: Tested, sides: Sides): TableRow {
  const set = whole ? totalRow : row;
  return set(textCell(label), ...controlledCells(making, test, sides));
}

function byItem(
  making: Making,
  items: readonly AveragedItem[],
  scopes: readonly ScopeOfStudy[],
  idOf: (scope: Scope, item: AveragedItem) => string,
): readonly Section[] {
  return items.map((item) => ({
    heading: item.topic,
    rows: scopes.flatMap(({ scope, labels }) => {
      const whole = scope === everyone || scopes.some((one) => parentScope(one.scope) === scope);
      return testedOf(making, labels.short, idOf(scope, item), whole);
    }),
  }));
}

/** Nothing where the ledger has no such test, or one without answers on one side. */
function testedOf(making: Making, label: string, id: string, whole = false): Section['rows'] {
  const test = making.ledger.get(id);
  const isThere = test !== undefined && 'test' in test && test.test === 't-test' && isAsked(test);
  return isThere ? [{ label, test, whole }] : [];
}

function isBelow(inner: Scope, scope: Scope): boolean {
  return scope === everyone || parentScope(inner) === scope;
}

function groupOf(making: Making): string {
  return making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
}
