import type { Argv } from 'yargs';
import type { Language } from '../model/language.ts';
import { inspected } from '../run/inspected.ts';
import { folderOfInputs } from '../run/paths.ts';
import { type ReadingWords, readingOf, readingWords } from './reading.ts';
import { tellWarnings, templates } from './terminal.ts';
import type { Say } from './words.ts';

const listings = ['text', 'csv'] as const;

export function inspectWords(args: Argv, say: Say) {
  return readingWords(args, say)
    .positional('data', { type: 'string', demandOption: true, describe: say('data-or-study') })
    .option('format', { choices: listings, default: 'text' as const, describe: say('inspect-format') });
}

interface InspectWords extends ReadingWords {
  readonly data: string;
  readonly format: (typeof listings)[number];
}

export async function inspect(words: InspectWords, language: Language): Promise<void> {
  const { data, format } = words;
  const { inspect: runInspect } = await import('../run/inspect.ts');
  const { value, warnings } = runInspect(data, templates, readingOf(words));
  process.stdout.write(inspected(value, format, language));
  tellWarnings(warnings, language, folderOfInputs(data));
}
