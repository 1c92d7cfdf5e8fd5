import { strToU8, zipSync } from 'fflate';

/** A cell: a number, a shared string, a date by its serial number, a string in the cell itself, or a formula. */
export type Cell =
  | number
  | string
  | null
  | { readonly date: number }
  | { readonly inline: string }
  | { readonly formula: string; readonly result?: number };

interface SheetOf {
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
}

/** A small workbook, written by hand after ECMA-376: content types, relations, styles, strings, sheets. */
export function workbook(
  sheets: Readonly<Record<string, SheetOf>>,
  { from1904 = false }: { readonly from1904?: boolean } = {},
): Uint8Array {
  const strings: string[] = [];
  const shared = (text: string): number => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, shared)] as const,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = names
    .map((name, index) => {
      const state = sheets[name]?.hidden === true ? ' state="hidden"' : '';
      return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
    })
    .join('');
  const relations = [
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', '/xl/styles.xml'],
  ];
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${relation}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]0.0&quot; day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': '',
    ...Object.fromEntries(parts),
  };
  const texts = strings.map(
    (text) =>
      `<si><r><t>${escaped(text.slice(0, 2))}</t></r><r><t xml:space="preserve">${escaped(text.slice(2))}</t></r><rPh><t>x</t></rPh></si>`,
  );
  const all = { ...files, 'xl/sharedStrings.xml': `<sst>${texts.join('')}</sst>` };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

function sheetXml({ rows, merged = [] }: SheetOf, shared: (text: string) => number): string {
  const written = rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((cell, at) => cellXml(cell, at, index + 1, shared)).join('')}</row>`,
    )
    .join('');
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const tail = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`;
  return `<worksheet><sheetData>${written}</sheetData>${tail}</worksheet>`;
}

function cellXml(cell: Cell, at: number, row: number, shared: (text: string) => number): string {
  const ref = `r="${String.fromCharCode(65 + at)}${row}"`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c ${ref} s="2"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c ${ref} t="s"><v>${shared(cell)}</v></c>`;
  if ('date' in cell) return `<c ${ref} s="1"><v>${cell.date}</v></c>`;
  if ('formula' in cell) {
    const result = cell.result === undefined ? '' : `<v>${cell.result}</v>`;
    return `<c ${ref}><f>${escaped(cell.formula)}</f>${result}</c>`;
  }
  return `<c ${ref} t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
