import type { Argv } from 'yargs';
import type { Language } from '../model/language.ts';
import { checkFormats, formats, formatsOf } from '../run/formats.ts';
import { progress } from '../run/progress.ts';
import { say, tellWarnings } from './terminal.ts';
import { type DocumentWords, documentOptions, documentWords, type Say } from './words.ts';

export function buildWords(args: Argv, say: Say) {
  return documentWords(args, say)
    .option('format', {
      type: 'string',
      default: formats.join(','),
      describe: say('format'),
      requiresArg: true,
    })
    .check((words) => checkFormats(words.format, say))
    .option('template', { type: 'string', describe: say('template'), requiresArg: true })
    .option('line-numbers', { type: 'boolean', default: false, describe: say('line-numbers') })
    .option('out', { type: 'string', describe: say('out'), requiresArg: true });
}

type BuildWords = DocumentWords & {
  readonly format: string;
  readonly template: string | undefined;
  readonly out: string | undefined;
  readonly 'line-numbers': boolean;
};

export async function build(words: BuildWords, language: Language): Promise<void> {
  const started = performance.now();
  const { build: runBuild } = await import('../run/build.ts');
  const shown = await progress(process.stderr, language.cli);
  try {
    const paths = { template: words.template ?? null, out: words.out ?? null };
    const asked = { lineNumbers: words['line-numbers'] };
    const options = { ...documentOptions(words), formats: formatsOf(words.format), ...paths, ...asked };
    const { value, warnings } = await runBuild(options, shown.begin);
    shown.end();
    tellWarnings(warnings, language, words.study);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', language.decimal);
    say(language, 'built', { ...value.counts, folder: value.folder, seconds });
  } finally {
    shown.end();
  }
}
