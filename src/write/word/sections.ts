import type { ISectionOptions, IStylesOptions } from 'docx';
import type { Block, Chapter } from '../../model/document.ts';
import { apart } from './apart.ts';
import { mm, twips } from './measures.ts';
import { emptyFooter, emptyHeader, footer, openingHeader, runningHeader } from './running.ts';
import type { Setting } from './setting.ts';
import { draftLift } from './tag.ts';

/** Blocks that begin a new page with headers of its own, and what follows them. */
interface Part {
  readonly opening: Block['type'] | null;
  readonly chapter: Chapter | null;
  readonly blocks: readonly Block[];
}

/** The document as sections of Word: the cover, the colophon, the contents and each chapter. */
export function sectionsOf(setting: Setting, styles: IStylesOptions): readonly ISectionOptions[] {
  return partsOf(setting.document.blocks).map((part, at, parts) => {
    const inside: Setting = { ...setting, chapter: part.chapter };
    return {
      properties: properties(part, setting),
      headers: headers(part, inside),
      footers: footers(part, parts.slice(0, at), setting),
      children: apart(
        part.blocks.flatMap((block) => setting.setBlock(block, inside)),
        styles,
      ),
    };
  });
}

const openings: readonly Block['type'][] = ['cover', 'colophon', 'contents', 'chapter'];

function partsOf(blocks: readonly Block[]): readonly Part[] {
  const starts = blocks.flatMap((block, at) => (at === 0 || openings.includes(block.type) ? [at] : []));
  return starts.map((start, at) => {
    const part = blocks.slice(start, starts[at + 1]);
    const [first] = part;
    return {
      opening: first === undefined || !openings.includes(first.type) ? null : first.type,
      chapter: first?.type === 'chapter' ? first : null,
      blocks: part,
    };
  });
}

function properties(part: Part, setting: Setting): NonNullable<ISectionOptions['properties']> {
  const { page } = setting.theme;
  return {
    type: 'nextPage',
    titlePage: part.opening !== 'cover',
    ...lineNumbers(part, setting),
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
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

/** Lines of a draft are counted anew on each page, where the theme wants it. Word counts none in tables and footnotes. */
function lineNumbers(
  { opening }: Part,
  { document, theme }: Setting,
): Partial<ISectionOptions['properties']> {
  if (document.status !== 'draft' || !theme.layout.lineNumbers || opening === 'cover') return {};
  return { lineNumbers: { countBy: 1, restart: 'newPage', distance: twips(mm(4)) } };
}

/** A chapter's first page has no running header; the cover has nothing around it. */
function headers(part: Part, setting: Setting): NonNullable<ISectionOptions['headers']> {
  if (part.opening === 'cover') return { default: emptyHeader() };
  if (part.chapter === null) return { default: openingHeader(setting), first: openingHeader(setting) };
  const onBand = part.chapter.part === 'chapter' && part.chapter.number !== null;
  return {
    first: onBand ? emptyHeader() : openingHeader(setting),
    default: runningHeader(part.chapter, part.blocks, setting),
  };
}

/**
 * A section without a footer of its own has that of the one before, so that a reader changes it in one place. The first
 * section tells both of pages in general and of first pages: LibreOffice loses the page number of a footer that is told
 * in a section with a list of figures, and of one taken over from a section without first pages.
 */
function footers(
  part: Part,
  earlier: readonly Part[],
  setting: Setting,
): NonNullable<ISectionOptions['footers']> {
  if (part.opening === 'cover') return { default: emptyFooter() };
  const isFirst = earlier.length === 0 || earlier.at(-1)?.opening === 'cover';
  return isFirst ? { default: footer(setting), first: footer(setting) } : {};
}
