import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { halves, twips } from '../measures.ts';
import type { Setting } from '../setting.ts';
import { withCustomPart } from './custom-part.ts';
import type { Parts } from './library.ts';
import { coreProperties, extendedProperties } from './properties.ts';
import { sameRelations } from './relations.ts';
import { settings } from './settings.ts';
import { themed, themePart } from './theme-part.ts';
import { allowed } from './xml.ts';

/** What stands beside the document in its package. */
export interface Beside {
  /** What the publication is called, "Rapport": Word's category. */
  readonly category: string | null;
  /** The part that tells what is printed; null: nothing is traced. */
  readonly prints: string | null;
}

/**
 * The parts of the package that the library writes, made the same in every run: ids in the order in which they occur, the
 * dates of the document itself, parts in order and without times; and with what the library leaves out.
 */
export function finished(parts: Parts, setting: Setting, beside: Beside): Parts {
  const texts = [...parts].filter((part): part is [string, string] => typeof part[1] === 'string');
  const readable = Object.fromEntries(texts.map(([path, text]) => [path, allowed(text)]));
  const whole = beside.prints === null ? readable : withCustomPart(readable, beside.prints);
  const renumber = renumbering();
  const tie = themed(setting.theme);
  const finishedTexts = Object.entries(sameRelations(whole))
    .toSorted(byPath)
    .map(([path, text]): [string, string] => {
      const written = finish(path, text, setting, beside);
      return [path, path.startsWith('word/') ? tie(renumber(written)) : written];
    });
  const bytes = [...parts].filter((part): part is [string, Uint8Array] => typeof part[1] !== 'string');
  return new Map<string, string | Uint8Array>([...bytes, ...finishedTexts]);
}

/**
 * The package of parts, in order of their paths. They are compressed beside this thread, all at once.
 */
export async function zipped(parts: Parts): Promise<Uint8Array> {
  const file = new ZipFile();
  for (const [path, part] of [...parts].toSorted(byPath))
    file.addBuffer(Buffer.from(part), path, { ...entry, compressionLevel: effort(path) });
  file.end();
  return buffer(file.outputStream);
}

/** The format keeps local times without a zone; this one is written alike everywhere, and so are rights, which vary. */
const entry = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** Pictures are compressed already; fonts, the most of the file, take long for a hundredth more. */
function effort(path: string): 0 | 2 | 6 {
  if (path.endsWith('.png')) return 0;
  return path.endsWith('.odttf') ? 2 : 6;
}

function byPath(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

const numbered = /(<(w:bookmarkStart|w:bookmarkEnd|wp:docPr) (?:[^>]*? )?(?:w:)?id=")([^"]*)"/g;

/** Bookmarks and drawings are numbered through the whole package. */
function renumbering(): (text: string) => string {
  const counts = { bookmark: 0, drawing: 0 };
  return (text) => {
    const bookmarks = new Map<string, number>();
    const numberOf = (element: string, id: string): number | undefined => {
      if (element === 'wp:docPr') return ++counts.drawing;
      if (element === 'w:bookmarkStart') bookmarks.set(id, ++counts.bookmark);
      return bookmarks.get(id);
    };
    return text.replace(
      numbered,
      (_, before: string, element: string, id: string) => `${before}${numberOf(element, id)}"`,
    );
  };
}

/** What the library leaves out or writes for another purpose. */
function finish(path: string, text: string, setting: Setting, beside: Beside): string {
  switch (path) {
    case 'docProps/core.xml':
      return coreProperties(setting.document, beside.category);
    case 'docProps/app.xml':
      return extendedProperties(setting.document);
    case 'word/theme/theme1.xml':
      return themePart(setting.theme, setting.document.publisher);
    case 'word/styles.xml':
      // The library writes a measure with its unit where Word counts in half points.
      return lineNumbersInOrder(text.replaceAll('"3.2pt"', `"${halves(3.2)}"`));
    case 'word/settings.xml':
      return settings(text, setting.document, setting.theme);
    case 'word/numbering.xml':
      // Headings need a list whose levels count together.
      return text.replaceAll('"hybridMultilevel"', '"multilevel"').replaceAll(' w:tentative="1"', '');
    case 'word/footnotes.xml':
      return footnotes(text, setting);
    default:
      return text;
  }
}

/** The library tells at the end of a paragraph's properties that its lines are not numbered; Word wants it earlier. */
function lineNumbersInOrder(styles: string): string {
  const found =
    /<w:pPr>((?:<w:(?:keepNext|keepLines|widowControl)[^>]*\/>)*)((?:(?!<\/w:pPr>).)*)(<w:suppressLineNumbers\/>)<\/w:pPr>/g;
  return styles.replace(found, '<w:pPr>$1$3$2</w:pPr>');
}

/** The line over footnotes stands at the text edge, as they do; the mark in a note is set as its text is. */
function footnotes(text: string, setting: Setting): string {
  const edge = `<w:ind w:left="${twips(setting.theme.page.hanging)}"/>`;
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  return text
    .replaceAll('w:lineRule="auto"/></w:pPr>', `w:lineRule="auto"/>${edge}</w:pPr>`)
    .replaceAll(`${mark}<w:r><w:separator/>`, '<w:r><w:separator/>')
    .replaceAll(`${mark}<w:r><w:continuationSeparator/>`, '<w:r><w:continuationSeparator/>')
    .replaceAll(mark, mark.replace('</w:rPr>', '<w:position w:val="0"/></w:rPr>'));
}
