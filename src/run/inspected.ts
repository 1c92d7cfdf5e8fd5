import { changesText } from '../draft/changes-text.ts';
import { inspectionColumns, inspectionRows } from '../draft/inspection-rows.ts';
import { type Inspection, inspectionText } from '../draft/inspection-text.ts';
import type { WaveChanges } from '../draft/wave-changes.ts';
import type { Language } from '../model/language.ts';
import { tableCsv } from '../write/table-csv.ts';
import { fill } from './explain.ts';

/** Inspections as they are printed: for the terminal, or as a table. */
export function inspected(
  found: readonly Inspection[],
  format: 'text' | 'csv',
  language: Language,
): string | Uint8Array {
  if (format === 'csv')
    return tableCsv(
      inspectionColumns,
      found.flatMap((one) => inspectionRows(one, language.decimal)),
      language,
    );
  return `${found.map((one) => inspectionText(one, { phrase: phraseOf(language), decimal: language.decimal })).join('\n\n')}\n`;
}

/** What has changed since the wave before, what has to be acted on first. */
export function changed(changes: WaveChanges, before: string, study: string, language: Language): string {
  return changesText(changes, before, study, phraseOf(language))
    .map((line) => `${line}\n`)
    .join('');
}

function phraseOf(language: Language) {
  return (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(language.cli[key] ?? key, values);
}
