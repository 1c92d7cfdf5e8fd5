import type { PdfFile } from './file.ts';
import { listOf } from './object.ts';
import { type Finding, type Point, point } from './point.ts';
import type { Element } from './tree.ts';

/** Checkpoints 13, 14, 15, 17 and 19: figures, headings, heads of tables, formulas and notes. */
export function elementPoints({ tree: { all } }: PdfFile): readonly Point[] {
  const figures = ofRole(all, 'Figure');
  const formulas = ofRole(all, 'Formula');
  return [
    point('13-004', figures.length > 0, figures.filter(isSilent).map(findingOf)),
    ...headingPoints(all),
    point('15-003', ofRole(all, 'TH').length > 0, scopeless(all)),
    point('17-002', formulas.length > 0, formulas.filter(isSilent).map(findingOf)),
    ...notePoints(all),
  ];
}

function isSilent({ alt, actual }: Element): boolean {
  return (alt ?? '').trim() === '' && (actual ?? '') === '';
}

function headingPoints(all: readonly Element[]): readonly Point[] {
  const numbered = all.filter(({ role }) => /^H[1-6]$/.test(role));
  const plain = ofRole(all, 'H');
  const levels = numbered.map(({ role }) => Number(role.slice(1)));
  const [first] = numbered;
  const skipping = numbered.filter((_, at) => at > 0 && (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1);
  const crowded = all.filter(({ children }) => ofRole(children, 'H').length > 1);
  return [
    point('14-002', first !== undefined, first === undefined || levels[0] === 1 ? [] : [findingOf(first)]),
    point('14-003', numbered.length > 0, skipping.map(findingOf)),
    point('14-006', plain.length > 0, crowded.map(findingOf)),
    point('14-007', plain.length > 0, numbered.length > 0 ? plain.map(findingOf) : []),
  ];
}

/** Heads that do not say which cells they are of, in tables whose cells do not name their heads either. */
function scopeless(all: readonly Element[]): readonly Finding[] {
  return ofRole(all, 'Table').flatMap((table) => {
    const cells = within(table).filter(({ role }) => role === 'TH' || role === 'TD');
    const data = ofRole(cells, 'TD');
    const named = data.length > 0 && data.every(namesHeads);
    return named
      ? []
      : ofRole(cells, 'TH')
          .filter((head) => !hasScope(head))
          .map(findingOf);
  });
}

function namesHeads({ attributes }: Element): boolean {
  return listOf(attributes.get('Table.Headers') ?? null).length > 0;
}

function hasScope({ attributes }: Element): boolean {
  return ['/Row', '/Column', '/Both'].includes(attributes.get('Table.Scope')?.toString() ?? '');
}

function within(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (child.role === 'Table' ? [] : [child, ...within(child)]));
}

function notePoints(all: readonly Element[]): readonly Point[] {
  const notes = ofRole(all, 'Note');
  const ids = all.flatMap(({ id }) => id ?? []);
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return [
    point('19-003', notes.length > 0, notes.filter(({ id }) => (id ?? '') === '').map(findingOf)),
    point(
      '19-004',
      notes.length > 0,
      notes.filter(({ id }) => (times.get(id ?? '') ?? 0) > 1).map(findingOf),
    ),
  ];
}

function ofRole(elements: readonly Element[], role: string): readonly Element[] {
  return elements.filter((element) => element.role === role);
}

function findingOf({ page, type }: Element): Finding {
  return { page, what: type };
}
