import { join } from 'node:path';
import { readText } from './file.ts';

/** What an R script that recomputes a ledger does: templates/r/tests.R. */
export function loadRFunctions(templates: string): string {
  return readText(join(templates, 'r', 'tests.R'), 'r/tests.R', templates, new Map());
}
