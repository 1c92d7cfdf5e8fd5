import type {
  AgeRow,
  ChangeRow,
  Drawing,
  Label,
  PanelValue,
  StackRow,
  TwoGroupsRow,
  TwoGroupsSum,
} from '../model/drawing.ts';

type Change = (label: Label) => Label;

/** The drawing with each printed text changed, in the order in which a reader meets them. */
export function changedDrawing(drawing: Drawing, change: Change): Drawing {
  const handler = handlers[drawing.kind] as (drawing: Drawing, change: Change) => Drawing;
  return handler(drawing, change);
}

type Handlers = {
  readonly [K in Drawing['kind']]: (
    drawing: Extract<Drawing, { kind: K }>,
    change: Change,
  ) => Extract<Drawing, { kind: K }>;
};

const handlers: Handlers = {
  distribution: (drawing, change) => {
    const rows = drawing.rows.map((row) => ({ ...row, printed: change(row.printed) }));
    return { ...drawing, rows, sums: drawing.sums.map((sum) => ({ ...sum, printed: change(sum.printed) })) };
  },
  stack: (drawing, change) => ({ ...drawing, rows: drawing.rows.map((row) => stackRow(row, change)) }),
  change: (drawing, change) => ({ ...drawing, rows: drawing.rows.map((row) => changeRow(row, change)) }),
  'two-groups': (drawing, change) => {
    const panels = pair(drawing.panels, (panel) => ({ ...panel, base: change(panel.base) }));
    const rows = drawing.rows.map((row) => twoGroupsRow(row, change));
    return { ...drawing, panels, rows, sums: drawing.sums.map((sum) => twoGroupsSum(sum, change)) };
  },
  age: (drawing, change) => ({ ...drawing, rows: drawing.rows.map((row) => ageRow(row, change)) }),
};

function stackRow(row: StackRow, change: Change): StackRow {
  const base = change(row.base);
  const negativeSum = orNull(row.negativeSum, change);
  const segments = row.segments.map((one) => ({ ...one, printed: change(one.printed) }));
  return { ...row, base, negativeSum, segments, positiveSum: orNull(row.positiveSum, change) };
}

function changeRow(row: ChangeRow, change: Change): ChangeRow {
  const bases = row.bases.map(change);
  const means = orNull(row.means, (all) =>
    all.map((one) => orNull(one, (mean) => ({ ...mean, printed: change(mean.printed) }))),
  );
  return { ...row, bases, means, change: orNull(row.change, change) };
}

function twoGroupsRow(row: TwoGroupsRow, change: Change): TwoGroupsRow {
  const values = pair(row.values, (value) => orNull(value, (one) => panelValue(one, change)));
  return { ...row, values, difference: orNull(row.difference, change) };
}

function twoGroupsSum(sum: TwoGroupsSum, change: Change): TwoGroupsSum {
  const printed = pair(sum.printed, (one) => orNull(one, change));
  return { ...sum, printed, difference: orNull(sum.difference, change) };
}

function ageRow(row: AgeRow, change: Change): AgeRow {
  const base = change(row.base);
  return { ...row, base, values: row.values.map((value) => panelValue(value, change)) };
}

function panelValue(value: PanelValue, change: Change): PanelValue {
  return { ...value, printed: change(value.printed) };
}

function pair<T>([first, second]: readonly [T, T], change: (one: T) => T): readonly [T, T] {
  const changed = change(first);
  return [changed, change(second)];
}

function orNull<T>(value: T | null, change: (one: T) => T): T | null {
  return value === null ? null : change(value);
}
