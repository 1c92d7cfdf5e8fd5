import type { Cell, TableRow } from '../../model/document.ts';
import { everyone, resultId, type Scope } from '../../model/id.ts';
import { checks as allChecks, type CheckName, controlledChecks } from '../../model/inference.ts';
import type { TestResult } from '../../model/results/tested.ts';
import { allItems } from '../../model/study.ts';
import { isTold } from '../../model/told.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf } from '../drawings/scopes.ts';
import { isFinding, isTest, verdictOf } from '../finding.ts';
import type { Making, TableMaker } from '../make.ts';
import { checkOf } from '../method-readings.ts';
import { baseOf, isShown } from '../small.ts';
import { columnsOf, groupRow, headRow, inlineCell, markedCell, row, textCell } from './cells.ts';
import { printCell } from './controlled.ts';
import { wavesIn } from './since.ts';

/** Every significant difference of the report, and whether other methods come to the same. */
export const robustness: TableMaker = (making) => {
  const found = findingsOf(making);
  const checks = shownChecks(found);
  const isControlled = checks.controlled.length > 0;
  const isWeighted = making.study.weights?.print === 'weighted';
  const widths = widthsOf(checks);
  return {
    id: resultId('table', 'robustness', making.wave, everyone),
    title: making.phrase('robustness-title', {}),
    subtitle: making.phrase('robustness-subtitle', { controlled: isControlled }),
    notes: [
      ...noteOf(making, 'note', [
        making.phrase('robustness-note', {
          checks: [...checks.plain, ...checks.controlled],
          weighted: isWeighted,
          choices: hasFound(making, ['chi-square', 'answer']),
          correlations: hasFound(making, ['correlation']),
          backgrounds: backgroundsOf(making, found),
          at: Math.max(...making.study.tests.levels),
        }),
      ]),
      ...sourceNote(making, wavesIn(making, found)),
    ],
    width: isCrowded(widths) ? 'landscape' : 'wide',
    columns: columnsOf(isCrowded(widths) ? narrowed(widths) : widths),
    head: headsOf(making, checks),
    rows: sections(making, found, checks),
    alt: making.plain('robustness-alt', {}),
  };
};

/** What stands between the margins of an upright page, and the least of it in which a finding can be named, in pt. */
const uprightWidth = 481.89;
const leastLabel = 90;

function isCrowded(widths: readonly number[]): boolean {
  return sumOf(widths) > uprightWidth - leastLabel;
}

/** On a page laid on its side all columns grow as the page does, so that they may begin narrower. */
function narrowed(widths: readonly number[]): readonly number[] {
  const part = (uprightWidth - leastLabel) / sumOf(widths);
  return widths.map((width) => Math.round(width * part));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0);
}

/** Difference, Hedges' g, p, the checks and how many agree; with controls the verdict and the checks of it. */
function widthsOf({ plain, controlled }: Shown): readonly number[] {
  const own = [38, 78, 36, ...plain.map(() => 37), 34];
  return controlled.length === 0 ? own : [...own, 48, ...controlled.map(() => 37)];
}

/** The significant t-tests of the wave that the report tells, each once, with enough answers to be told. */
export function findingsOf({ ledger, study, wave }: Making): readonly TestResult[] {
  return [...ledger.values()]
    .filter(isTest)
    .filter((result) => isTold(study, result))
    .filter((result) => result.from.wave === wave && result.robustness !== null && isShown(baseOf(result)));
}

/** Whether the report also tells significant tests of these sorts, which no method that compares two means can check. */
function hasFound({ ledger, study, wave }: Making, sorts: readonly string[]): boolean {
  return [...ledger.values()].some(
    (result) =>
      isFinding(result) &&
      sorts.includes(result.test) &&
      result.level !== null &&
      result.from.wave === wave &&
      isTold(study, result),
  );
}

/** What is subtracted from what in the findings on background: the first category less the second. */
function backgroundsOf({ study }: Making, found: readonly TestResult[]) {
  const own = study.background.filter(({ id }) =>
    found.some(({ kind, from }) => kind === 'background' && from.variable === id),
  );
  return own.flatMap((variable) => {
    const [first, second] = variable.type === 'categories' ? variable.categories : [];
    return first === undefined || second === undefined ? [] : [{ first: first.label, second: second.label }];
  });
}

