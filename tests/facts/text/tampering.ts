import type { Block, Document } from '../../../src/model/document.ts';
import type { Print } from '../../../src/model/print.ts';
import type { Result } from '../../../src/model/result.ts';
import { type Report, withDocument } from './composed.ts';

export function isFigure(block: Block, id: string): boolean {
  return block.type === 'figure' && block.id === `figure/${id}`;
}

/** The start of the method, or of the section on who a group's respondents are. */
export function isPlace(block: Block, place: string): boolean {
  if (place === 'method') return block.type === 'chapter' && /metode|om undersøgelsen/i.test(block.title);
  const id = block.type === 'table' || block.type === 'figure' ? block.id : '';
  return /\/(profile|representativity|age)\/2020\/jobparate(\/|$)/.test(id);
}

export function isComparison(block: Block, item: string): boolean {
  return (
    block.type === 'figure' &&
    /\/stack\/2020\/alle\/|\/two-groups\//.test(block.id) &&
    block.id.endsWith(`/${item}`)
  );
}

export function isShareOf(rest: string): (print: Print) => boolean {
  return ({ id, form }) => id.startsWith(`share/2020/${rest}`) && (form === 'share' || form === 'percent');
}

export function heading(level: 2 | 3 | 4, text: string): Block {
  return { type: 'heading', level, number: null, anchor: 'new', children: [{ type: 'text', text }] };
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', role: 'body', children: [{ type: 'text', text }] };
}

export function withBlocks(report: Report, change: (block: Block) => readonly Block[]): Report {
  const document: Document = { ...report.document, blocks: report.document.blocks.flatMap(change) };
  return withDocument(report, document);
}

type Rows = Extract<Extract<Block, { type: 'figure' }>['drawing'], { kind: 'stack' }>['rows'];

export function withStack(report: Report, id: string, change: (rows: Rows) => Rows): Report {
  return withBlocks(report, (block) => {
    if (block.type !== 'figure' || !isFigure(block, id) || block.drawing.kind !== 'stack') return [block];
    return [{ ...block, drawing: { ...block.drawing, rows: change(block.drawing.rows) } }];
  });
}

/** Other words in every text of the document, prints too. */
export function withWords(report: Report, pattern: RegExp, words: string): Report {
  return withBlocks(report, (block) => [reworded(block, pattern, words)]);
}

function reworded<T>(value: T, pattern: RegExp, words: string): T {
  if (Array.isArray(value)) return value.map((one) => reworded(one, pattern, words)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, reworded(one, pattern, words)]);
  const own: { readonly text?: unknown } = Object.fromEntries(entries);
  return (typeof own.text === 'string' ? { ...own, text: own.text.replace(pattern, words) } : own) as T;
}

/** Other entries in prints.json, which is what the checks read of a print. */
export function withPrints(
  report: Report,
  which: (print: Print) => boolean,
  change: (print: Print) => Partial<Print>,
): Report {
  const prints = report.prints.map((print) => (which(print) ? { ...print, ...change(print) } : print));
  return withDocument(report, report.document, prints);
}

/** Other fields of a result in the ledger. */
export function withResult(report: Report, id: string, change: object): Report {
  const result = report.ledger.get(id);
  if (result === undefined) throw new Error(`The ledger has no ${id}.`);
  const changed = { ...result, ...change } as Result;
  return { ...report, ledger: new Map([...report.ledger, [id, changed]]) };
}
