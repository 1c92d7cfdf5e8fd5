import type { Ledger } from '../model/result.ts';
import type { Notice, Study } from '../model/study.ts';

/**
 * ledger.json: every result, unrounded, sorted by id; one result a line, so that two ledgers can be compared. Before them the
 * study's notice, where its answers are made up: the file is passed on by itself.
 */
export function ledgerJson(
  ledger: Ledger,
  { id, notice }: Pick<Study, 'id' | 'notice'>,
  publication: string,
): Uint8Array {
  const told = { study: id, publication, ...(notice === null ? {} : { notice: noticeText(notice) }) };
  const fields = Object.entries(told).map(
    ([name, text]) => `${JSON.stringify(name)}: ${JSON.stringify(text)},\n`,
  );
  const head = `{\n${fields.join('')}"results": [\n`;
  const rows = [...ledger.values()].map((result) => JSON.stringify(result)).join(',\n');
  return new TextEncoder().encode(`${head}${rows}\n]\n}\n`);
}

function noticeText({ heading, text }: Notice): string {
  return `${heading}. ${text.replace(/\s+/g, ' ').trim()}`;
}
