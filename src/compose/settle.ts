import { fault } from '../fault.ts';
import type { Block, Inline } from '../model/document.ts';
import type { Label } from '../model/drawing.ts';
import type { Print } from '../model/print.ts';
import type { Citations } from './citations/citations.ts';
import { type Composition, type PendingPrint, report } from './composition.ts';
import type { Target } from './numbering.ts';
import { plainText } from './plain.ts';
import { changed } from './walk.ts';

/** Blocks in which every print, note and reference has its final number, and the prints in the same order. */
export interface Settled {
  readonly chapters: readonly (readonly Block[])[];
  readonly prints: readonly Print[];
}

/** What references and citations become. */
export interface Settlement {
  readonly targets: ReadonlyMap<string, Target>;
  readonly citations: Citations;
}

interface Settling extends Settlement {
  readonly composition: Composition;
  readonly prints: Print[];
  notes: number;
  /** Where the reading stands. */
  section: string;
  block: string;
}

/**
 * Goes through the document as a reader does: numbers prints and notes in the order in which they stand, and turns
 * references into what they refer to, citations into words. A result that was printed into nothing, as in a text alternative, is no print.
 */
export function settle(
  chapters: readonly (readonly Block[])[],
  settlement: Settlement,
  composition: Composition,
): Settled {
  const settling: Settling = { composition, ...settlement, prints: [], notes: 0, section: '', block: '' };
  const settled = chapters.map((blocks) => {
    settling.section = '';
    return blocks.map((block) => settledBlock(block, settling));
  });
  return { chapters: settled, prints: settling.prints };
}

function settledBlock(block: Block, settling: Settling): Block {
  settling.section = sectionFrom(block) ?? settling.section;
  settling.block = block.type;
  return changed(block, {
    inlines: (inlines) => settledAll(inlines, settling),
    label: (label) => settledLabel(label, settling),
  });
}

/** "3.2 Mødet med jobcentret" where a chapter or section begins; null elsewhere. */
function sectionFrom(block: Block): string | null {
  if (block.type === 'chapter') return joined(block.label, block.title);
  if (block.type === 'heading' && block.level < 4) return joined(block.number, plainText(block.children));
  return null;
}

function joined(number: string | null, title: string): string {
  return number === null ? title : `${number} ${title}`;
}

function settledInline(inline: Inline, settling: Settling): Inline | readonly Inline[] {
  switch (inline.type) {
    case 'print':
      // A maker's number that is at fault: the fault is noted, and stops the build once all are found.
      if (inline.print < 0) return inline;
      return { ...inline, print: settledPrint(inline.print, inline.text, settling) };
    case 'reference':
      return settledReference(inline, settling);
    case 'page':
      return settledPage(inline, settling);
    case 'note': {
      settling.notes += 1;
      const number = settling.notes;
      return { ...inline, number, children: settledAll(inline.children, settling) };
    }
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'claim':
      return { ...inline, children: settledAll(inline.children, settling) };
    default:
      return inline;
  }
}

function settledAll(inlines: readonly Inline[], settling: Settling): readonly Inline[] {
  return inlines.flatMap((inline) => settledInline(inline, settling));
}

function settledLabel(label: Label, settling: Settling): Label {
  const pending = label.print === null ? undefined : settling.composition.prints[label.print];
  if (label.print === null || label.text === '' || pending === undefined) return { ...label, print: null };
  return { ...label, print: settledPrint(label.print, pending.text, settling) };
}

function settledPrint(pending: number, text: string, settling: Settling): number {
  const number = settling.prints.length + 1;
  settling.prints.push(printOf(settling.composition.prints[pending], number, text, settling));
  return number;
}

function printOf(
  pending: PendingPrint | undefined,
  number: number,
  text: string,
  { section, block }: Settling,
): Print {
  if (pending === undefined) throw new Error(`print ${number}, "${text}", was made by nobody`);
  const { id, form, minus, place } = pending;
  const { file, line = 1, column = 1 } = place;
  const other = minus === undefined ? {} : { minus };
  return { number, id, text, form, ...other, section, block, file, line, column };
}

function settledReference(
  inline: Extract<Inline, { type: 'reference' }>,
  { composition, targets, citations }: Settling,
): Inline | readonly Inline[] {
  const citation = citations.get(inline.anchor);
  if (citation !== undefined) return citation.map((one) => ledToWork(one, targets));
  const pending = composition.references[Number(inline.anchor)];
  const target = pending === undefined ? undefined : targets.get(pending.target);
  if (pending !== undefined && target !== undefined) {
    return { ...inline, anchor: target.anchor, text: pending.capital ? target.capital : target.text };
  }
  if (pending !== undefined) {
    report(composition, fault('reference-unknown', { target: pending.target }, pending.place));
  }
  return { type: 'missing', text: pending?.target ?? '' };
}

function settledPage(inline: Extract<Inline, { type: 'page' }>, { composition, targets }: Settling): Inline {
  const pending = composition.references[Number(inline.anchor)];
  const target = pending === undefined ? undefined : targets.get(pending.target);
  if (target !== undefined) return { ...inline, anchor: target.anchor };
  if (pending !== undefined)
    report(composition, fault('reference-unknown', { target: pending.target }, pending.place));
  return { type: 'missing', text: pending?.target ?? '' };
}

/** Without a bibliography, which is a fault, a citation leads nowhere. */
function ledToWork(inline: Inline, targets: Settlement['targets']): Inline {
  if (inline.type !== 'reference') return inline;
  const target = targets.get(inline.anchor);
  return target === undefined ? { type: 'text', text: inline.text } : { ...inline, anchor: target.anchor };
}
