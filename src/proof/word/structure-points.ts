import type { Finding, Point } from '../point.ts';
import { all, type Element, elementsIn, valOf, within } from './element.ts';
import { alike, orders } from './orders.ts';
import { mainPart, stories, type WordFile } from './package.ts';
import { found, wordPoint } from './word-point.ts';

/** W-20 to W-26: whether elements stand where Word expects them. */
export function structurePoints(file: WordFile): readonly Point[] {
  const roots = [...file.xml].filter(([path]) => path.startsWith('word/'));
  const tables = stories(file).flatMap(([path, root]) =>
    all(root, 'w:tbl').map((one) => [path, one] as const),
  );
  const cells = tables.flatMap(([path, table]) => all(table, 'w:tc').map((one) => [path, one] as const));
  const controls = stories(file).flatMap(([path, root]) =>
    all(root, 'w:sdt').map((one) => [path, one] as const),
  );
  const body = elementsIn(file.xml.get(mainPart) ?? none).find((one) => one.name === 'w:body');
  return [
    wordPoint(
      'W-20',
      true,
      roots.flatMap(([path, root]) => within(root).flatMap((one) => misplaced(one, path))),
    ),
    wordPoint(
      'W-21',
      cells.length > 0,
      found(cells, (cell) => elementsIn(cell).at(-1)?.name !== 'w:p'),
    ),
    wordPoint(
      'W-22',
      tables.length > 0,
      tables.flatMap(([path, table]) => uneven(table, path)),
    ),
    wordPoint('W-23', controls.length > 0, found(controls, isHollow)),
    wordPoint(
      'W-24',
      true,
      body === undefined || elementsIn(body).at(-1)?.name !== 'w:sectPr'
        ? [{ page: null, what: 'w:sectPr' }]
        : [],
    ),
  ];
}

const none: Element = { name: '', attributes: {}, children: [] };

function misplaced(element: Element, path: string): readonly Finding[] {
  const order = orders.get(element.name);
  if (order === undefined) return [];
  const names = elementsIn(element)
    .filter(({ name }) => name.startsWith('w:'))
    .map(({ name }) => name.slice(2));
  const places = names.map((name) => order.indexOf(alike[name] ?? name));
  const wrong = names.filter((_, at) => (places[at] ?? -1) < Math.max(0, places[at - 1] ?? 0));
  return wrong.map((name) => ({ page: null, what: `${path}: ${element.name}, w:${name}` }));
}

/** Rows with more or fewer columns than the grid, and tables without a grid or rows. */
function uneven(table: Element, path: string): readonly Finding[] {
  const columns = elementsIn(table)
    .filter(({ name }) => name === 'w:tblGrid')
    .flatMap(elementsIn).length;
  const rows = elementsIn(table).filter(({ name }) => name === 'w:tr');
  const wrong = rows.filter((row) => widthOf(row) !== columns);
  if (columns > 0 && rows.length > 0) return wrong.map(() => ({ page: null, what: `${path}: w:tr` }));
  return [{ page: null, what: `${path}: w:tbl` }];
}

function widthOf(row: Element): number {
  const cells = elementsIn(row).filter(({ name }) => name === 'w:tc');
  return cells
    .map((cell) => valOf(elementsIn(cell).find(({ name }) => name === 'w:tcPr') ?? null, 'w:gridSpan'))
    .reduce((sum, span) => sum + Number(span ?? 1), 0);
}

function isHollow(control: Element): boolean {
  const content = elementsIn(control).find(({ name }) => name === 'w:sdtContent');
  return content === undefined || elementsIn(content).length === 0;
}
