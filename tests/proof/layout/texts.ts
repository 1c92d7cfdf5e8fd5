import { dictAt, textAt } from '../../../src/proof/object.ts';
import type { Element } from '../../../src/proof/tree.ts';
import type { LayoutFault } from './kinds.ts';
import { isWithin, type TextLine, textOf } from './lines.ts';
import type { ReadPages } from './read-pages.ts';

/** A paragraph over two pages has two lines or more on each. */
export function paragraphFaults({ file }: ReadPages, all: readonly TextLine[]): readonly LayoutFault[] {
  return file.tree.all.filter(isText).flatMap((element): LayoutFault[] => {
    const own = all.filter((line) => line.texts.includes(element));
    const pages = [...new Set(own.map(({ page }) => page))].sort((a, b) => a - b);
    const on = (page: number | undefined) => own.filter((line) => line.page === page);
    const [first, last] = [on(pages[0]), on(pages.at(-1))];
    if (pages.length < 2 || first[0] === undefined || last[0] === undefined) return [];
    return [
      ...(first.length < 2 ? [{ kind: 'orphan' as const, page: first[0].page, text: first[0].text }] : []),
      ...(last.length < 2 ? [{ kind: 'widow' as const, page: last[0].page, text: last[0].text }] : []),
    ];
  });
}

function isText({ role, parent }: Element): boolean {
  return role === 'Note' || (role === 'P' && !isWithin(parent, 'Caption'));
}

/** Below a heading, on its page, stands some of what it is the heading of. */
export function stranded({ file }: ReadPages, all: readonly TextLine[]): readonly LayoutFault[] {
  const flow = file.tree.all.filter(
    ({ role, page }) => page !== null && /^(H\d|P|LI|TOCI|Figure|Table)$/.test(role),
  );
  return flow.flatMap((heading, at): LayoutFault[] => {
    if (!/^H\d$/.test(heading.role)) return [];
    const next = flow.slice(at + 1).find(({ role }) => !/^H\d$/.test(role));
    const page = all.findLast(({ texts }) => texts.includes(heading))?.page ?? heading.page ?? 0;
    if (next === undefined || next.page === page) return [];
    return [{ kind: 'stranded', page, text: textOf(heading, all) }];
  });
}

/** A footnote stands on the page of its number, at the foot, below all other text. */
export function noteFaults({ file }: ReadPages, all: readonly TextLine[]): readonly LayoutFault[] {
  return file.tree.all.flatMap((note): LayoutFault[] => {
    if (note.role !== 'Note') return [];
    const own = all.filter(({ texts }) => texts.includes(note));
    const number = own[0]?.text.split(' ')[0] ?? '';
    const references = file.tree.all.filter(
      ({ role, parent, annotations }) =>
        role === 'Link' &&
        parent?.role === 'Reference' &&
        annotations.some(({ annotation }) => textAt(dictAt(annotation, 'A'), 'D') === note.id),
    );
    const wanted = references.map(({ page }) => page);
    const page = own[0]?.page ?? 0;
    const above = all.filter(
      (line) =>
        line.page === page && line.artifact === null && !line.texts.some(({ role }) => role === 'Note'),
    );
    const isBelow = above.every(({ y }) => y < (own[0]?.y ?? 0));
    const fits =
      wanted.length === 1 && wanted[0] === page && isBelow && own.every((line) => line.page === page);
    return fits ? [] : [{ kind: 'note', page, text: number }];
  });
}

/** Caption, drawing and what else belongs to a figure, and the lines of a heading, stand on one page. */
export function parted({ file }: ReadPages, all: readonly TextLine[]): readonly LayoutFault[] {
  return file.tree.all.flatMap((element): LayoutFault[] => {
    if (!/^(Figure|Caption|H\d)$/.test(element.role)) return [];
    const pages = new Set(all.filter(({ texts }) => texts.includes(element)).map(({ page }) => page));
    if (element.role === 'Caption' && element.parent?.role === 'Table') {
      const head = all.find(
        ({ texts }) => texts.includes(element.parent as Element) && !texts.includes(element),
      );
      if (head !== undefined) pages.add(head.page);
    }
    return pages.size > 1 ? [{ kind: 'parted', page: Math.min(...pages), text: textOf(element, all) }] : [];
  });
}
