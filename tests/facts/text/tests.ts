import type { Result } from '../../../src/model/result.ts';
import type { CorrelationResult, TestResult } from '../../../src/model/results/tested.ts';
import type { Group } from '../../../src/model/study.ts';
import type { Report } from './composed.ts';
import type { Unit } from './reader.ts';

export type Tested = TestResult | CorrelationResult;

/** Why a rule does not hold, one line each; none: it holds. */
export type Problems = readonly string[];
export type Check = (report: Report) => Problems;

/** The problem, unless it is all right. */
export function unless(isFine: boolean, problem: string): Problems {
  return isFine ? [] : [problem];
}

export function isTested(result: Result | undefined): result is Tested {
  return result !== undefined && ['difference', 'change', 'comparison', 'background'].includes(result.kind);
}

/** The tests whose id begins so, in the order of their ids. */
function testsUnder({ ledger }: Report, start: string): readonly Tested[] {
  return [...ledger.values()].filter(
    (result): result is Tested => isTested(result) && result.id.startsWith(start),
  );
}

/** Of each subgroup against the rest of its group. */
export function subgroupTests(report: Report, { id }: Group): readonly Tested[] {
  return testsUnder(report, `difference/${report.wave}/${id}.`);
}

/** Of a group and its subgroups, from the wave before. */
export function changeTests(report: Report, { id }: Group): readonly Tested[] {
  const start = `change/${report.since}-${report.wave}/`;
  return testsUnder(report, start).filter(({ from }) => from.scope === id || from.scope.startsWith(`${id}.`));
}

export function comparisonTests(report: Report): readonly Tested[] {
  const [a, b] = report.study.groups;
  return testsUnder(report, `comparison/${report.wave}/${a?.id}~${b?.id}/`);
}

/** Of a group's background variables. */
export function backgroundTests(report: Report, { id }: Group): readonly Tested[] {
  return testsUnder(report, `background/${report.wave}/${id}/`);
}

/** Every test that the report tells of. */
export function reportedTests(report: Report): readonly Tested[] {
  const ofGroups = report.study.groups.flatMap((group) => [
    ...subgroupTests(report, group),
    ...changeTests(report, group),
    ...backgroundTests(report, group),
  ]);
  return [...ofGroups, ...comparisonTests(report)];
}

export function significant(tests: readonly Tested[]): readonly Tested[] {
  return tests.filter(({ level }) => level !== null);
}

/** Whether a paragraph speaks of a result: it prints it, or claims something of it. */
export function speaksOf({ prints, claims }: Unit, id: string): boolean {
  return prints.some((print) => print.id === id) || claims.some((claim) => claim.id === id);
}

/** The first number in a text: "5 %-niveau" → 5. */
export function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
}

/** The names by which a text may call a scope's people, as a pattern. */
export function nameOf(report: Report, scope: string): RegExp {
  const [group, subgroup] = scope.split('.');
  const own = report.study.groups.find(({ id }) => id === group);
  const labels = (subgroup === undefined ? own : own?.subgroups.find(({ id }) => id === subgroup))?.labels;
  const names = labels === undefined ? [scope] : [labels.plural, labels.definite, labels.short];
  return new RegExp(names.map(escaped).join('|'), 'i');
}

/** The names by which a text may call an item. */
export function itemNamed(report: Report, id: string): RegExp {
  const item = report.study.items.find((one) => one.id === id);
  const names = item === undefined ? [id] : [item.topic, item.measure, item.id];
  return new RegExp(names.map(escaped).join('|'), 'i');
}

function escaped(text: string): string {
  return text.replaceAll('\u00a0', ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
