import { type Fault, fault } from '../fault.ts';
import type { CategoryVariable } from '../model/background.ts';
import type { Item, NominalItem } from '../model/item.ts';
import type { Study } from '../model/study.ts';
import type { WaveData } from '../model/survey.ts';
import type { DataSource, TakeRow } from './data/source.ts';
import { columnsOf } from './item-columns.ts';
import { differingLabels } from './labels.ts';
import { type Listing, listing } from './listing.ts';
import { type Column, codedColumn, codesOf, type Frame, type Indexed, refuseValue } from './survey-column.ts';
import { designColumns } from './survey-design.ts';
import { groupColumn, subgroupColumn } from './survey-groups.ts';
import { numberColumn } from './survey-numbers.ts';
import { tickColumns } from './survey-ticks.ts';
import { tally } from './tally.ts';

/** Takes rows into columns of typed arrays. */
export interface Columns {
  readonly take: TakeRow;
  /** Takes what is wrong with rows, here and while they are read. */
  readonly listing: Listing;
  /** What the rows gave so far, the arrays cut to their number. */
  readonly data: () => WaveData;
  /** The rows of the respondents that were named. */
  readonly rows: ReadonlyMap<string, number>;
  readonly faults: () => readonly Fault[];
  /** What is no fault, and yet worth telling. */
  readonly warnings: () => readonly Fault[];
}

/** The columns that a study reads, in the order in which it names them, each once. */
export function wantedColumns(study: Study): readonly string[] {
  const { respondent, group, subgroup } = study.columns;
  const { column = null, strata = null, cluster = null } = study.weights ?? {};
  const named = [respondent, group, subgroup, column, strata, cluster].filter((one) => one !== null);
  const background = study.background.map((one) => one.column);
  const items = [...study.items, ...study.others].flatMap(columnsOf);
  return [...new Set([...named, ...items, ...background])];
}

/**
 * Empty columns for the variables of a study.
 * @param source has all columns that the study names
 * @param named respondents whose rows are wanted
 */
export function surveyColumns(
  wave: string,
  study: Study,
  source: DataSource,
  named: ReadonlySet<string>,
): Columns {
  const names = source.columns.map(({ name }) => name);
  const capacity = source.atMost;
  const frame: Frame = { wave, source, listing: listing(source.file), tally: tally(), names, capacity };
  const items = [
    ...study.items.map((item) => answersColumn(item, frame)),
    ...study.others.flatMap((item) => (item.type === 'nominal' ? [nominalColumn(item, frame)] : [])),
  ];
  const ticks = study.others.flatMap((item) => (item.type === 'multiple' ? [tickColumns(item, frame)] : []));
  const categories = study.background.flatMap((one) =>
    one.type === 'categories' ? [categoryColumn(one, frame)] : [],
  );
  const numbers = [...study.background, ...study.others].flatMap((one) =>
    one.type === 'numeric' ? [numberColumn(one, frame)] : [],
  );
  const group = groupColumn(study, frame);
  const subgroup = subgroupColumn(study, group.values, frame);
  const design = study.weights === null ? null : designColumns(study.weights, frame);
  const rows = new Map<string, number>();
  const { respondent } = study.columns;
  const columns: readonly Column[] = [
    ...(respondent === null ? [] : [respondentColumn(respondent, frame, named, rows)]),
    ...group.columns,
    ...subgroup.columns,
    ...items,
    ...ticks.flatMap((one) => one.columns),
    ...categories,
    ...numbers,
    ...(design?.columns ?? []),
  ];
  let n = 0;
  return {
    take: (fields, record) => {
      for (const { index, take } of columns) take(fields[index] ?? '', n, record);
      n += 1;
    },
    data: () => ({
      wave,
      n,
      group: group.values.slice(0, n),
      subgroup: subgroup.values.slice(0, n),
      answers: new Map(items.map(({ id, values }) => [id, values.slice(0, n)])),
      ticks: new Map(ticks.map(({ id, values }) => [id, values(n)])),
      categories: new Map(categories.map(({ id, values }) => [id, values.slice(0, n)])),
      numbers: new Map(numbers.map(({ id, values }) => [id, values.slice(0, n)])),
      design: design?.values(n) ?? null,
      openAnswers: [],
    }),
    rows,
    listing: frame.listing,
    faults: frame.listing.faults,
    warnings: () => [
      ...frame.tally.warnings(),
      ...numbers.flatMap((one) => one.warnings(n)),
      ...differingLabels(study, source),
    ],
  };
}

/** Each respondent has an id, and one that no other has. */
function respondentColumn(
  name: string,
  frame: Frame,
  named: ReadonlySet<string>,
  rows: Map<string, number>,
): Column {
  const index = frame.names.indexOf(name);
  const seen = new Map<string, number>();
  return {
    index,
    take: (value, row, record) => {
      const id = value.trim();
      if (named.has(id)) rows.set(id, row);
      const first = seen.get(id);
      if (id === '') refuseValue(frame, 'respondent-missing', { column: name }, record, index);
      else if (first === undefined) seen.set(id, record);
      else
        frame.listing.add('respondent-twice', () =>
          fault(
            'respondent-twice',
            { respondent: id, first: frame.source.rowNumber(first) },
            frame.source.place(record, index),
          ),
        );
    },
  };
}

function answersColumn(item: Item, frame: Frame): Indexed {
  const codes = item.scale.answers.map((answer) => answer.code);
  const known = [...codes, ...item.scale.missing].join(', ');
  const values = { item: item.id, scale: item.scale.id, known };
  return codedColumn(
    item.id,
    item.column,
    codesOf(codes, item.scale.missing),
    frame,
    (value, record, index) => refuseValue(frame, 'answer-not-in-scale', { value, ...values }, record, index),
  );
}

function nominalColumn(item: NominalItem, frame: Frame): Indexed {
  const codes = item.scale.answers.map((answer) => answer.code);
  const known = [...codes, ...item.scale.missing].join(', ');
  return codedColumn(
    item.id,
    item.column,
    codesOf(codes, item.scale.missing),
    frame,
    (value, record, index) =>
      refuseValue(frame, 'answer-not-of-item', { value, item: item.id, known }, record, index),
  );
}

function categoryColumn(variable: CategoryVariable, frame: Frame): Indexed {
  const codes = variable.categories.map((category) => category.code);
  return codedColumn(variable.id, variable.column, codesOf(codes, []), frame, (value, record, index) =>
    refuseValue(
      frame,
      'category-unknown',
      { value, variable: variable.id, known: codes.join(', ') },
      record,
      index,
    ),
  );
}
