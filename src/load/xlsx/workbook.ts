import type { Parts } from './parts.ts';
import { readXml } from './xml.ts';

/** A workbook: its sheets in the order of their tabs, and what all of them share. */
export interface Workbook {
  readonly parts: Parts;
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as old Excel for Mac did. */
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** By number of a cell's style, whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
}

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
}

/** @throws Faults data-damaged */
export function readWorkbook(parts: Parts): Workbook {
  const root = targets(parts, '_rels/.rels', '');
  const main =
    [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const own = targets(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const sheets: Sheet[] = [];
  let from1904 = false;
  readXml(parts.file, parts.need(main), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const target = own.get(attribute('id') ?? '');
      if (target === undefined || !target.type.endsWith('/worksheet')) return;
      const visible = !/hidden/i.test(attribute('state') ?? '');
      sheets.push({ name: attribute('name') ?? '', part: target.part, visible });
    },
  });
  const byType = (type: string): string | undefined =>
    [...own.values()].find((target) => target.type.endsWith(type))?.part;
  return {
    parts,
    sheets,
    from1904,
    strings: sharedStrings(parts, byType('/sharedStrings')),
    dateStyles: dateStyles(parts, byType('/styles')),
  };
}

interface Target {
  readonly type: string;
  readonly part: string;
}

/** What a part refers to, by id. */
function targets(parts: Parts, name: string, folder: string): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  const bytes = parts.find(name);
  if (bytes === null) return found;
  readXml(parts.file, bytes, {
    open: (element, attribute) => {
      const [id, target] = [attribute('Id'), attribute('Target')];
      if (element !== 'Relationship' || id === undefined || target === undefined) return;
      found.set(id, { type: attribute('Type') ?? '', part: resolved(folder, target) });
    },
  });
  return found;
}

/** "../media/a.png" from "xl/worksheets/": a path within the package, which it cannot leave. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Each string's text, its runs put together; what is said of how it is pronounced is left out. */
function sharedStrings(parts: Parts, name: string | undefined): readonly string[] {
  const bytes = name === undefined ? null : parts.find(name);
  if (bytes === null) return [];
  const strings: string[] = [];
  let [text, inText, spoken] = ['', false, 0];
  readXml(parts.file, bytes, {
    open: (element) => {
      if (element === 'si') text = '';
      if (element === 'rPh') spoken += 1;
      if (element === 't') inText = spoken === 0;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (element) => {
      if (element === 't') inText = false;
      if (element === 'rPh') spoken -= 1;
      if (element === 'si') strings.push(text);
    },
  });
  return strings;
}

/** Excel's own formats of dates and times, by number. */
const ownDates = [14, 22, 27, 36, 45, 47, 50, 58];

function dateStyles(parts: Parts, name: string | undefined): readonly boolean[] {
  const bytes = name === undefined ? null : parts.find(name);
  if (bytes === null) return [];
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  readXml(parts.file, bytes, {
    open: (element, attribute) => {
      if (element === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (element === 'cellXfs') inCells = true;
      if (element === 'xf' && inCells) styles.push(isDate(Number(attribute('numFmtId') ?? 0), formats));
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function isDate(format: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(format);
  if (code === undefined)
    return ownDates.some(
      (from, index) => index % 2 === 0 && format >= from && format <= (ownDates[index + 1] ?? 0),
    );
  const letters = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(letters) && !/general/i.test(letters);
}
