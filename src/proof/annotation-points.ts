import type { PdfFile, PdfPage } from './file.ts';
import { type Dict, dictOf, nameAt, numberAt, textAt } from './object.ts';
import { type Finding, type Point, point } from './point.ts';
import type { Element, Tree } from './tree.ts';

/** An annotation with the page on which it lies, and the element that holds it: null where none does. */
interface Held {
  readonly page: PdfPage;
  readonly annotation: Dict;
  readonly type: string;
  readonly holder: Element | null;
}

const hidden = 2;

/** Types of ISO 32000-1, 12.5.6. */
const known = new Set([
  ...[
    'Text',
    'Link',
    'FreeText',
    'Line',
    'Square',
    'Circle',
    'Polygon',
    'PolyLine',
    'Highlight',
    'Underline',
  ],
  ...[
    'Squiggly',
    'StrikeOut',
    'Stamp',
    'Caret',
    'Ink',
    'Popup',
    'FileAttachment',
    'Sound',
    'Movie',
    'Widget',
  ],
  ...['Screen', 'PrinterMark', 'TrapNet', 'Watermark', '3D', 'Redact'],
]);

/** Checkpoint 28: what lies on the pages and reacts has its place in the structure and is described. */
export function annotationPoints({ pages, tree }: PdfFile): readonly Point[] {
  const elements = new Map(tree.all.map((element) => [element.dict, element]));
  const all = pages.flatMap((page) =>
    page.annotations.map((annotation) => heldOn(page, annotation, tree, elements)),
  );
  const visible = all.filter(({ annotation, type }) => isVisible(annotation, type));
  const of = (type: string): readonly Held[] => visible.filter((one) => one.type === type);
  const [links, widgets, marks] = [of('Link'), of('Widget'), of('PrinterMark')];
  const others = visible.filter(({ type }) => !['Link', 'Widget', 'PrinterMark'].includes(type));
  const peopled = pages.filter(({ annotations }) => annotations.length > 0);
  const apart = (number: string, list: readonly Held[], broken: (one: Held) => boolean): Point =>
    point(number, list.length > 0, list.filter(broken).map(findingOf));
  return [
    apart('28-002', others, ({ holder }) => holder?.role !== 'Annot'),
    apart('28-004', [...others, ...links], (one) => !isDescribed(one, 'Contents')),
    apart('28-005', widgets, (one) => !isDescribed(one, 'TU')),
    apart('28-006', others, ({ type }) => !known.has(type)),
    apart('28-007', others, ({ type }) => type === 'TrapNet'),
    point(
      '28-008',
      peopled.length > 0,
      tabless(peopled, (order) => order === null),
    ),
    point(
      '28-009',
      peopled.length > 0,
      tabless(peopled, (order) => order !== null && order !== 'S'),
    ),
    apart('28-010', widgets, ({ holder }) => holder?.role !== 'Form'),
    apart('28-011', links, ({ holder }) => holder?.role !== 'Link'),
    apart('28-012', links, ({ annotation }) => (textAt(annotation, 'Contents') ?? '').trim() === ''),
    apart('28-017', marks, ({ holder }) => holder !== null),
  ];
}

/** An element holds an annotation where each leads to the other, and where it says the page on which it lies. */
function heldOn(
  page: PdfPage,
  annotation: Dict,
  { parents }: Tree,
  elements: ReadonlyMap<Dict, Element>,
): Held {
  const named = dictOf(parents.get(numberAt(annotation, 'StructParent') ?? -1) ?? null);
  const element = named === null ? null : (elements.get(named) ?? null);
  const mutual = element?.annotations.some((one) => one.annotation === annotation && one.page === page.dict);
  const type = nameAt(annotation, 'Subtype') ?? '';
  return { page, annotation, type, holder: mutual === true ? element : null };
}

function isVisible(annotation: Dict, type: string): boolean {
  return type !== 'Popup' && ((numberAt(annotation, 'F') ?? 0) & hidden) === 0;
}

function isDescribed({ annotation, holder }: Held, key: string): boolean {
  return (textAt(annotation, key) ?? '').trim() !== '' || (holder?.alt ?? '') !== '';
}

function tabless(pages: readonly PdfPage[], broken: (order: string | null) => boolean): readonly Finding[] {
  return pages.flatMap(({ dict, number }) =>
    broken(nameAt(dict, 'Tabs')) ? [{ page: number, what: 'Tabs' }] : [],
  );
}

function findingOf({ page, type }: Held): Finding {
  return { page: page.number, what: type };
}
