import type { Colophon, Document } from '../../model/document.ts';
import type { Language } from '../../model/language.ts';
import type { PageMap } from '../../model/pages.ts';
import { plain } from '../../model/plain.ts';
import type { Part } from './parts.ts';
import {
  emptyRow,
  type Sheet,
  type SheetRow,
  sheetName,
  sheetNumber,
  sheetRow,
  sheetText,
  wrapped,
} from './sheet.ts';
import { wordOf } from './words.ts';

/** In characters: number, title, section, page, picture. */
const widths = [14, 84, 48, 8, 46];

interface Contents {
  readonly document: Document;
  readonly parts: readonly Part[];
  readonly pages: PageMap;
  readonly language: Language;
}

/** What the workbook holds, in the order of the publication, and what is to be known of the numbers. */
export function contentsSheet({ document, parts, pages, language }: Contents): Sheet {
  const word = (key: string): string => wordOf(language, key);
  const heads = ['number', 'title', 'section', 'page', 'picture'].map((key) => word(`workbook-${key}`));
  const above = [...titleRows(document), ...noticeRows(document), ...about(word), emptyRow];
  return {
    name: sheetName(word('workbook-contents')),
    widths,
    rows: [
      ...above,
      sheetRow(
        ...heads.map((head, at) => ({
          ...sheetText(head, 'head'),
          align: at === 3 ? ('right' as const) : ('left' as const),
        })),
      ),
      ...parts.map((part) => entry(part, pages)),
    ],
    frozen: 0,
    filtered: false,
  };
}

function titleRows({ title, subtitle, publisher, draftMark }: Document): readonly SheetRow[] {
  return [
    sheetRow(sheetText(title, 'title')),
    ...(subtitle === null ? [] : [sheetRow(sheetText(subtitle, 'muted'))]),
    sheetRow(sheetText(publisher, 'muted')),
    ...(draftMark === null ? [] : [sheetRow(sheetText(draftMark, 'strong'))]),
    emptyRow,
  ];
}

/** The notice that the colophon gives of the answers. */
function noticeRows({ blocks }: Document): readonly SheetRow[] {
  const box = blocks.find((block): block is Colophon => block.type === 'colophon')?.box ?? null;
  if (box === null) return [];
  const texts = box.blocks.flatMap((block) => (block.type === 'paragraph' ? [plain(block.children)] : []));
  const rows = texts.map((text) => wrapped(text, 'text', widths.slice(0, 2)));
  return [sheetRow(sheetText(box.title, 'strong')), ...rows, emptyRow];
}

function about(word: (key: string) => string): readonly SheetRow[] {
  return ['workbook-about', 'workbook-about-sources'].map((key) =>
    wrapped(word(key), 'text', widths.slice(0, 2)),
  );
}

function entry({ caption, section, picture }: Part, pages: PageMap): SheetRow {
  const page = pages.byAnchor.get(caption.anchor) ?? null;
  const link = { sheet: sheetName(caption.label), cell: 'A1' };
  return sheetRow(
    sheetText(caption.label, 'link', 1, link),
    sheetText(plain(caption.title), 'row'),
    sheetText(section, 'row'),
    sheetNumber(page, '0', 'row'),
    picture === null ? sheetText('', 'row') : sheetText(picture, 'link', 1, { file: picture }),
  );
}
