import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Caption, FigureBlock, Table } from '../../../src/model/document.ts';
import { plain } from '../../../src/model/plain.ts';
import { housing, jobcentre } from '../../support/paths.ts';
import { type Made, made, workbookOf } from './made.ts';
import { sourcesOf } from './sources.ts';
import { readWorkbook, shown } from './workbook.ts';

const studies = [
  ['the housing report', await made(housing)],
  ['the jobcentre report', await made(jobcentre)],
] as const;

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

function partsOf({ document }: Made): readonly (FigureBlock | Table)[] {
  return document.blocks.flatMap((block) =>
    block.type === 'figure' || block.type === 'table' ? [block] : [],
  );
}

describe.each(studies)('tables.xlsx of %s', (_, report) => {
  const sheets = readWorkbook(report.bytes);
  const sources = sourcesOf(sheets);
  const parts = partsOf(report);

  test('has the contents, a sheet a figure or table in their order, and the sources', () => {
    const labels = parts.map(({ caption }) => spaced(caption.label));
    expect(labels.length).toBeGreaterThan(20);
    expect(sheets.map(({ name }) => name)).toEqual(['Indhold', ...labels, 'Kildetal']);
  });

  test('its contents lead to each sheet, and tell title, page and picture', () => {
    const [contents] = sheets;
    const first = [...(contents?.cells ?? [])].find(([, { value }]) => value === 'Nummer')?.[0] ?? '';
    const row = Number(first.slice(1));
    parts.forEach((part, at) => {
      const of = (column: string) => contents?.cells.get(`${column}${row + 1 + at}`)?.value;
      const label = spaced(part.caption.label);
      expect([of('A'), of('B'), of('D')]).toEqual([part.caption.label, plain(part.caption.title), at + 11]);
      expect(contents?.links.get(`A${row + 1 + at}`)).toBe(`'${label}'!A1`);
      expect(of('E')).toBe(
        part.type === 'figure' ? `figures/${part.id.replaceAll('/', '.')}.png` : undefined,
      );
    });
  });

  test('every sheet has its titles and all its notes, the source among them', () => {
    for (const { caption } of parts) {
      const sheet = sheets.find(({ name }) => name === spaced(caption.label));
      const texts = new Set([...(sheet?.cells.values() ?? [])].map(({ value }) => value));
      for (const text of textsOf(caption)) expect(texts, caption.label).toContain(text);
      expect([...texts].some((text) => String(text).startsWith('Kilde: '))).toBe(true);
    }
  });

  test('every number reads as it is printed; bare per cents have their sign', () => {
    const numbers = sources.filter(({ cell }) => typeof cell?.value === 'number');
    expect(numbers.length).toBeGreaterThan(sources.length * 0.8);
    for (const { sheet, cell, printed, id, form } of numbers) {
      if (cell === null || typeof cell.value !== 'number' || printed === null) continue;
      const text = shown(cell.value, cell.format).replace(/^[▲▼] /, '');
      const expected = ['percent', 'outside-percent'].includes(form) ? `${printed}\u00a0%` : printed;
      expect(text, `${sheet} ${id} ${form} ${cell.value} as ${cell.format}`).toBe(expected);
    }
  });

  test('what is no number reads as it is printed', () => {
    const words = sources.filter(({ cell }) => typeof cell?.value === 'string');
    for (const { cell, printed } of words) expect(cell?.value).toContain(printed);
  });

  test('holds the unrounded number, or the printed one of combined shares that would read differently', () => {
    const unlike = sources.filter(
      ({ cell, unrounded }) =>
        unrounded !== null && typeof cell?.value === 'number' && cell.value !== unrounded,
    );
    for (const { form } of unlike) expect(['share', 'percent']).toContain(form);
    expect(unlike.length).toBeLessThan(sources.length / 50);
  });

  test('tells the number of the ledger and its base', () => {
    const fields: Readonly<Record<string, string>> = {
      share: 'value',
      percent: 'value',
      p: 'p',
      sd: 'sd',
      t: 't',
    };
    const looked = sources.filter(({ form }) => form in fields);
    expect(looked.length).toBeGreaterThan(100);
    for (const { id, n, unrounded, form } of looked) {
      const result: object | undefined = report.ledger.get(id);
      const isRecord = id.startsWith('population');
      expect(n, id).toBe(isRecord ? null : Reflect.get(result ?? {}, 'n'));
      const value: unknown = Reflect.get(result ?? {}, fields[form] ?? '');
      expect(unrounded, id).toBe(isRecord ? Number(value) / 100 : value);
    }
  });

  test('tells of every number that the figures and tables print, and of no other result', () => {
    const printed = report.prints.filter(({ block }) => block === 'figure' || block === 'table');
    const ids = new Set(printed.map(({ id }) => id));
    const told = new Set(sources.map(({ id }) => id));
    expect([...told].filter((id) => !ids.has(id))).toEqual([]);
    const inCells = new Set(partsOf(report).flatMap(cellPrints));
    const missing = [...inCells].filter((number) => !told.has(report.prints[number - 1]?.id ?? ''));
    expect(missing).toEqual([]);
    // As many rows as prints in cells; what is drawn without being printed comes on top.
    expect(sources.filter((one) => one.printed !== null).length).toBeGreaterThanOrEqual(inCells.size);
  });

  test('is the same file every time, dated as the publication', async () => {
    const again = await workbookOf(report, report.ledger, report.templates);
    expect(Buffer.compare(Buffer.from(again), Buffer.from(report.bytes))).toBe(0);
    const core = strFromU8(unzipSync(report.bytes)['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain(`<dc:title>${report.document.title}</dc:title>`);
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map(([date]) => date)).toEqual([
      '2026-11-22T00:00:00Z',
      '2026-11-22T00:00:00Z',
    ]);
  });

  test('keeps the heads in sight', () => {
    for (const { name, xml } of sheets.slice(1))
      expect(xml, name).toMatch(/<pane ySplit="\d+"[^>]*state="frozen"/);
  });
});

test('says on the first sheet that answers are reconstructed', () => {
  const texts = [...(readWorkbook(studies[1][1].bytes)[0]?.cells.values() ?? [])].map(({ value }) => value);
  expect(texts).toContain('Svarene er rekonstruerede');
  expect(texts.join()).toContain('Ingen borgere har givet de svar');
});

function textsOf({ label, title, subtitle, finding, notes }: Caption): readonly string[] {
  return [
    label,
    plain(title),
    ...(subtitle === null ? [] : [plain(subtitle)]),
    ...(finding === null ? [] : [plain(finding)]),
    ...notes.map((note) => `${note.label}: ${plain(note.children)}`),
  ];
}

/** The numbers of the prints in the cells of a table, or anywhere in a drawing. */
function cellPrints(block: FigureBlock | Table): readonly number[] {
  const where =
    block.type === 'table' ? JSON.stringify([block.head, block.rows]) : JSON.stringify(block.drawing);
  return [...where.matchAll(/"print":(\d+)/g)].map(([, number]) => Number(number));
}
