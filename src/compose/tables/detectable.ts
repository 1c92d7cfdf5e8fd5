import type { TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { TestResult } from '../../model/results/tested.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { testedScopes } from '../drawings/scopes.ts';
import { isTest } from '../finding.ts';
import type { Making, TableMaker } from '../make.ts';
import { largestVif } from '../method-readings.ts';
import { baseOf, isShown } from '../small.ts';
import { columnsOf, headRow, scopeRow, textCell } from './cells.ts';
import { printCell } from './controlled.ts';

/**
 * What differences a study of this size can see: by group, the smallest that a test against the others finds with 80 %
 * power, on the question where it is smallest and where it is largest; and how well the regressions with controls stand.
 */
export const detectable: TableMaker = (making) => {
  const isControlled = making.study.tests.controls.length > 0;
  const heads = ['base', 'detectable-least', 'detectable-most', ...(isControlled ? controlHeads : [])];
  const scopes = detectableScopes(making);
  const at = Math.min(...making.study.tests.levels);
  return {
    id: resultId('table', 'detectable', making.wave, everyone),
    title: making.phrase('detectable-title', {}),
    subtitle: making.phrase('detectable-subtitle', { at }),
    notes: [
      ...noteOf(making, 'note', [
        making.phrase('detectable-note', {
          isControlled,
          isCorrected: making.study.tests.correction !== 'none',
        }),
      ]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: columnsOf([46, 64, 64, ...(isControlled ? [64, 64, 64] : [])]),
    head: [headRow([making.word('group'), ...heads.map((key) => making.word(key))])],
    rows: scopes.flatMap((scope) => rowOf(making, scope, scopes, isControlled)),
    alt: making.plain('detectable-alt', {}),
  };
};

const controlHeads = ['missing-head', 'r-squared-head', 'vif-head'];

/** Groups that have a test against the others. */
export function detectableScopes(making: Making): readonly ScopeOfStudy[] {
  return testedScopes(making.study).filter(({ scope }) => testsOf(making, scope).length > 0);
}

function testsOf({ ledger, study, wave }: Making, scope: string): readonly TestResult[] {
  return study.items.flatMap((item) => {
    const found = ledger.get(resultId('difference', wave, scope, item.id));
    const isTold = found !== undefined && isTest(found) && found.detectable !== null;
    return isTold && isShown(baseOf(found)) ? [found] : [];
  });
}

/** Each number is that of one question: the least and the most that can be seen, and the weakest of the regressions. */
function rowOf(
  making: Making,
  of: ScopeOfStudy,
  scopes: readonly ScopeOfStudy[],
  isControlled: boolean,
): readonly TableRow[] {
  const tests = testsOf(making, of.scope);
  const most = (value: (test: TestResult) => number | null) => mostBy(tests, value);
  const [wide, narrow] = [most(({ detectable: one }) => one), most(({ detectable: one }) => -(one ?? 0))];
  if (wide === null || narrow === null) return [];
  const cells = [
    printCell(making, resultId('count', making.wave, of.scope), 'count'),
    printCell(making, narrow.id, 'detectable'),
    printCell(making, wide.id, 'detectable'),
  ];
  const controlled = isControlled ? controlCells(making, tests) : [];
  return [scopeRow(of, scopes, [...cells, ...controlled])];
}

function controlCells(making: Making, tests: readonly TestResult[]) {
  const fitted = tests.filter(({ adjusted }) => adjusted !== null && adjusted.estimate !== null);
  const missing = mostBy(fitted, ({ n, adjusted }) => n - (adjusted?.n ?? n));
  const explained = mostBy(fitted, ({ adjusted }) => adjusted?.rSquared ?? null);
  const inflated = mostBy(fitted, largestVif);
  if (missing === null || explained === null || inflated === null)
    return [textCell(making.word('not-computed'), controlHeads.length)];
  return [
    printCell(making, missing.id, 'adjusted-missing'),
    printCell(making, explained.id, 'adjusted-r-squared'),
    printCell(making, inflated.id, 'adjusted-vif'),
  ];
}

function mostBy(tests: readonly TestResult[], value: (test: TestResult) => number | null): TestResult | null {
  const valued = tests.filter((test) => value(test) !== null);
  return valued.reduce<TestResult | null>(
    (best, test) => (best === null || (value(test) ?? 0) > (value(best) ?? 0) ? test : best),
    null,
  );
}
