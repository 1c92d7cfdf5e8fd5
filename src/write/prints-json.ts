import type { Print } from '../model/print.ts';

/** prints.json: where each result stands in the document, in the document's order; one print a line. */
export function printsJson(prints: readonly Print[]): Uint8Array {
  const rows = prints.map((print) => JSON.stringify(print)).join(',\n');
  return new TextEncoder().encode(`[\n${rows}\n]\n`);
}
