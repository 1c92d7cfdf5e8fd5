import type { Cell, TableRow } from '../../model/document.ts';
import { everyone, resultId, type Scope } from '../../model/id.ts';
import type { CheckName } from '../../model/inference.ts';
import type { TestResult } from '../../model/result.ts';
import { allItems } from '../../model/study.ts';
import { isTold } from '../../model/told.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf } from '../drawings/scopes.ts';
import { isTest } from '../finding.ts';
import type { Making, TableMaker } from '../make.ts';
import { checkOf } from '../method-readings.ts';
import { baseOf, isShown } from '../small.ts';
import { columnsOf, groupRow, headRow, inlineCell, markedCell, row, textCell } from './cells.ts';
import { printCell } from './controlled.ts';

/** Every significant difference of the report, and whether other methods come to the same. */
export const robustness: TableMaker = (making) => {
  const found = findingsOf(making);
  const checks = shownChecks(found);
  const isWeighted = making.study.weights?.print === 'weighted';
  const heads = ['difference', 'hedges-head', 'p', ...checks.map((check) => `check-${check}`), 'agree-head'];
  return {
    id: resultId('table', 'robustness', making.wave, everyone),
    title: making.phrase('robustness-title', {}),
    subtitle: making.phrase('robustness-subtitle', {}),
    notes: [
      ...noteOf(making, 'note', [
        making.phrase('robustness-note', { checks: [...checks], weighted: isWeighted }),
      ]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: columnsOf([40, 82, 40, ...checks.map(() => 37), 37]),
    head: [headRow([making.word('finding-head'), ...heads.map((key) => making.word(key))])],
    rows: sections(making, found, checks),
    alt: making.plain('robustness-alt', {}),
  };
};

/** The significant t-tests of the wave that the report tells, each once, with enough answers to be told. */
export function findingsOf({ ledger, study, wave }: Making): readonly TestResult[] {
  return [...ledger.values()]
    .filter(isTest)
    .filter((result) => isTold(study, result))
    .filter((result) => result.from.wave === wave && result.robustness !== null && isShown(baseOf(result)));
}

function shownChecks(found: readonly TestResult[]): readonly CheckName[] {
  const names = found.flatMap(({ robustness: own }) => own?.checks.map(({ check }) => check) ?? []);
  const order: readonly CheckName[] = [
    'welch',
    'pooled',
    'mann-whitney',
    'ordered-logit',
    'hc3',
    'ordered-logit-controls',
    'weighted',
  ];
  return order.filter((name) => names.includes(name));
}

const kinds = ['difference', 'comparison', 'change', 'background'] as const;

/** A heading an item, its findings in the order of kinds. */
function sections(
  making: Making,
  found: readonly TestResult[],
  checks: readonly CheckName[],
): readonly TableRow[] {
  return allItems(making.study).flatMap(({ id, topic }) => {
    const own = kinds.flatMap((kind) =>
      found.filter((result) => result.kind === kind && result.from.item === id),
    );
    if (own.length === 0) return [];
    return [
      groupRow([{ type: 'text', text: topic }], checks.length + 5),
      ...own.map((result) => findingRow(making, result, checks)),
    ];
  });
}

function findingRow(making: Making, result: TestResult, checks: readonly CheckName[]): TableRow {
  const { id } = result;
  const text = (words: string) => ({ type: 'text', text: words }) as const;
  const [low, high] = [making.print(id, 'hedges-low'), making.print(id, 'hedges-high')];
  return row(
    textCell(labelOf(making, result)),
    markedCell(making.print(id, 'difference'), result.direction),
    inlineCell([making.print(id, 'hedges'), text('\u00a0['), low, text(';\u00a0'), high, text(']')]),
    printCell(making, id, 'p'),
    ...checks.map((check) => checkCell(making, result, check)),
    inlineCell([
      making.print(id, 'checks-agreeing'),
      text(making.word('of-checks')),
      making.print(id, 'checks'),
    ]),
  );
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
