import { all, child, type Element, elementsIn, valOf, within } from '../../src/proof/word/element.ts';
import { mainPart, openWord, type WordFile } from '../../src/proof/word/package.ts';
import { type ListNumbers, listNumbers } from './list-numbers.ts';
import { type Said, unspaced } from './said.ts';

/** Reads a Word file as it opens: results of fields as they stand, numbers of lists as Word counts them. */
export function wordSaid(bytes: Uint8Array): Said {
  const file = openWord(bytes);
  const numbers = listNumbers(rootOf(file, 'word/numbering.xml'), rootOf(file, 'word/styles.xml'));
  const levels = levelsOf(rootOf(file, 'word/styles.xml'));
  const body = rootOf(file, mainPart);
  const paragraphs = paragraphsIn(body);
  const end = paragraphs.findIndex((one) => child(child(one, 'w:pPr'), 'w:sectPr') !== null);
  const tellOne = (paragraph: Element): Told => tell(paragraph, numbers, levels);
  const inText = joined(
    paragraphs
      .slice(end + 1)
      .map(tellOne)
      .filter(({ text }) => text !== ''),
  );
  return {
    headings: inText.flatMap(({ level, text }) => (level === null ? [] : [{ level, text }])),
    captions: inText.flatMap(({ style, text }) => (style === 'Caption' ? [text] : [])),
    cover: paragraphs
      .slice(0, end + 1)
      .flatMap((one) => [tellOne(one).text, ...all(one, 'w:p').map((inner) => tellOne(inner).text)]),
    texts: inText.map(({ text }) => text),
    notes: notesOf(rootOf(file, 'word/footnotes.xml')),
    references: inText.flatMap(({ isContents, links }) => (isContents ? [] : links)),
    alternatives: within(body).flatMap(alternativeOf),
    contents: inText.flatMap(({ isContents, text }) => (isContents ? [text] : [])),
  };
}

const [findingStyle, subtitleStyle] = ['Kildetal-finding', 'Kildetal-subtitle'];

/** What is said of pictures in the text and of tables. Bands and columns behind the text have nothing to say. */
function alternativeOf(element: Element): readonly string[] {
  if (element.name === 'wp:inline') return textsAt(child(element, 'wp:docPr'), 'descr');
  return element.name === 'w:tblPr' ? textsAt(child(element, 'w:tblDescription'), 'w:val') : [];
}

function textsAt(element: Element | null, name: string): readonly string[] {
  const text = element?.attributes[name];
  return text === undefined || text === '' ? [] : [unspaced(text)];
}

interface Told {
  readonly style: string;
  /** Of a heading, from 1. */
  readonly level: number | null;
  readonly text: string;
  /** What names a figure or table: "Figur 3.4". */
  readonly label: string;
  readonly isContents: boolean;
  readonly links: readonly string[];
}

function tell(paragraph: Element, numbers: ListNumbers, levels: ReadonlyMap<string, number>): Told {
  const properties = child(paragraph, 'w:pPr');
  const style = valOf(properties, 'w:pStyle') ?? '';
  const outline = valOf(properties, 'w:outlineLvl');
  const level = outline === null ? (levels.get(style) ?? null) : Number(outline) + 1;
  const isTitle = style === 'TOCHeading';
  return {
    style,
    // The title of the contents would list itself if Word took it for a heading.
    level: isTitle ? 1 : level,
    text: unspaced(`${numbers.before(paragraph)}${said(paragraph)}`),
    label: unspaced(labelIn(paragraph)),
    isContents: /^(TOC\d|TableofFigures|Kildetal-chapter-contents)/.test(style),
    links: linksIn(paragraph).map((link) => unspaced(said(link))),
  };
}

function rootOf(file: WordFile, path: string): Element {
  return file.xml.get(path) ?? { name: '', attributes: {}, children: [] };
}

/** The outline levels of styles, from 1. */
function levelsOf(styles: Element): ReadonlyMap<string, number> {
  return new Map(
    elementsIn(styles).flatMap((style) => {
      const level = valOf(child(style, 'w:pPr'), 'w:outlineLvl');
      return level === null ? [] : [[style.attributes['w:styleId'] ?? '', Number(level) + 1] as const];
    }),
  );
}

/** Paragraphs of text and tables in order; those of text boxes repeat what stands elsewhere. */
function paragraphsIn(element: Element): readonly Element[] {
  if (element.name === 'w:p') return [element];
  return elementsIn(element).flatMap(paragraphsIn);
}

const silent = new Set([
  'w:drawing',
  'w:pict',
  'mc:AlternateContent',
  'w:instrText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
]);

function said(element: Element): string {
  if (silent.has(element.name)) return '';
  if (element.name === 'w:noBreakHyphen') return '-';
  if (element.name === 'w:footnoteReference') return element.attributes['w:id'] ?? '';
  const isText = element.name === 'w:t';
  return element.children.map((one) => (typeof one === 'string' ? (isText ? one : '') : said(one))).join('');
}

function labelIn(element: Element): string {
  const properties = child(element, 'w:rPr');
  if (element.name === 'w:r') return valOf(properties, 'w:rStyle') === 'Kildetal-label' ? said(element) : '';
  return elementsIn(element).map(labelIn).join('');
}

function linksIn(element: Element): readonly Element[] {
  if (element.name === 'w:hyperlink') return element.attributes['w:anchor'] === undefined ? [] : [element];
  return elementsIn(element).flatMap(linksIn);
}

/** Word has the finding over the label; both, title and subtitle are the caption, which is one text. */
function joined(told: readonly Told[]): readonly Told[] {
  const joined: Told[] = [];
  told.forEach((one, at) => {
    const [before, after] = [told[at - 1], told[at + 1]];
    const isPart =
      (one.style === findingStyle && after?.style === 'Caption') ||
      (one.style === subtitleStyle && before?.style === 'Caption');
    if (isPart) return;
    const finding = before?.style === findingStyle ? [before] : [];
    const subtitle = after?.style === subtitleStyle ? [after] : [];
    joined.push(one.style === 'Caption' ? asOne(one, finding, subtitle) : one);
  });
  return joined;
}

function asOne(caption: Told, finding: readonly Told[], subtitle: readonly Told[]): Told {
  const title = caption.text.slice(caption.label.length);
  const text = [caption.label, ...finding.map((one) => one.text), title, ...subtitle.map((one) => one.text)];
  const links = [...finding, caption, ...subtitle].flatMap((one) => one.links);
  return { ...caption, text: text.join(''), links };
}

function notesOf(footnotes: Element): readonly string[] {
  return elementsIn(footnotes).flatMap((note) =>
    note.attributes['w:type'] === undefined ? [unspaced(`${note.attributes['w:id']}${said(note)}`)] : [],
  );
}
