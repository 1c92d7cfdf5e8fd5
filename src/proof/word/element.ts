/** An element of an XML part, its names as they are written, with their prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** The elements among an element's own children. */
export function elementsIn(element: Element): readonly Element[] {
  return element.children.filter((one): one is Element => typeof one !== 'string');
}

/** The first child of a name; null: there is none. */
export function child(element: Element | null, name: string): Element | null {
  return element === null ? null : (elementsIn(element).find((one) => one.name === name) ?? null);
}

/** The `w:val` of a child; null: there is none. */
export function valOf(element: Element | null, name: string): string | null {
  return child(element, name)?.attributes['w:val'] ?? null;
}

/** Whether a property of Word is on: there, and not said to be off. */
export function isOn(element: Element | null, name: string): boolean {
  const found = child(element, name);
  return found !== null && !['false', '0', 'off'].includes(found.attributes['w:val'] ?? 'true');
}

/** An element and all below it, in the order of the text. */
export function within(element: Element): readonly Element[] {
  const found: Element[] = [];
  const visit = (one: Element): void => {
    found.push(one);
    for (const inner of one.children) if (typeof inner !== 'string') visit(inner);
  };
  visit(element);
  return found;
}

/** All elements of a name below one. */
export function all(element: Element, name: string): readonly Element[] {
  return within(element).filter((one) => one.name === name);
}

/** The words of a paragraph or of anything in it, without the instructions of fields. */
export function wordsIn(element: Element): string {
  return all(element, 'w:t')
    .flatMap((one) => one.children.filter((text) => typeof text === 'string'))
    .join('');
}
