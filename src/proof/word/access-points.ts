import type { Point } from '../point.ts';
import { all, child, type Element, elementsIn, isOn, valOf, wordsIn } from './element.ts';
import { mainPart, stories, type WordFile } from './package.ts';
import { found, readerPoint, whats } from './word-point.ts';

/** WA-01 to WA-08: what Word's own check of accessibility asks for. */
export function accessPoints(file: WordFile): readonly Point[] {
  const core = file.xml.get('docProps/core.xml') ?? none;
  const parts = stories(file);
  const of = (name: string) =>
    parts.flatMap(([path, root]) => all(root, name).map((one) => [path, one] as const));
  const tables = of('w:tbl');
  const links = of('w:hyperlink');
  const levels = headingLevels(file);
  return [
    readerPoint('WA-01', true, whats(textOf(core, 'dc:title') === '' ? ['dc:title'] : [])),
    readerPoint('WA-02', true, whats(hasLanguage(file) ? [] : ['w:lang'])),
    readerPoint('WA-03', of('wp:docPr').length > 0, found(of('wp:docPr'), isSilent)),
    readerPoint('WA-04', tables.length > 0, found(tables, isUndescribed)),
    readerPoint('WA-05', tables.length > 0, found(tables, hasNoHead)),
    readerPoint('WA-06', tables.length > 0, found(tables, hasMergedRows)),
    readerPoint(
      'WA-07',
      levels.length > 0,
      whats(levels.flatMap((level, at) => skipped(level, levels[at - 1] ?? 0))),
    ),
    readerPoint('WA-08', links.length > 0, found(links, isWordless)),
  ];
}

const none: Element = { name: '', attributes: {}, children: [] };

function textOf(element: Element, name: string): string {
  return (child(element, name)?.children ?? [])
    .filter((one) => typeof one === 'string')
    .join('')
    .trim();
}

function hasLanguage(file: WordFile): boolean {
  const defaults = child(file.xml.get('word/styles.xml') ?? none, 'w:docDefaults');
  return all(defaults ?? none, 'w:lang').some((one) => (one.attributes['w:val'] ?? '') !== '');
}

/** Neither a text alternative nor the mark of decoration. */
function isSilent(drawing: Element): boolean {
  const decorative = all(drawing, 'adec:decorative').some((one) => one.attributes['val'] !== '0');
  return (drawing.attributes['descr'] ?? '').trim() === '' && !decorative;
}

function isUndescribed(table: Element): boolean {
  return (valOf(child(table, 'w:tblPr'), 'w:tblDescription') ?? '').trim() === '';
}

/** A table of several rows has a head that is repeated, or heads in its first column. */
function hasNoHead(table: Element): boolean {
  const rows = elementsIn(table).filter(({ name }) => name === 'w:tr');
  const [first] = rows;
  if (first === undefined || rows.length === 1) return false;
  const look = child(child(table, 'w:tblPr'), 'w:tblLook');
  return (
    !isOn(child(first, 'w:trPr'), 'w:tblHeader') &&
    !['1', 'true'].includes(look?.attributes['w:firstColumn'] ?? '')
  );
}

function hasMergedRows(table: Element): boolean {
  return all(table, 'w:vMerge').length > 0;
}

/** Levels of the headings of the document in order, by the outline levels of their styles. */
function headingLevels(file: WordFile): readonly number[] {
  const levels = new Map(
    all(file.xml.get('word/styles.xml') ?? none, 'w:style').flatMap((style) => {
      const level = valOf(child(style, 'w:pPr'), 'w:outlineLvl');
      return level === null ? [] : [[style.attributes['w:styleId'] ?? '', Number(level) + 1] as const];
    }),
  );
  return all(file.xml.get(mainPart) ?? none, 'w:p').flatMap((paragraph) => {
    const properties = child(paragraph, 'w:pPr');
    const own = valOf(properties, 'w:outlineLvl');
    const level = own === null ? levels.get(valOf(properties, 'w:pStyle') ?? '') : Number(own) + 1;
    return level === undefined || level > 9 ? [] : [level];
  });
}

function skipped(level: number, before: number): readonly string[] {
  return level > before + 1 ? [`${before} → ${level}`] : [];
}

/** A link out of the file that says nothing of where it leads: "her", "link 2" would be told alone by a reader that listens. */
function isWordless(link: Element): boolean {
  return 'r:id' in link.attributes && wordsIn(link).replace(/\P{L}/gu, '').length < 4;
}
