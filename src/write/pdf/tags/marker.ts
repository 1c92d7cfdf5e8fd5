import type { PdfDocument, PdfReference } from '../engine/library.ts';
import type { Slot, Tag } from './tag.ts';

/** Content that carries no meaning of its own: what repeats on every page, or what merely decorates. */
export type Artifact = 'Header' | 'Footer' | 'Watermark' | 'Layout';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a link leads. */
export type Target =
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'anchor'; readonly anchor: string };

/** Content of a slot on one page, by the number that the page's content gives it. */
export interface Mark {
  readonly page: PdfReference;
  readonly id: number;
}

/** An annotation of an element, on its page. */
export interface TaggedAnnotation {
  readonly page: PdfReference;
  readonly annotation: PdfReference;
  readonly key: number;
}

/** What was marked while the pages were painted. */
export interface Marked {
  readonly marks: ReadonlyMap<Slot, readonly Mark[]>;
  readonly annotations: ReadonlyMap<Tag, readonly TaggedAnnotation[]>;
  /** Where a figure stands: left, bottom, right and top in the measures of its page. */
  readonly boxes: ReadonlyMap<Tag, readonly number[]>;
  /** For each page, the element of each mark. */
  readonly pages: readonly (readonly Tag[])[];
}

/** Marks what is painted with the element that it belongs to. All that belongs to none is an artifact. */
export interface Marker {
  beginPage(): void;
  /** What is painted from now on belongs to `slot`, or is an artifact. */
  content(slot: Slot | null, artifact?: Artifact): void;
  /** An area that leads somewhere; areas of the same link on a page become one annotation. */
  link(tag: Tag, area: Area, target: Target): void;
  box(tag: Tag, area: Area): void;
  endPage(): void;
  readonly marked: Marked;
}

/** @param pageCount keys of annotations come after those of the pages */
export function newMarker(document: PdfDocument, pageCount: number): Marker {
  const marks = new Map<Slot, Mark[]>();
  const annotations = new Map<Tag, TaggedAnnotation[]>();
  const boxes = new Map<Tag, readonly number[]>();
  const pages: Tag[][] = [];
  const links = new Map<Tag, { readonly areas: Area[]; readonly target: Target }>();
  let open: Slot | Artifact | null = null;
  let key = pageCount;

  const end = (): void => {
    if (open !== null) document.addContent('EMC');
    open = null;
  };
  const mark = (slot: Slot): string => {
    const ids = pages.at(-1) ?? [];
    listIn(marks, slot).push({ page: document.page.dictionary, id: ids.length });
    ids.push(slot.tag);
    return `/${slot.tag.role} <</MCID ${ids.length - 1}>> BDC`;
  };
  return {
    beginPage() {
      document.page.dictionary.data['StructParents'] = pages.length;
      pages.push([]);
    },
    content(slot, artifact = 'Layout') {
      const wanted = slot ?? artifact;
      if (wanted === open) return;
      end();
      open = wanted;
      document.addContent(slot === null ? artifactOf(artifact) : mark(slot));
    },
    link(tag, area, target) {
      const known = links.get(tag);
      if (known === undefined) links.set(tag, { areas: [area], target });
      else known.areas.push(area);
    },
    box(tag, area) {
      boxes.set(tag, cornersOf(area, document.page.height));
    },
    endPage() {
      end();
      for (const [tag, { areas, target }] of links) {
        const annotation = annotate(document, areas, target, { tag, key });
        listIn(annotations, tag).push({ page: document.page.dictionary, annotation, key });
        key += 1;
      }
      links.clear();
    },
    marked: { marks, annotations, boxes, pages },
  };
}

function artifactOf(artifact: Artifact): string {
  if (artifact === 'Layout') return '/Artifact <</Type /Layout>> BDC';
  return `/Artifact <</Type /Pagination /Subtype /${artifact}>> BDC`;
}

/**
 * One annotation for all lines of a link on the page. The library ties annotations to the page that is current when its
 * structure is written, which is the last one; so it is told nothing of structure, and `tree.ts` ties them.
 */
function annotate(
  document: PdfDocument,
  areas: readonly Area[],
  target: Target,
  { tag, key }: { readonly tag: Tag; readonly key: number },
): PdfReference {
  const { x, y, width, height } = around(areas);
  const options = {
    Contents: new String(tag.attributes.contents ?? ''),
    StructParent: key,
    ...(areas.length > 1 ? { QuadPoints: areas.flatMap((area) => quadOf(area, document.page.height)) } : {}),
  };
  if (target.type === 'url') document.link(x, y, width, height, target.url, options);
  else document.goTo(x, y, width, height, target.anchor, options);
  const annotation = document.page.annotations.at(-1);
  if (annotation === undefined) throw new Error('The library has made no annotation.');
  return annotation;
}

function around(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Pages of a PDF count from below. */
function cornersOf({ x, y, width, height }: Area, pageHeight: number): readonly number[] {
  return [x, pageHeight - y - height, x + width, pageHeight - y];
}

/** The corners in the order that readers expect: upper left, upper right, lower left, lower right. */
function quadOf(area: Area, pageHeight: number): readonly number[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = cornersOf(area, pageHeight);
  return [left, top, right, top, left, bottom, right, bottom];
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: V[] = [];
  lists.set(key, list);
  return list;
}
