import { join } from 'node:path';
import type { Fault } from '../fault.ts';
import type { Language } from '../model/language.ts';
import { explain, fill } from '../run/explain.ts';
import { pathOfInput } from '../run/paths.ts';
import { programFolder } from '../run/program.ts';

/** Exit codes: all is well; faults in the user's input; wrong command line; a bug of ours; stopped by the user. */
export const exit = { fine: 0, faults: 1, usage: 2, bug: 70, stopped: 130 } as const;

/** The program's own templates. */
export const templates = join(programFolder, 'templates');

/** A line to the user, from the language file. */
export function say(
  language: Language,
  key: string,
  values: Readonly<Record<string, string | number>>,
): void {
  process.stdout.write(`${fill(language.cli[key] ?? key, values)}\n`);
}

export function tellWarnings(warnings: readonly Fault[], language: Language, study: string): void {
  if (warnings.length > 0) process.stderr.write(`${explainAll(warnings, language, 'warning', study)}\n`);
}

/** @param study the folder in which inputs lie, for paths that the user can click on */
export function explainAll(
  faults: readonly Fault[],
  language: Language,
  word: 'fault' | 'warning',
  study: string,
): string {
  const pathOf = (name: string): string => pathOfInput(name, { study, templates }, process.cwd());
  const heading = fill(language.cli[faults.length === 1 ? word : `${word}s`] ?? '', {
    number: faults.length,
  });
  return [heading, ...faults.map((one) => explain(one, language, pathOf))].join('\n\n');
}
