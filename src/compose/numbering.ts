import type { Bibliography, Block, Caption, Chapter, Heading } from '../model/document.ts';
import type { PublicationChapter } from '../model/template.ts';
import { type AnchorGiver, anchorGiver } from './anchors.ts';
import { workTarget } from './citations/target.ts';
import type { Composition } from './composition.ts';
import { plainText } from './plain.ts';
import { wordIn } from './words.ts';

/** A chapter as its template gave it, before anything has a number. */
export interface DraftChapter {
  readonly part: PublicationChapter['part'];
  /** By which references name it: "chapter/gruppe/taarn". */
  readonly target: string;
  readonly blocks: readonly Block[];
}

/** What a reference becomes. */
export interface Target {
  readonly anchor: string;
  /** "figur 3.1", and "Figur 3.1" at the start of a sentence. */
  readonly text: string;
  readonly capital: string;
}

export interface Numbered {
  readonly chapters: readonly (readonly Block[])[];
  readonly targets: ReadonlyMap<string, Target>;
}

interface Numbering {
  readonly composition: Composition;
  readonly anchors: AnchorGiver;
  readonly targets: Map<string, Target>;
  readonly count: { chapter: number; appendix: number };
  /** Figures and tables so far, by word and chapter. */
  readonly captions: Map<string, number>;
}

/** Where numbering stands within a chapter. `number`: "3", "A"; null in front matter. */
interface Within {
  readonly number: string | null;
  readonly sections: [number, number];
}

/**
 * Numbers chapters 1, 2, … and A, B, …, sections 3.1 and 3.1.1, figures and tables within their chapter, and gives
 * each an anchor.
 */
export function numberChapters(drafts: readonly DraftChapter[], composition: Composition): Numbered {
  const numbering: Numbering = {
    composition,
    anchors: anchorGiver(),
    targets: new Map(),
    count: { chapter: 0, appendix: 0 },
    captions: new Map(),
  };
  const chapters = drafts.map((draft) => numberChapter(draft, numbering));
  return { chapters, targets: numbering.targets };
}

function numberChapter(draft: DraftChapter, numbering: Numbering): readonly Block[] {
  const within: Within = { number: nextNumber(draft.part, numbering), sections: [0, 0] };
  return draft.blocks.map((block) =>
    block.type === 'chapter'
      ? numberedChapter(block, draft, within, numbering)
      : numbered(block, within, numbering),
  );
}

function nextNumber(part: DraftChapter['part'], { count }: Numbering): string | null {
  if (part === 'front') return null;
  count[part] += 1;
  return part === 'chapter' ? String(count.chapter) : letters(count.appendix);
}

/** 1 → A, 26 → Z, 27 → AA. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26));
}

function numberedChapter(
  chapter: Chapter,
  { part, target }: DraftChapter,
  { number }: Within,
  numbering: Numbering,
): Chapter {
  const { composition, anchors, targets } = numbering;
  const word = part === 'appendix' ? 'appendix' : 'chapter';
  const named = number === null ? null : `${wordIn(composition, word)} ${number}`;
  const anchor = anchors(named ?? chapter.title);
  const { open, close } = composition.templates.language.quotes;
  const text = number === null ? `${open}${chapter.title}${close}` : reference(composition, word, number);
  if (!targets.has(target)) {
    targets.set(target, { anchor, text, capital: named === null ? text : unbroken(named) });
  }
  return { ...chapter, part, number, label: part === 'appendix' ? named : number, anchor };
}

function numbered(block: Block, within: Within, numbering: Numbering): Block {
  switch (block.type) {
    case 'heading':
      return numberedHeading(block, within, numbering);
    case 'figure':
    case 'table':
      return { ...block, caption: numberedCaption(block.type, block.id, block.caption, within, numbering) };
    case 'contents':
      return { ...block, anchor: numbering.anchors(block.title) };
    case 'bibliography':
      return { ...block, entries: block.entries.map((entry) => numberedWork(entry, numbering)) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => item.map((one) => numbered(one, within, numbering))),
      };
    case 'box':
      return { ...block, blocks: block.blocks.map((one) => numbered(one, within, numbering)) };
    default:
      return block;
  }
}

/** A work has no number, but citations lead to it. */
function numberedWork(
  entry: Bibliography['entries'][number],
  { anchors, targets }: Numbering,
): Bibliography['entries'][number] {
  const anchor = anchors(entry.key);
  targets.set(workTarget(entry.key), { anchor, text: '', capital: '' });
  return { ...entry, anchor };
}

function numberedHeading(heading: Heading, within: Within, { composition, anchors }: Numbering): Heading {
  const number = sectionNumber(heading.level, within);
  const anchor = anchors(
    number === null ? plainText(heading.children) : `${wordIn(composition, 'section')} ${number}`,
  );
  return { ...heading, number, anchor };
}

function sectionNumber(level: Heading['level'], { number, sections }: Within): string | null {
  if (number === null || level === 4) return null;
  if (level === 2) {
    sections[0] += 1;
    sections[1] = 0;
    return `${number}.${sections[0]}`;
  }
  sections[1] += 1;
  return `${number}.${sections[0]}.${sections[1]}`;
}

function numberedCaption(
  type: 'figure' | 'table',
  id: string,
  caption: Caption,
  { number }: Within,
  { composition, anchors, targets, captions }: Numbering,
): Caption {
  const chapter = number ?? '';
  const key = `${type} ${chapter}`;
  const sequence = (captions.get(key) ?? 0) + 1;
  captions.set(key, sequence);
  const own = chapter === '' ? String(sequence) : `${chapter}.${sequence}`;
  const word = wordIn(composition, type);
  const label = unbroken(`${word} ${own}`);
  const anchor = anchors(label);
  if (!targets.has(id)) targets.set(id, { anchor, text: reference(composition, type, own), capital: label });
  return { ...caption, word, chapter, sequence, anchor, label };
}

function reference(composition: Composition, word: string, number: string): string {
  return unbroken(`${wordIn(composition, `${word}-reference`)} ${number}`);
}

/** A word and its number stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
