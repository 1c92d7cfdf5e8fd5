import type { PdfFile } from './file.ts';
import { numberOf } from './object.ts';
import { type Finding, type Point, point } from './point.ts';
import type { Element } from './tree.ts';

/** Which elements a type may hold and stand in; what is missing may be anything. */
interface Rule {
  readonly holds?: readonly string[];
  readonly within?: readonly string[];
}

const tables: Readonly<Record<string, Rule>> = {
  Table: { holds: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'] },
  THead: { holds: ['TR'], within: ['Table'] },
  TBody: { holds: ['TR'], within: ['Table'] },
  TFoot: { holds: ['TR'], within: ['Table'] },
  TR: { holds: ['TH', 'TD'], within: ['Table', 'THead', 'TBody', 'TFoot'] },
  TH: { within: ['TR'] },
  TD: { within: ['TR'] },
};

const lists: Readonly<Record<string, Rule>> = {
  L: { holds: ['Caption', 'LI', 'L'] },
  LI: { holds: ['Lbl', 'LBody'], within: ['L'] },
  LBody: { within: ['LI'] },
};

const contents: Readonly<Record<string, Rule>> = {
  TOC: { holds: ['Caption', 'TOCI', 'TOC'] },
  TOCI: { holds: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'], within: ['TOC'] },
};

const ruby: Readonly<Record<string, Rule>> = {
  Ruby: { holds: ['RB', 'RT', 'RP'] },
  RB: { within: ['Ruby'] },
  RT: { within: ['Ruby'] },
  RP: { within: ['Ruby'] },
};

const warichu: Readonly<Record<string, Rule>> = {
  Warichu: { holds: ['WT', 'WP'] },
  WT: { within: ['Warichu'] },
  WP: { within: ['Warichu'] },
};

/** Checkpoint 09: elements of tables, lists, contents, Ruby and Warichu stand within each other as they must. */
export function nestingPoints({ tree: { all } }: PdfFile): readonly Point[] {
  return [
    keeping('09-004', all, tables, [...all.flatMap(irregular), ...all.flatMap(captions)]),
    keeping('09-005', all, lists, all.flatMap(unmarked)),
    keeping('09-006', all, contents, []),
    keeping('09-007', all, ruby, []),
    keeping('09-008', all, warichu, []),
  ];
}

function keeping(
  number: string,
  all: readonly Element[],
  rules: Readonly<Record<string, Rule>>,
  more: readonly Finding[],
): Point {
  const concerned = all.filter(({ role }) => rules[role] !== undefined);
  const broken = concerned.filter((element) => !keeps(element, rules[element.role] ?? {}));
  return point(number, concerned.length > 0, [...broken.map(findingOf), ...more]);
}

function keeps({ parent, children, numbers, role }: Element, { holds, within }: Rule): boolean {
  if (within !== undefined && !within.includes(parent?.role ?? '')) return false;
  if (holds === undefined) return true;
  // What holds only elements of its kind holds no text of its own; an item of contents may.
  return children.every((child) => holds.includes(child.role)) && (numbers.length === 0 || role === 'TOCI');
}

/** Rows of a table that cover another number of columns than its first. */
function irregular(table: Element): readonly Finding[] {
  if (table.role !== 'Table') return [];
  const rows = table.children
    .flatMap((child) => (child.role === 'TR' ? [child] : child.children))
    .filter(({ role }) => role === 'TR');
  const widths = widthsOf(rows);
  return rows.flatMap((row, at) => (widths[at] === widths[0] ? [] : [findingOf(row)]));
}

/** Columns that each row covers, cells that reach down from rows above it among them. */
function widthsOf(rows: readonly Element[]): readonly number[] {
  let reaching: readonly { readonly span: number; readonly rows: number }[] = [];
  return rows.map((row) => {
    const cells = row.children.map((cell) => ({
      span: spanOf(cell, 'ColSpan'),
      rows: spanOf(cell, 'RowSpan'),
    }));
    const covering = [...reaching, ...cells];
    reaching = covering.flatMap((one) => (one.rows > 1 ? [{ span: one.span, rows: one.rows - 1 }] : []));
    return covering.reduce((sum, one) => sum + one.span, 0);
  });
}

function spanOf({ attributes }: Element, name: 'ColSpan' | 'RowSpan'): number {
  return numberOf(attributes.get(`Table.${name}`) ?? null) ?? 1;
}

/** A table has one caption at most, first or last in it. */
function captions({ role, children }: Element): readonly Finding[] {
  if (role !== 'Table') return [];
  return children.flatMap((child, at) => {
    if (child.role !== 'Caption' || at === 0) return [];
    const alone = children.filter((other) => other.role === 'Caption').length === 1;
    return alone && at === children.length - 1 ? [] : [findingOf(child)];
  });
}

/** A list whose items have labels must say of what kind these are. */
function unmarked(list: Element): readonly Finding[] {
  if (list.role !== 'L') return [];
  const labelled = list.children.some((item) => item.children.some((part) => part.role === 'Lbl'));
  return labelled && !list.attributes.has('List.ListNumbering') ? [findingOf(list)] : [];
}

function findingOf({ page, type }: Element): Finding {
  return { page, what: type };
}
