import type { Element } from '../../../src/proof/tree.ts';
import type { LayoutFault } from './kinds.ts';
import { letters, type TextLine, textOf } from './lines.ts';
import type { ReadPages } from './read-pages.ts';

/** No row goes over two pages; where a table goes on, its head stands again, and below it the heading of the group that goes on. */
export function tableFaults({ file }: ReadPages, all: readonly TextLine[]): readonly LayoutFault[] {
  return file.tree.all.flatMap((table): LayoutFault[] => {
    if (table.role !== 'Table') return [];
    const rows = file.tree.all.filter(({ role, parent }) => role === 'TR' && parent?.parent === table);
    const body = rows.filter(({ parent }) => parent?.role === 'TBody');
    const head = rows
      .filter(({ parent }) => parent?.role === 'THead')
      .map((row) => letters(textOf(row, all)))
      .join('');
    const linesIn = (row: Element) => all.filter(({ texts }) => texts.includes(row));
    const broken = rows.flatMap((row): LayoutFault[] => {
      const pages = new Set(linesIn(row).map(({ page }) => page));
      return pages.size > 1 ? [{ kind: 'row', page: Math.min(...pages), text: textOf(row, all) }] : [];
    });
    const inBody = body.flatMap(linesIn);
    const first = Math.min(...inBody.map(({ page }) => page));
    const later = [...new Set(inBody.map(({ page }) => page))].filter((page) => page > first);
    const isGroup = (row: Element) => file.tree.all.filter(({ parent }) => parent === row).length === 1;
    const groupAgain = (rows: readonly Element[], page: number): string => {
      const at = rows.findIndex((row) => linesIn(row).some((line) => line.page === page));
      const group = rows.slice(0, at).findLast(isGroup);
      const [top] = rows.slice(at);
      if (group === undefined || top === undefined || isGroup(top)) return '';
      return letters(`${textOf(group, all)}(fortsat)`);
    };
    const headless = later.flatMap((page): LayoutFault[] => {
      const top = Math.min(...inBody.filter((line) => line.page === page).map(({ y }) => y));
      const above = all.filter((line) => line.page === page && line.artifact === 'Layout' && line.y < top);
      const told = letters(above.map(({ text }) => text).join(''));
      const wanted = head + groupAgain(body, page);
      return told === wanted ? [] : [{ kind: 'head', page, text: `${told} is not ${wanted}` }];
    });
    return [...broken, ...headless];
  });
}
