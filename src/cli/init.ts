import { dirname } from 'node:path';
import type { Argv } from 'yargs';
import type { Language } from '../model/language.ts';
import { languages } from './in-language.ts';
import { type ReadingWords, readingOf, readingWords } from './reading.ts';
import { say, tellWarnings, templates } from './terminal.ts';
import type { Say } from './words.ts';

export function initWords(args: Argv, say: Say) {
  return readingWords(args, say)
    .positional('data', { type: 'string', demandOption: true, describe: say('data-file') })
    .option('language', { choices: languages, default: 'da' as const, describe: say('init-language') })
    .option('out', { type: 'string', describe: say('init-out'), requiresArg: true });
}

interface InitWords extends ReadingWords {
  readonly data: string;
  readonly language: (typeof languages)[number];
  readonly out: string | undefined;
}

export async function init(words: InitWords, language: Language): Promise<void> {
  const { init: runInit } = await import('../run/init.ts');
  // The day is the user's to change, and no output depends on it until then.
  const today = new Date().toISOString().slice(0, 10);
  const { value, warnings } = runInit(
    { data: words.data, templates, out: words.out ?? null, today, reading: readingOf(words) },
    language,
  );
  tellWarnings(warnings, language, dirname(words.data));
  const { isShort, waves, waveColumn, leftOut, ...counts } = value;
  say(language, 'drafted', counts);
  if (waveColumn !== null)
    say(language, 'drafted-waves', { column: waveColumn, waves: waves.join(', '), count: waves.length });
  for (const { why, columns } of leftOut)
    say(language, `drafted-left-${why}`, { columns: listed(columns), count: columns.length });
  if (isShort) say(language, 'drafted-short', { folder: value.folder });
}

function listed(columns: readonly string[]): string {
  return columns.length > 10 ? `${columns.slice(0, 10).join(', ')}, …` : columns.join(', ');
}
