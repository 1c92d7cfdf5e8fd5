import { type Fault, type FaultCode, type FaultValues, fault } from '../fault.ts';
import type { BackgroundVariable, Item, Study } from '../model/study.ts';
import type { WaveData } from '../model/survey.ts';
import { type CsvBytes, lineOfRecord, placeOfField } from './csv-place.ts';
import type { TakeRow } from './csv-rows.ts';
import { type Listing, listing } from './listing.ts';

/** Takes rows into columns of typed arrays. */
export interface Columns {
  readonly take: TakeRow;
  /** What the rows gave so far, the arrays cut to their number. */
  readonly data: () => WaveData;
  /** The rows of the respondents that were named. */
  readonly rows: ReadonlyMap<string, number>;
  readonly faults: () => readonly Fault[];
}

/** Takes the value of one field: `row` counts rows from 0. */
interface Column {
  readonly index: number;
  readonly take: (value: string, row: number, record: number) => void;
}

/** What the columns of a file have in common. */
interface Frame {
  readonly csv: CsvBytes;
  readonly listing: Listing;
  readonly names: readonly string[];
  readonly capacity: number;
}

/**
 * Empty columns for the variables of a study.
 * @param names the columns of the file; all that the study names are among them
 * @param capacity as many rows as there can be at most
 * @param named respondents whose rows are wanted
 */
export function surveyColumns(
  wave: string,
  study: Study,
  csv: CsvBytes,
  names: readonly string[],
  capacity: number,
  named: ReadonlySet<string>,
): Columns {
  const frame: Frame = { csv, listing: listing(csv.file), names, capacity };
  const items = study.items.map((item) => answersColumn(item, frame));
  const categories = study.background.flatMap((one) =>
    one.type === 'categories' ? [categoryColumn(one, frame)] : [],
  );
  const numbers = study.background.flatMap((one) =>
    one.type === 'numeric' ? [numberColumn(one.id, one.column, frame)] : [],
  );
  const group = groupColumn(study, frame);
  const subgroup = subgroupColumn(study, group.values, frame);
  const rows = new Map<string, number>();
  const columns: readonly Column[] = [
    respondentColumn(study.columns.respondent, frame, named, rows),
    ...group.columns,
    ...subgroup.columns,
    ...items,
    ...categories,
    ...numbers,
  ];
  let n = 0;
  return {
    take: (fields, record) => {
      if (fields.length !== names.length) refuseRow(frame, fields.length, record);
      else for (const { index, take } of columns) take(fields[index] ?? '', n, record);
      n += 1;
    },
    data: () => ({
      wave,
      n,
      group: group.values.slice(0, n),
      subgroup: subgroup.values.slice(0, n),
      answers: new Map(items.map(({ id, values }) => [id, values.slice(0, n)])),
      categories: new Map(categories.map(({ id, values }) => [id, values.slice(0, n)])),
      numbers: new Map(numbers.map(({ id, values }) => [id, values.slice(0, n)])),
      openAnswers: [],
    }),
    rows,
    faults: frame.listing.faults,
  };
}

function refuseRow({ csv, listing: list, names }: Frame, found: number, record: number): void {
  const field = Math.min(found, names.length);
  list.add('row-length', () =>
    fault('row-length', { found, expected: names.length }, placeOfField(csv, record, field)),
  );
}

function refuseValue<C extends FaultCode>(
  frame: Frame,
  code: C,
  values: FaultValues[C],
  record: number,
  index: number,
): void {
  frame.listing.add(code, () => fault(code, values, placeOfField(frame.csv, record, index)));
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
            { respondent: id, first: lineOfRecord(frame.csv, first) },
            placeOfField(frame.csv, record, index),
          ),
        );
    },
  };
}

interface Indexed extends Column {
  readonly id: string;
  readonly values: Int16Array;
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

function categoryColumn(
  variable: Extract<BackgroundVariable, { type: 'categories' }>,
  frame: Frame,
): Indexed {
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

/** The place of each code among the answers; -1 for an empty field and for what counts as missing. */
function codesOf(codes: readonly string[], missing: readonly string[]): ReadonlyMap<string, number> {
  return new Map([
    ['', -1],
    ...missing.map((code) => [code, -1] as const),
    ...codes.map((code, index) => [code, index] as const),
  ]);
}

function codedColumn(
  id: string,
  column: string,
  codes: ReadonlyMap<string, number>,
  frame: Frame,
  refuse: (value: string, record: number, index: number) => void,
): Indexed {
  const index = frame.names.indexOf(column);
  const values = new Int16Array(frame.capacity);
  const take = (value: string, row: number, record: number): void => {
    const code = codes.get(value) ?? codes.get(value.trim());
    if (code === undefined) refuse(value, record, index);
    else values[row] = code;
  };
  return { id, index, values, take };
}

interface Optional {
  readonly values: Int16Array;
  readonly columns: readonly Column[];
}

function groupColumn({ groups, columns }: Study, frame: Frame): Optional {
  if (columns.group === null) return { values: new Int16Array(frame.capacity).fill(-1), columns: [] };
  const codes = groups.map((group) => group.code);
  const column = codedColumn('group', columns.group, codesOf(codes, []), frame, (value, record, index) =>
    refuseValue(frame, 'group-unknown', { value, known: codes.join(', ') }, record, index),
  );
  return { values: column.values, columns: [column] };
}

/** Subgroups are told apart within their group; a group without subgroups takes whatever stands there as none. */
function subgroupColumn({ groups, columns }: Study, group: Int16Array, frame: Frame): Optional {
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
    const code = known.get(value) ?? known.get(value.trim());
    if (code !== undefined) values[row] = code;
    else {
      const listed = of.subgroups.map((one) => one.code).join(', ');
      refuseValue(frame, 'subgroup-unknown', { value, group: of.id, known: listed }, record, index);
    }
  };
  return { values, columns: [{ index, take }] };
}

interface Numeric extends Column {
  readonly id: string;
  readonly values: Float64Array;
}

/** A decimal comma is understood too, since Danish programs write it. */
function numberColumn(id: string, column: string, frame: Frame): Numeric {
  const index = frame.names.indexOf(column);
  const values = new Float64Array(frame.capacity).fill(Number.NaN);
  const take = (value: string, row: number, record: number): void => {
    const text = value.trim();
    if (text === '') return;
    if (/^[+-]?\d+([.,]\d+)?$/.test(text)) values[row] = Number(text.replace(',', '.'));
    else refuseValue(frame, 'not-a-number', { value, variable: id }, record, index);
  };
  return { id, index, values, take };
}
