import type { Element } from '../../../src/proof/tree.ts';
import type { ReadPages, Shown } from './read-pages.ts';

/** What stands on one baseline and belongs to one text. */
export interface TextLine {
  readonly page: number;
  readonly y: number;
  readonly text: string;
  readonly artifact: string | null;
  /** The elements that hold it, the innermost first; none if it is an artifact. */
  readonly texts: readonly Element[];
}

/** A raised number stands so far above its line. */
const raised = 4;

/** The lines of a file: what is shown of the same paragraph, title or cell on one baseline. */
export function lines({ shown }: ReadPages): readonly TextLine[] {
  const groups: { readonly owner: Element | string; readonly shown: Shown[] }[] = [];
  for (const one of shown) {
    if (one.text.trim() === '') continue;
    const owner = ownerOf(one.element) ?? one.artifact ?? '';
    const group = groups.findLast(
      (other) =>
        other.owner === owner &&
        other.shown[0]?.page === one.page &&
        Math.abs((other.shown[0]?.y ?? 0) - one.y) <= raised,
    );
    if (group === undefined) groups.push({ owner, shown: [one] });
    else group.shown.push(one);
  }
  return groups.map(({ shown: parts }) => ({
    page: parts[0]?.page ?? 0,
    y: Math.max(...parts.map(({ y }) => y)),
    text: parts.map(({ text }) => text).join(' '),
    artifact: parts[0]?.artifact ?? null,
    texts: holders(ownerOf(parts[0]?.element ?? null)),
  }));
}

/** The paragraph, title or cell in which an element stands. */
function ownerOf(element: Element | null): Element | null {
  if (element === null || !/^(Span|Link|Reference|Lbl)$/.test(element.role)) return element;
  return ownerOf(element.parent);
}

function holders(element: Element | null): readonly Element[] {
  return element === null ? [] : [element, ...holders(element.parent)];
}

/** The words of an element. */
export function textOf(element: Element, all: readonly TextLine[]): string {
  return all
    .filter(({ texts }) => texts.includes(element))
    .map(({ text }) => text)
    .join(' ');
}

/** Letters and digits alone. */
export function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether an element is of a role, or stands in one that is. */
export function isWithin(element: Element | null, role: string): boolean {
  return element !== null && (element.role === role || isWithin(element.parent, role));
}
