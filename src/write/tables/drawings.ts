import type {
  AgeRow,
  ChangeMean,
  ChangeRow,
  Drawing,
  Label,
  StackRow,
  TwoGroups,
} from '../../model/drawing.ts';
import { type Grid, type GridCell, type GridRow, groupRow, headRow, textCell } from './grid.ts';
import { drawnCell, labelCell, type Sourcing } from './sourced.ts';
import { wordOf } from './words.ts';

/** The numbers that a figure shows. */
export function drawingGrid(drawing: Drawing, from: Sourcing): Grid {
  const grid = grids[drawing.kind] as (drawing: Drawing, from: Sourcing) => Grid;
  return grid(drawing, from);
}

type Grids = {
  readonly [K in Drawing['kind']]: (drawing: Extract<Drawing, { kind: K }>, from: Sourcing) => Grid;
};

const grids: Grids = {
  distribution: ({ rows, sums }, from) => {
    const share = (label: string, printed: Label): readonly GridCell[] => [
      textCell(label),
      labelCell(printed, from),
      drawnCell(printed, 'n', '#,##0', from),
    ];
    return {
      columns: 3,
      rows: [
        headRow(['answer', 'per-cent-head', 'base'].map((key) => wordOf(from.language, key))),
        ...rows.map(({ label, printed }): GridRow => ({ role: 'row', cells: share(label, printed) })),
        ...sums.map(({ label, printed }): GridRow => ({ role: 'total', cells: share(label, printed) })),
      ],
    };
  },

  stack: ({ key, rows, ends, baseHead }, from) => {
    const sides = (['negative', 'positive'] as const).filter((side) => ends[side] !== '');
    const columns = 2 + key.length + sides.length;
    const spans = [1, 1, key.length, sides.length].slice(0, sides.length === 0 ? 3 : 4);
    const over = ['', '', wordOf(from.language, 'per-cent-head'), wordOf(from.language, 'summed')];
    const heads = [wordOf(from.language, 'group'), baseHead, ...key.map(({ label }) => label)];
    const cells = (row: StackRow): readonly GridCell[] => [
      textCell(row.label),
      labelCell(row.base, from),
      ...(row.instead === undefined
        ? [...segmentCells(row, from), ...sides.map((side) => labelCell(row[`${side}Sum`], from))]
        : [textCell(row.instead, 'right', columns - 2)]),
    ];
    return {
      columns,
      rows: [
        headRow(over.slice(0, spans.length), spans),
        headRow([...heads, ...sides.map((side) => ends[side])]),
        ...rows.flatMap((row) => scopeRow(row, cells(row), columns)),
      ],
    };
  },

  change: ({ waves, rows, changeHead }, from) => {
    const word = (key: string): string => wordOf(from.language, key);
    const moments = [word('mean'), word('workbook-low'), word('workbook-high')];
    const names = waves.map(({ head }) => head);
    // The group, a base and three moments of each wave, and the change.
    const columns = 4 * waves.length + 2;
    return {
      columns,
      rows: [
        headRow(['', word('base'), ...names, changeHead], [1, waves.length, ...waves.map(() => 3), 1]),
        headRow([word('group'), ...names, ...waves.flatMap(() => moments), '']),
        ...rows.flatMap((row) => scopeRow(row, changeCells(row, from), columns)),
      ],
    };
  },

  'two-groups': (drawing, from) => {
    const { panels, rows, sums, differenceHead } = drawing;
    const difference = `${differenceHead.label}, ${differenceHead.unit}`;
    return {
      columns: 4,
      rows: [
        headRow([wordOf(from.language, 'answer'), ...panels.map(({ label }) => label), difference]),
        baseRow(drawing, from),
        ...rows.map((row): GridRow => {
          const values = row.values.map((value, at) =>
            value === null ? textCell(panels[at]?.instead ?? '', 'right') : labelCell(value.printed, from),
          );
          return { role: 'row', cells: [textCell(row.label), ...values, labelCell(row.difference, from)] };
        }),
        ...sums.map((sum): GridRow => {
          const values = sum.printed.map((label) => labelCell(label, from));
          const last = labelCell(sum.difference, from, sum.tested);
          return { role: 'total', cells: [textCell(sum.label), ...values, last] };
        }),
      ],
    };
  },

  age: ({ classes, rows, baseHead }, from) => {
    const columns = 2 + classes.length;
    const cells = (row: AgeRow): readonly GridCell[] => [
      textCell(row.label),
      labelCell(row.base, from),
      ...(row.instead === undefined
        ? row.values.map(({ printed }) => labelCell(printed, from))
        : [textCell(row.instead, 'right', classes.length)]),
    ];
    return {
      columns,
      rows: [
        headRow([wordOf(from.language, 'group'), baseHead, ...classes]),
        ...rows.flatMap((row) => scopeRow(row, cells(row), columns)),
      ],
    };
  },
};

/** A row of a group, under its heading if it has one. */
function scopeRow(
  { total, heading }: { readonly total: boolean; readonly heading: string | null },
  cells: readonly GridCell[],
  columns: number,
): readonly GridRow[] {
  const row: GridRow = { role: total ? 'total' : 'row', cells };
  return heading === null ? [row] : [groupRow(heading, columns), row];
}

/** A segment that is alone on its side has its number at the outer end. */
function segmentCells(row: StackRow, from: Sourcing): readonly GridCell[] {
  return row.segments.map(({ tone, printed }) => {
    if (printed.text !== '') return labelCell(printed, from);
    return labelCell(tone.startsWith('negative') ? row.negativeSum : row.positiveSum, from);
  });
}

function changeCells(row: ChangeRow, from: Sourcing): readonly GridCell[] {
  const bases = row.bases.map((base) => labelCell(base, from));
  const interval = (mean: ChangeMean | null): readonly GridCell[] =>
    mean === null
      ? [textCell(''), textCell(''), textCell('')]
      : [
          labelCell(mean.printed, from),
          drawnCell(mean.printed, 'low', '0.00', from),
          drawnCell(mean.printed, 'high', '0.00', from),
        ];
  const numbers =
    row.means === null
      ? [textCell(row.instead ?? '', 'right', 3 * row.bases.length + 1)]
      : [...row.means.flatMap(interval), labelCell(row.change, from, row.tested)];
  return [textCell(row.label), ...bases, ...numbers];
}

function baseRow({ panels }: TwoGroups, from: Sourcing): GridRow {
  const bases = panels.map(({ base }) => labelCell(base, from));
  return { role: 'row', cells: [textCell(wordOf(from.language, 'base')), ...bases, textCell('')] };
}
