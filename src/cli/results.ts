import type { Argv } from 'yargs';
import type { Language } from '../model/language.ts';
import { tellWarnings, templates } from './terminal.ts';
import { type Say, studyWords } from './words.ts';

const tables = ['csv', 'json', 'r', 'checklist'] as const;

export function resultsWords(args: Argv, say: Say) {
  return studyWords(args, say).option('format', {
    choices: tables,
    default: 'csv' as const,
    describe: say('results-format'),
    requiresArg: true,
  });
}

interface ResultsWords {
  readonly study: string;
  readonly publication: string | undefined;
  readonly format: (typeof tables)[number];
}

export async function results(words: ResultsWords, language: Language): Promise<void> {
  const { results: runResults } = await import('../run/results.ts');
  const { value, warnings } = runResults({ ...words, publication: words.publication ?? null, templates });
  process.stdout.write(value);
  tellWarnings(warnings, language, words.study);
}