/** The checks that stand in the table: those held against the finding, and those held against it with controls. */
interface Shown {
  readonly plain: readonly CheckName[];
  readonly controlled: readonly CheckName[];
}

function shownChecks(found: readonly TestResult[]): Shown {
  const names = found.flatMap(({ robustness: own }) => own?.checks.map(({ check }) => check) ?? []);
  const shown = allChecks.filter((name) => names.includes(name));
  const isControlled = (name: CheckName) => controlledChecks.includes(name);
  return { plain: shown.filter((name) => !isControlled(name)), controlled: shown.filter(isControlled) };
}

/** Two rows of heads where there are controls: what the columns below are held against above. */
function headsOf(making: Making, { plain, controlled }: Shown): readonly (readonly Cell[])[] {
  const check = (name: CheckName) => `check-${name}`;
  const own = ['finding-head', 'difference', 'hedges-head', 'p', ...plain.map(check), 'agree-head'];
  const under = controlled.length === 0 ? [] : ['with-control', ...controlled.map(check)];
  const below = headRow([...own, ...under].map((key) => making.word(key)));
  if (controlled.length === 0) return [below];
  const above = [
    ...Array.from({ length: 4 }, () => textCell('')),
    textCell(making.word('agree-plain'), plain.length + 1),
    textCell(''),
    textCell(making.word('agree-controlled'), controlled.length),
  ];
  return [above, below];
}

const kinds = ['difference', 'comparison', 'change', 'background'] as const;

/** A heading an item, its findings in the order of kinds. */
function sections(making: Making, found: readonly TestResult[], checks: Shown): readonly TableRow[] {
  const columns =
    5 + checks.plain.length + (checks.controlled.length === 0 ? 0 : 1 + checks.controlled.length);
  return allItems(making.study).flatMap(({ id, topic }) => {
    const own = kinds.flatMap((kind) =>
      found.filter((result) => result.kind === kind && result.from.item === id),
    );
    if (own.length === 0) return [];
    return [
      groupRow([{ type: 'text', text: topic }], columns),
      ...own.map((result) => findingRow(making, result, checks)),
    ];
  });
}

function findingRow(making: Making, result: TestResult, { plain, controlled }: Shown): TableRow {
  const { id } = result;
  const text = (words: string) => ({ type: 'text', text: words }) as const;
  const [low, high] = [making.print(id, 'hedges-low'), making.print(id, 'hedges-high')];
  return row(
    textCell(labelOf(making, result)),
    markedCell(making.print(id, 'difference'), result.direction),
    inlineCell([making.print(id, 'hedges'), text('\u00a0['), low, text(';\u00a0'), high, text(']')]),
    printCell(making, id, 'p'),
    ...plain.map((check) => checkCell(making, result, check)),
    inlineCell([
      making.print(id, 'checks-agreeing'),
      text(making.word('of-checks')),
      making.print(id, 'checks'),
    ]),
    ...(controlled.length === 0 ? [] : [controlCell(making, result)]),
    ...controlled.map((check) => checkCell(making, result, check)),
  );
}

/** What becomes of the finding with controls: without it, a method that agrees that it vanishes would read as support. */
function controlCell(making: Making, result: TestResult): Cell {
  const verdict = verdictOf(result);
  return textCell(making.word(verdict === null ? 'not-computable' : `verdict-${verdict}`));
}

function checkCell(making: Making, result: TestResult, name: CheckName): Cell {
  const found = checkOf(result, name);
  if (found === null || found.agrees === null) return textCell(making.word('not-computable'));
  return textCell(making.word(found.agrees ? 'agrees' : 'agrees-not'));
}

/** Whom a finding is about: "Ledighedsydelse", "Udsatte siden 2019", "Køn, udsatte". */
export function labelOf(making: Making, { kind, from }: Pick<TestResult, 'kind' | 'from'>): string {
  const { study } = making;
  const short = (scope: Scope) => labelsOf(study, scope).short;
  return making.plain(`finding-${kind}`, {
    group: short(from.scope),
    other: from.against === undefined ? '' : short(from.against),
    variable: study.background.find(({ id }) => id === from.variable)?.label ?? '',
    wave: study.waves.find(({ id }) => id === from.since)?.label ?? '',
  });
}
