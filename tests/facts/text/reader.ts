import type { Block, Document, Inline } from '../../../src/model/document.ts';
import type { Print } from '../../../src/model/print.ts';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** A chapter or heading, and what stands below it up to the next heading of any level. */
export interface Passage {
  /** 1: a chapter. */
  readonly level: 1 | 2 | 3 | 4;
  readonly title: string;
  /** Titles from the chapter down to this one. */
  readonly trail: readonly string[];
  readonly part: 'front' | 'chapter' | 'appendix';
  readonly blocks: readonly Block[];
  readonly units: readonly Unit[];
}

/** One paragraph, list item, caption finding or key figure: what is read in one go. */
export interface Unit {
  readonly text: string;
  readonly role: string;
  readonly prints: readonly Print[];
  readonly claims: readonly { readonly id: string; readonly is: string }[];
}

/** The document cut at its headings; what stands before the first chapter is left out. */
export function passagesOf(document: Document, prints: readonly Print[]): readonly Passage[] {
  const passages: { -readonly [K in keyof Passage]: Passage[K] }[] = [];
  for (const block of document.blocks) {
    const last = passages.at(-1);
    const head = headOf(block);
    if (head !== null) {
      const above = passages.findLast(({ level }) => level < head.level);
      const trail = [...(head.level === 1 ? [] : (above?.trail ?? [])), head.title];
      const part = block.type === 'chapter' ? block.part : (last?.part ?? 'front');
      passages.push({ ...head, trail, part, blocks: [], units: [] });
    } else if (last !== undefined) last.blocks = [...last.blocks, block];
  }
  return passages.map((passage) => ({ ...passage, units: unitsIn(passage.blocks, prints) }));
}

function headOf(block: Block): { readonly level: Passage['level']; readonly title: string } | null {
  if (block.type === 'chapter') return { level: 1, title: block.title };
  return block.type === 'heading' ? { level: block.level, title: textOf(block.children) } : null;
}

/** The passage and those below it, as the section that its heading opens. */
export function sectionOf(passages: readonly Passage[], passage: Passage): readonly Passage[] {
  const from = passages.indexOf(passage);
  const next = passages.findIndex(({ level }, index) => index > from && level <= passage.level);
  return passages.slice(from, next === -1 ? undefined : next);
}

/** The smallest section that has a number of its own, or would have, around a passage: level 4 heads are no sections. */
export function sectionAround(passages: readonly Passage[], passage: Passage): readonly Passage[] {
  const at = passages.indexOf(passage);
  const head = passages.slice(0, at + 1).findLast(({ level }) => level < 4);
  return head === undefined ? [] : sectionOf(passages, head);
}

/** Every paragraph in blocks, those in lists and boxes too; tables and figures are not read in prose. */
function unitsIn(blocks: readonly Block[], prints: readonly Print[]): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] => {
    switch (block.type) {
      case 'paragraph':
        return [unitOf(block.children, block.role, prints)];
      case 'list':
        return block.items.flatMap((item) => unitsIn(item, prints));
      case 'box':
        return unitsIn(block.blocks, prints);
      case 'figure':
      case 'table':
        return block.caption.finding === null ? [] : [unitOf(block.caption.finding, 'finding', prints)];
      case 'key-figures':
        return block.cells.map((cell) =>
          unitOf([...cell.value, ...cell.text, ...cell.base], 'key-figure', prints),
        );
      default:
        return [];
    }
  });
}

function unitOf(inlines: readonly Inline[], role: string, prints: readonly Print[]): Unit {
  const claims = nodesIn(inlines).flatMap((node) =>
    node.type === 'claim' ? [{ id: String(node['id']), is: String(node['is']) }] : [],
  );
  return { text: textOf(inlines), role, prints: printsIn(inlines, prints), claims };
}

/** The blocks of one type in passages, those within lists and boxes too. */
export function blocksIn<T extends Block['type']>(
  passages: readonly Passage[],
  type: T,
): readonly BlockOf<T>[] {
  return nodesIn(passages.map(({ blocks }) => blocks)).filter((node) => node.type === type) as never;
}

/** What was printed anywhere in a value of the document: texts, cells and labels of drawings. */
export function printsIn(value: unknown, prints: readonly Print[]): readonly Print[] {
  return objectsIn(value).flatMap(({ print }) => {
    const found = typeof print === 'number' ? prints[print - 1] : undefined;
    return found === undefined ? [] : [found];
  });
}

/** What is read of a value of the document; a paragraph ends in a new line. */
export function textOf(value: unknown): string {
  return nodesIn(value)
    .map((node) => {
      if (node.type === 'paragraph') return '\n';
      return isWords(node) ? node.text : '';
    })
    .join('')
    .trim()
    .replaceAll('\u00a0', ' ');
}

function isWords(node: Node): node is Node & { readonly text: string } {
  return ['text', 'print', 'reference'].includes(node.type) && typeof node['text'] === 'string';
}

type Objectlike = Readonly<Record<string, unknown>>;
type Node = Objectlike & { readonly type: string };

/** Blocks and inlines in the order of the document, each before what stands in it. */
export function nodesIn(value: unknown): readonly Node[] {
  return objectsIn(value).filter((one): one is Node => typeof one['type'] === 'string');
}

function objectsIn(value: unknown): readonly Objectlike[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Objectlike, ...Object.values(value).flatMap(objectsIn)];
}
