import {
  type Dict,
  dictAt,
  dictOf,
  entriesOf,
  listAt,
  listOf,
  nameAt,
  nameOf,
  numberAt,
  numberOf,
  textAt,
  type Value,
  valueAt,
} from './object.ts';

/** The structure of a PDF (ISO 32000-1, 14.7). */
export interface Tree {
  /** Whether the catalog names a structure and says that content is marked. */
  readonly present: boolean;
  readonly top: readonly Element[];
  /** All elements in reading order. */
  readonly all: readonly Element[];
  /** Where the types of the file's own lead. */
  readonly roles: ReadonlyMap<string, string>;
  /** The element of each annotation, by the key that the annotation names. */
  readonly parents: ReadonlyMap<number, Value>;
}

/** An element of the structure. */
export interface Element {
  readonly dict: Dict;
  /** The type as the file says it, and the standard type that it leads to. */
  readonly type: string;
  readonly role: string;
  readonly parent: Element | null;
  readonly children: readonly Element[];
  /** Marked content that belongs to it, each on its page or in a form. */
  readonly numbers: readonly { readonly page: Dict | null; readonly id: number }[];
  readonly annotations: readonly { readonly page: Dict | null; readonly annotation: Dict }[];
  /** Attributes of all owners, by owner and name: "Table.Scope". */
  readonly attributes: ReadonlyMap<string, Value | null>;
  readonly alt: string | null;
  readonly actual: string | null;
  readonly language: string | null;
  readonly id: string | null;
  /** The first page on which something of it or within it stands, from 1; null: none. */
  readonly page: number | null;
}

export function readTree(
  catalog: Dict | null,
  pages: readonly { readonly dict: Dict; readonly number: number }[],
): Tree {
  const root = dictAt(catalog, 'StructTreeRoot');
  const marked = valueAt(dictAt(catalog, 'MarkInfo'), 'Marked')?.toString() === 'true';
  const roles = rolesOf(root);
  const reading: Reading = {
    roles,
    classes: dictAt(root, 'ClassMap'),
    pages: new Map(pages.map(({ dict, number }) => [dict, number])),
    seen: new Set(),
  };
  const top = listAt(root, 'K').flatMap((kid) => childOf(kid, null, reading));
  const parents = new Map<number, Value>();
  gather(dictAt(root, 'ParentTree'), parents, 0);
  return { present: root !== null && marked, top, all: top.flatMap(withinAll), roles, parents };
}

/** Follows the types of the file's own; a circle ends where it began. */
export function standardRole(type: string, roles: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  let at = type;
  while (roles.has(at) && !passed.has(at)) {
    passed.add(at);
    at = roles.get(at) ?? at;
  }
  return at;
}

interface Reading {
  readonly roles: ReadonlyMap<string, string>;
  readonly classes: Dict | null;
  readonly pages: ReadonlyMap<Dict, number>;
  /** Elements that are read already: a broken file may hold one within itself. */
  readonly seen: Set<Dict>;
}

function rolesOf(root: Dict | null): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(dictAt(root, 'RoleMap')).flatMap(([type, value]) => {
      const role = nameOf(value);
      return role === null ? [] : [[type, role] as const];
    }),
  );
}

function childOf(value: Value, parent: Element | null, reading: Reading): readonly Element[] {
  const dict = dictOf(value);
  if (dict === null || nameAt(dict, 'S') === null || reading.seen.has(dict)) return [];
  reading.seen.add(dict);
  return [elementOf(dict, parent, reading)];
}

function elementOf(dict: Dict, parent: Element | null, reading: Reading): Element {
  const type = nameAt(dict, 'S') ?? '';
  const own = dictAt(dict, 'Pg');
  const kids = listAt(dict, 'K');
  const children: Element[] = [];
  const numbers = kids.flatMap((kid) => numberIn(kid, own));
  const annotations = kids.flatMap((kid) => annotationIn(kid, own));
  const element = {
    dict,
    type,
    role: standardRole(type, reading.roles),
    parent,
    children,
    numbers,
    annotations,
    attributes: attributesOf(dict, reading.classes),
    alt: textAt(dict, 'Alt'),
    actual: textAt(dict, 'ActualText'),
    language: textAt(dict, 'Lang'),
    id: textAt(dict, 'ID'),
    page: null,
  };
  for (const kid of kids) children.push(...childOf(kid, element, reading));
  const pages = [own, ...numbers.map(({ page }) => page)].flatMap((page) => pageOf(page, reading));
  const within = children.flatMap((child) => child.page ?? []);
  return Object.assign(element, { page: pages[0] ?? within[0] ?? null });
}

function pageOf(page: Dict | null, { pages }: Reading): readonly number[] {
  const number = page === null ? undefined : pages.get(page);
  return number === undefined ? [] : [number];
}

function numberIn(kid: Value, own: Dict | null): Element['numbers'] {
  const id = numberOf(kid);
  if (id !== null) return [{ page: own, id }];
  const dict = dictOf(kid);
  if (nameAt(dict, 'Type') !== 'MCR') return [];
  return [{ page: dictAt(dict, 'Stm') ?? dictAt(dict, 'Pg') ?? own, id: numberAt(dict, 'MCID') ?? -1 }];
}

function annotationIn(kid: Value, own: Dict | null): Element['annotations'] {
  const dict = dictOf(kid);
  const annotation = nameAt(dict, 'Type') === 'OBJR' ? dictAt(dict, 'Obj') : null;
  return annotation === null ? [] : [{ page: dictAt(dict, 'Pg') ?? own, annotation }];
}

function attributesOf(dict: Dict, classes: Dict | null): ReadonlyMap<string, Value | null> {
  const named = listAt(dict, 'C').flatMap((name) => listOf(valueAt(classes, nameOf(name) ?? '')));
  const found = [...named, ...listAt(dict, 'A')].flatMap((value) => dictOf(value) ?? []);
  return new Map(
    found.flatMap((one) =>
      entriesOf(one).map(([key, value]) => [`${nameAt(one, 'O')}.${key}`, value] as const),
    ),
  );
}

function withinAll(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(withinAll)];
}

/** Numbers and what they lead to, from all leaves of a number tree. */
function gather(node: Dict | null, found: Map<number, Value>, depth: number): void {
  if (node === null || depth > 20) return;
  const pairs = listAt(node, 'Nums');
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [key, value] = [numberOf(pairs[at] ?? null), pairs[at + 1]];
    if (key !== null && value !== undefined) found.set(key, value);
  }
  for (const kid of listAt(node, 'Kids')) gather(dictOf(kid), found, depth + 1);
}
