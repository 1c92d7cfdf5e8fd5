import type { ISectionOptions, IStylesOptions } from 'docx';
import type { Block, Chapter } from '../../model/document.ts';
import type { PageGrid } from '../../model/theme.ts';
import { announcementIn } from '../staying.ts';
import { apart } from './apart.ts';
import { mm, twips } from './measures.ts';
import {
  coverHeader,
  emptyFooter,
  emptyHeader,
  footer,
  openingHeader,
  runningHeader,
  type Side,
} from './running.ts';
import { type Setting, turned } from './setting.ts';
import { draftLift } from './tag.ts';

/** Blocks that begin a new page with headers of its own, and what follows them. */
interface Part {
  readonly opening: Block['type'] | null;
  readonly chapter: Chapter | null;
  readonly blocks: readonly Block[];
  /** All blocks of the chapter, of which its header tells. */
  readonly whole: readonly Block[];
  /** Whether its pages are laid on their side, for tables that ask for it. */
  readonly isTurned: boolean;
  /** Whether it goes on after pages that lie otherwise. */
  readonly continues: boolean;
}

/** The document as sections of Word: the cover, the colophon, the contents and each chapter. */
export function sectionsOf(setting: Setting, styles: IStylesOptions): readonly ISectionOptions[] {
  return partsOf(setting.document.blocks, setting.theme.page).map((part, at, parts) => {
    const { theme } = setting;
    const around: Setting = part.isTurned ? { ...setting, theme: turned(theme), isTurned: true } : setting;
    const inside: Setting = { ...around, chapter: part.chapter };
    return {
      properties: properties(part, around),
      headers: headers(part, inside),
      footers: footers(part, parts.slice(0, at), around),
      children: apart(
        part.blocks.flatMap((block) => setting.setBlock(block, inside)),
        styles,
      ),
    };
  });
}

const openings: readonly Block['type'][] = ['cover', 'colophon', 'contents', 'chapter'];

function partsOf(blocks: readonly Block[], page: PageGrid): readonly Part[] {
  const starts = blocks.flatMap((block, at) => (at === 0 || openings.includes(block.type) ? [at] : []));
  return starts.flatMap((start, at) => {
    const whole = blocks.slice(start, starts[at + 1]);
    const [first] = whole;
    return sheetsOf(whole, page).map(
      (run, place): Part => ({
        ...run,
        opening: first === undefined || !openings.includes(first.type) ? null : first.type,
        chapter: first?.type === 'chapter' ? first : null,
        whole,
        continues: place > 0,
      }),
    );
  });
}

/** Runs of blocks whose pages lie alike. The headings of a table go with it, and what announces it below them. */
function sheetsOf(
  blocks: readonly Block[],
  { width, height }: PageGrid,
): readonly Pick<Part, 'blocks' | 'isTurned'>[] {
  const runs: { readonly blocks: Block[]; readonly isTurned: boolean }[] = [];
  for (const block of blocks) {
    const isTurned = block.type === 'table' && block.width === 'landscape' && height > width;
    const last = runs.at(-1);
    if (last?.isTurned === isTurned) last.blocks.push(block);
    else runs.push({ isTurned, blocks: [...(isTurned ? headingsAt(last?.blocks ?? []) : []), block] });
  }
  return runs.filter((run) => run.blocks.length > 0);
}

/** Takes the headings at the end of a run away from it, with what announces the table below them. */
function headingsAt(blocks: Block[]): readonly Block[] {
  const end = blocks.length - announcementIn(blocks).length;
  return blocks.splice(blocks.slice(0, end).findLastIndex(({ type }) => type !== 'heading') + 1);
}

function properties(part: Part, setting: Setting): NonNullable<ISectionOptions['properties']> {
  const { page } = setting.theme;
  return {
    type: 'nextPage',
    titlePage: part.opening !== 'cover' && !part.continues,
    ...lineNumbers(part, setting),
    page: {
      size: sizeOf(part, page),
      margin: {
        top: twips(page.top),
        right: twips(page.right),
        bottom: twips(page.bottom),
        left: twips(page.left),
        header: twips(page.header - (setting.document.draftMark === null ? 0 : draftLift)),
        footer: twips(page.footer),
        gutter: 0,
      },
    },
  };
}

/** The library turns what it is told of a page on its side. */
function sizeOf({ isTurned }: Part, { width, height }: PageGrid) {
  const [across, down] = [twips(width), twips(height)];
  return isTurned
    ? { width: down, height: across, orientation: 'landscape' as const }
    : { width: across, height: down };
}

/** Lines of a draft are counted anew on each page, where the theme wants it. Word counts none in tables and footnotes. */
function lineNumbers(
  { opening }: Part,
  { document, theme }: Setting,
): Partial<ISectionOptions['properties']> {
  if (document.status !== 'draft' || !theme.layout.lineNumbers || opening === 'cover') return {};
  return { lineNumbers: { countBy: 1, restart: 'newPage', distance: twips(mm(4)) } };
}

type Sides<T> = { readonly default: T; readonly even?: T };

/** One for all pages, or one for the odd and one for the even, if they are to be bound. */
function sided<T>({ theme }: Setting, make: (side: Side) => T): Sides<T> {
  return theme.layout.facing ? { default: make('odd'), even: make('even') } : { default: make('both') };
}

/** A chapter's first page has no running header; the cover has nothing around it. */
function headers(part: Part, setting: Setting): NonNullable<ISectionOptions['headers']> {
  const { chapter, whole } = part;
  if (part.opening === 'cover') return sided(setting, coverHeader);
  if (chapter === null)
    return { ...sided(setting, () => openingHeader(setting)), first: openingHeader(setting) };
  const running = sided(setting, (side) => runningHeader(chapter, whole, setting, side));
  if (part.continues) return running;
  const onBand = chapter.part === 'chapter' && chapter.number !== null;
  return { ...running, first: onBand ? emptyHeader(setting) : openingHeader(setting) };
}

/**
 * A section without a footer of its own has that of the one before, so that a reader changes it in one place. The first
 * section tells both of pages in general and of first pages: LibreOffice loses the page number of a footer that is told
 * in a section with a list of figures, and of one taken over from a section without first pages. Pages laid on their side
 * have a wider footer, and those after them the usual one again.
 */
function footers(
  part: Part,
  earlier: readonly Part[],
  setting: Setting,
): NonNullable<ISectionOptions['footers']> {
  if (part.opening === 'cover') return sided(setting, emptyFooter);
  const before = earlier.at(-1);
  const usual = sided(setting, (side) => footer(setting, side));
  if (part.continues) return usual;
  const isFirst = before === undefined || before.opening === 'cover' || before.continues || before.isTurned;
  return isFirst ? { ...usual, first: footer(setting) } : {};
}
