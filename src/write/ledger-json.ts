import type { Ledger } from '../model/result.ts';

/** ledger.json: every result, unrounded, sorted by id; one result a line, so that two ledgers can be compared. */
export function ledgerJson(ledger: Ledger, study: string, publication: string): Uint8Array {
  const head = `{\n"study": ${JSON.stringify(study)},\n"publication": ${JSON.stringify(publication)},\n"results": [\n`;
  const rows = [...ledger.values()].map((result) => JSON.stringify(result)).join(',\n');
  return new TextEncoder().encode(`${head}${rows}\n]\n}\n`);
}
