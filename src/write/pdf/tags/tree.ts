import type { PdfDocument, PdfReference } from '../engine/library.ts';
import type { Marked } from './marker.ts';
import { isTag, type Slot, type Tag } from './tag.ts';

/** What the structure is written from. */
interface Writing {
  readonly document: PdfDocument;
  readonly marked: Marked;
  /** The object of each element. */
  readonly elements: Map<Tag, PdfReference>;
}

/** Writes the structure of the document and says in its catalog that it is there. */
export function writeTree(root: Tag, document: PdfDocument, marked: Marked): void {
  const writing: Writing = { document, marked, elements: new Map() };
  const tree = document.getStructTreeRoot();
  const top = element(root, tree, writing);
  const parents = parentTree(writing);
  const ids = idTree(writing);
  Object.assign(tree.data, {
    K: [top],
    ParentTree: parents.tree,
    ParentTreeNextKey: parents.next,
    ...(ids === null ? {} : { IDTree: ids }),
  });
}

function element(tag: Tag, parent: PdfReference, writing: Writing): PdfReference {
  const self = writing.document.ref({ S: tag.role, P: parent });
  writing.elements.set(tag, self);
  const page = firstPage(tag, writing);
  const content = tag.children.flatMap((child): readonly unknown[] => {
    if (!isTag(child)) return slotContent(child, page, writing);
    return isEmpty(child, writing) ? [] : [element(child, self, writing)];
  });
  const kids = [...content, ...annotationsOf(tag, writing)];
  Object.assign(self.data, {
    ...(page === null ? {} : { Pg: page }),
    ...textsOf(tag),
    ...attributesOf(tag, writing),
    ...(kids.length === 0 ? {} : { K: kids.length === 1 ? kids[0] : kids }),
  });
  self.end();
  return self;
}

/** What turned out to have no content is left out; a cell stands all the same, since rows are counted by cells. */
function isEmpty(tag: Tag, writing: Writing): boolean {
  if (tag.role === 'TD' || tag.role === 'TH') return false;
  return tag.children.every((child) =>
    isTag(child) ? isEmpty(child, writing) : !writing.marked.marks.has(child),
  );
}

function firstPage(tag: Tag, { marked }: Writing): PdfReference | null {
  const slots = tag.children.flatMap((child) => (isTag(child) ? [] : (marked.marks.get(child) ?? [])));
  return slots[0]?.page ?? null;
}

/** On the page of the element the number alone says where its content is. */
function slotContent(slot: Slot, page: PdfReference | null, { marked }: Writing): readonly unknown[] {
  return (marked.marks.get(slot) ?? []).map((mark) =>
    mark.page === page ? mark.id : { Type: 'MCR', Pg: mark.page, MCID: mark.id },
  );
}

function annotationsOf(tag: Tag, { marked }: Writing): readonly unknown[] {
  return (marked.annotations.get(tag) ?? []).map(({ page, annotation }) => ({
    Type: 'OBJR',
    Pg: page,
    Obj: annotation,
  }));
}

function textsOf({ attributes: { alt, id } }: Tag): Readonly<Record<string, unknown>> {
  return {
    ...(alt === undefined || alt === '' ? {} : { Alt: new String(alt) }),
    ...(id === undefined ? {} : { ID: new String(id) }),
  };
}

function attributesOf(tag: Tag, { marked }: Writing): Readonly<Record<string, unknown>> {
  const { scope, span, summary, numbering } = tag.attributes;
  const box = marked.boxes.get(tag);
  const table = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(span === undefined || span === 1 ? {} : { ColSpan: span }),
    ...(summary === undefined || summary === '' ? {} : { Summary: new String(summary) }),
  };
  const owned = [
    ...(Object.keys(table).length === 0 ? [] : [{ O: 'Table', ...table }]),
    ...(numbering === undefined ? [] : [{ O: 'List', ListNumbering: numbering }]),
    ...(box === undefined ? [] : [{ O: 'Layout', Placement: 'Block', BBox: box }]),
  ];
  return owned.length === 0 ? {} : { A: owned.length === 1 ? owned[0] : owned };
}

/** From each mark and annotation back to its element: pages first, then annotations, in the order of their keys. */
function parentTree({ document, marked, elements }: Writing): { tree: PdfReference; next: number } {
  const pages = marked.pages.flatMap((tags, at) => [at, tags.map((tag) => elements.get(tag))]);
  const annotations = [...marked.annotations]
    .flatMap(([tag, list]) => list.map(({ key }) => ({ key, element: elements.get(tag) })))
    .toSorted((a, b) => a.key - b.key);
  const tree = document.ref({ Nums: [...pages, ...annotations.flatMap((one) => [one.key, one.element])] });
  tree.end();
  return { tree, next: marked.pages.length + annotations.length };
}

/** From each id to its element, sorted as a reader looks it up; null: there are none. */
function idTree({ document, elements }: Writing): PdfReference | null {
  const named = [...elements].flatMap(([{ attributes }, reference]) =>
    attributes.id === undefined ? [] : [{ id: attributes.id, reference }],
  );
  if (named.length === 0) return null;
  const sorted = named.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const tree = document.ref({ Names: sorted.flatMap(({ id, reference }) => [new String(id), reference]) });
  tree.end();
  return tree;
}
