import type { Item } from '../../src/model/item.ts';
import { groupOf, itemOf, oneToFive, type Row, studyOf, surveyOf } from '../analyse/survey-of.ts';
import type { Surveyed } from './composed.ts';

/** What a test changes of the five-step study. */
export interface Changes {
  readonly names?: Item['scale']['names'];
  readonly askedIf?: string;
  readonly rows?: readonly Row[];
  readonly answers?: Item['scale']['answers'];
}

/** Rows of a group's answers: `answers('g', 's', { 1: 2, 9: 1 })` is two who answered 1 and one don't-know. */
export function rowsOf(
  group: string,
  subgroup: string,
  counts: Readonly<Record<string, number>>,
): readonly Row[] {
  return Object.entries(counts).flatMap(([code, count]) =>
    Array.from({ length: count }, () => ({ group, subgroup, answers: code === '' ? {} : { a: code } })),
  );
}

/**
 * One item from 1 to 5 with don't-know, two groups, the first with two subgroups. In all 20 asked of whom 18 valid:
 * counts 1: 2, 2: 3, 3: 3, 4: 4, 5: 6, don't-know: 2, and one who did not answer.
 */
export function fiveStep(changes: Changes = {}): Surveyed {
  const item = itemOf('a', changes.answers ?? oneToFive);
  const study = studyOf({
    groups: [groupOf('g', 's', 'u'), groupOf('h')],
    items: [
      { ...item, askedIf: changes.askedIf ?? null, scale: { ...item.scale, names: changes.names ?? null } },
    ],
  });
  const rows = changes.rows ?? [
    ...rowsOf('g', 's', { 1: 1, 2: 1, 3: 1, 4: 1, 5: 4, 9: 1 }),
    ...rowsOf('g', 'u', { 3: 1, 4: 2, 5: 1, '': 1 }),
    ...rowsOf('h', '', { 1: 1, 2: 2, 3: 1, 4: 1, 5: 1, 9: 1 }),
  ];
  return { study: { ...study, scales: study.items.map((one) => one.scale) }, survey: surveyOf(study, rows) };
}
