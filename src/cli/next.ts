import type { Argv } from 'yargs';
import type { Language } from '../model/language.ts';
import { changed } from '../run/inspected.ts';
import { say, tellWarnings, templates } from './terminal.ts';
import type { Say } from './words.ts';

export function nextWords(args: Argv, say: Say) {
  return args
    .positional('study', { type: 'string', demandOption: true, describe: say('study') })
    .positional('wave', { type: 'string', demandOption: true, describe: say('wave') })
    .positional('data', { type: 'string', demandOption: true, describe: say('data-file') });
}

interface NextWords {
  readonly study: string;
  readonly wave: string;
  readonly data: string;
}

export async function next(words: NextWords, language: Language): Promise<void> {
  const { next: runNext } = await import('../run/next.ts');
  const options = { study: words.study, wave: String(words.wave), data: words.data, templates };
  const { value, warnings } = runNext(options, language);
  tellWarnings(warnings, language, words.study);
  const { changes, ...about } = value;
  say(language, 'added', about);
  process.stdout.write(changed(changes, about.before, words.study, language));
}
