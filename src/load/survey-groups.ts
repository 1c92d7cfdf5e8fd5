import { fault } from '../fault.ts';
import type { Study } from '../model/study.ts';
import { type Column, codedColumn, codeOf, codesOf, type Frame, refuseValue } from './survey-column.ts';

/** What tells where respondents belong: no column, and -1 for everyone, where the study names none. */
export interface Membership {
  readonly values: Int16Array;
  readonly columns: readonly Column[];
}

/** Whoever has no group counts among everybody and nowhere else, which is worth a warning. */
export function groupColumn({ groups, columns }: Study, frame: Frame): Membership {
  const { group } = columns;
  if (group === null) return { values: new Int16Array(frame.capacity).fill(-1), columns: [] };
  const codes = groups.map(({ code }) => code);
  const coded = codedColumn('group', group, codesOf(codes, []), frame, (value, record, index) =>
    refuseValue(frame, 'group-unknown', { value, known: codes.join(', ') }, record, index),
  );
  const { index, values } = coded;
  const take: Column['take'] = (value, row, record) => {
    coded.take(value, row, record);
    if (values[row] !== -1) return;
    frame.tally.add(
      'group',
      () => frame.source.place(record, index),
      (count, place) => fault('respondents-without-group', { count, wave: frame.wave, column: group }, place),
    );
  };
  return { values, columns: [{ index, take }] };
}

/** Subgroups are told apart within their group; a group without subgroups takes whatever stands there as none. */
export function subgroupColumn({ groups, columns }: Study, group: Int16Array, frame: Frame): Membership {
  const values = new Int16Array(frame.capacity).fill(-1);
  if (columns.subgroup === null) return { values, columns: [] };
  const index = frame.names.indexOf(columns.subgroup);
  const codes = groups.map(({ subgroups }) =>
    codesOf(
      subgroups.map((one) => one.code),
      [],
    ),
  );
  const take = (value: string, row: number, record: number): void => {
    const of = groups[group[row] ?? -1];
    const known = codes[group[row] ?? -1];
    if (of === undefined || known === undefined || known.size === 1) return;
    const code = codeOf(known, value, frame.source.columns[index]);
    if (code !== undefined) values[row] = code;
    else {
      const listed = of.subgroups.map((one) => one.code).join(', ');
      refuseValue(frame, 'subgroup-unknown', { value, group: of.id, known: listed }, record, index);
    }
  };
  return { values, columns: [{ index, take }] };
}
