#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import yargs, { type Argv } from 'yargs';
import { hideBin } from 'yargs/helpers';
import { type Fault, Faults } from './fault.ts';
import type { Language } from './model/language.ts';
import type { LanguageCode } from './model/study.ts';
import { explain, fill } from './run/explain.ts';
import { checkFormats, formats, formatsOf } from './run/formats.ts';
import { languageOf } from './run/language.ts';
import { pathOfInput } from './run/paths.ts';
import { progress } from './run/progress.ts';
import { yargsStrings } from './run/yargs-strings.ts';

/** Exit codes: all is well; faults in the user's input; wrong command line; a bug of ours; stopped by the user. */
const exit = { fine: 0, faults: 1, usage: 2, bug: 70, stopped: 130 } as const;

/** The program's own templates lie beside both src/ and dist/. */
const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** Marks what yargs says of a wrong command line, to tell it from a bug. */
const wrongCommandLine = Symbol('wrong command line');

const tables = ['csv', 'json'] as const;
const languages = ['da', 'en'] as const;

// With a handler of its own the program is never stopped within a step that must be whole, such as putting outputs in place.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(exit.stopped));
// A reader that has seen enough, such as `head`, closes the pipe: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exit.fine : exit.bug),
);
await main(hideBin(process.argv));

/** Runs one command; what it throws that is not the user's to mend is told here and nowhere else. */
async function main(words: readonly string[]): Promise<void> {
  const language = languageOf(templates, null);
  try {
    await commandLine(words, language).parseAsync();
  } catch (error) {
    process.exitCode = tell(error, language);
  }
}

/** Words to options. What each command and option means is said in the language file. */
function commandLine(words: readonly string[], language: Language): Argv {
  const say = (key: string): string => language.cli[key] ?? key;
  return yargs([...words])
    .scriptName('kildetal')
    .locale('en')
    .updateStrings(yargsStrings(language))
    .usage(say('usage'))
    .command('build <study>', say('build'), (args) => buildWords(args, say), inLanguage(build))
    .command('check <study>', say('check'), (args) => documentWords(args, say), inLanguage(check))
    .command('results <study>', say('results'), (args) => resultsWords(args, say), inLanguage(results))
    .command('proof <file>', say('proof'), (args) => proofWords(args, say), inLanguage(proof))
    .example('kildetal build data/boligforhold-koebenhavn', say('example-build'))
    .example('kildetal build data/boligforhold-koebenhavn --final', say('example-final'))
    .example('kildetal check data/boligforhold-koebenhavn', say('example-check'))
    .example('kildetal results data/boligforhold-koebenhavn --format csv', say('example-results'))
    .example('kildetal proof out/boligforhold-koebenhavn/rapport/rapport.pdf', say('example-proof'))
    .demandCommand(1, say('no-command'))
    .strictCommands()
    .strict()
    .help('help', say('help'))
    .version('version', say('version'), version())
    .wrap(null)
    .exitProcess(false)
    .fail((message, error: unknown) => {
      throw error instanceof Error ? error : new Error(message, { cause: wrongCommandLine });
    });
}

type Say = (key: string) => string;

function studyWords(args: Argv, say: Say) {
  return args
    .positional('study', { type: 'string', demandOption: true, describe: say('study') })
    .option('publication', {
      type: 'string',
      default: 'rapport',
      describe: say('publication'),
      requiresArg: true,
    });
}

function documentWords(args: Argv, say: Say) {
  return studyWords(args, say)
    .option('draft', { type: 'boolean', describe: say('draft'), conflicts: 'final' })
    .option('final', { type: 'boolean', describe: say('final') });
}

function buildWords(args: Argv, say: Say) {
  return documentWords(args, say)
    .option('format', {
      type: 'string',
      default: formats.join(','),
      describe: say('format'),
      requiresArg: true,
    })
    .check((words) => checkFormats(words.format, say))
    .option('template', { type: 'string', describe: say('template'), requiresArg: true })
    .option('out', { type: 'string', describe: say('out'), requiresArg: true });
}

function resultsWords(args: Argv, say: Say) {
  return studyWords(args, say).option('format', {
    choices: tables,
    default: 'csv' as const,
    describe: say('results-format'),
    requiresArg: true,
  });
}

function proofWords(args: Argv, say: Say) {
  return args
    .positional('file', { type: 'string', demandOption: true, describe: say('proof-file') })
    .option('final', { type: 'boolean', describe: say('proof-final') })
    .option('language', {
      choices: languages,
      default: languages[0],
      describe: say('proof-language'),
      requiresArg: true,
    });
}

interface DocumentWords {
  readonly study: string;
  readonly publication: string;
  readonly final: boolean | undefined;
}

type BuildWords = DocumentWords & {
  readonly format: string;
  readonly template: string | undefined;
  readonly out: string | undefined;
};

interface ResultsWords {
  readonly study: string;
  readonly publication: string;
  readonly format: (typeof tables)[number];
}

interface ProofWords {
  readonly file: string;
  readonly final: boolean | undefined;
  readonly language: LanguageCode;
}

type Command<Words> = (words: Words, language: Language) => Promise<void>;

/** Gives a command the language that it is asked for, or that of its study, and tells the faults that it throws in it. */
function inLanguage<Words extends { readonly study?: string; readonly language?: LanguageCode }>(
  command: Command<Words>,
) {
  return async (words: Words): Promise<void> => {
    const study = words.study ?? null;
    const language = languageOf(templates, study, words.language);
    try {
      await command(words, language);
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      process.stderr.write(`${explainAll(error.faults, language, 'fault', study ?? '')}\n`);
      process.exitCode = exit.faults;
    }
  };
}

async function build(words: BuildWords, language: Language): Promise<void> {
  const started = performance.now();
  const { build: runBuild } = await import('./run/build.ts');
  const shown = await progress(process.stderr, language.cli);
  try {
    const { template, out } = words;
    const paths = { template: template ?? null, out: out ?? null };
    const options = { ...documentOptions(words), formats: formatsOf(words.format), ...paths };
    const { value, warnings } = await runBuild(options, shown.begin);
    shown.end();
    tellWarnings(warnings, language, words.study);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', language.decimal);
    say(language, 'built', { ...value.counts, folder: value.folder, seconds });
  } finally {
    shown.end();
  }
}

async function check(words: DocumentWords, language: Language): Promise<void> {
  const { check: runCheck } = await import('./run/check.ts');
  const { value, warnings } = runCheck(documentOptions(words));
  tellWarnings(warnings, language, words.study);
  say(language, 'checked', { ...value, warnings: warnings.length });
}

async function results(words: ResultsWords, language: Language): Promise<void> {
  const { results: runResults } = await import('./run/results.ts');
  const { value, warnings } = runResults({ ...words, templates });
  process.stdout.write(value);
  tellWarnings(warnings, language, words.study);
}

async function proof(words: ProofWords, language: Language): Promise<void> {
  const [{ proveFile }, { proofReport }] = await Promise.all([
    import('./run/prove.ts'),
    import('./run/proof-report.ts'),
  ]);
  const told = await proveFile(words.file);
  process.stdout.write(`${proofReport(told, words.file, language)}\n`);
  if (words.final === true && !told.kept) process.exitCode = exit.faults;
}

function documentOptions({ study, publication, final }: DocumentWords) {
  return { study, publication, templates, status: final === true ? ('final' as const) : ('draft' as const) };
}

function say(language: Language, key: string, values: Readonly<Record<string, string | number>>): void {
  process.stdout.write(`${fill(language.cli[key] ?? key, values)}\n`);
}

function tellWarnings(warnings: readonly Fault[], language: Language, study: string): void {
  if (warnings.length > 0) process.stderr.write(`${explainAll(warnings, language, 'warning', study)}\n`);
}

function explainAll(
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

/** Says what went wrong, and gives the exit code that says whose it is to mend. */
function tell(error: unknown, language: Language): number {
  if (error instanceof Error && error.cause === wrongCommandLine) {
    process.stderr.write(`${error.message}\n\n${language.cli['see-help'] ?? ''}\n`);
    return exit.usage;
  }
  process.stderr.write(
    `${language.cli['bug'] ?? ''}\n\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return exit.bug;
}

function version(): string {
  const { version: ours } = createRequire(import.meta.url)('../package.json') as { version: string };
  return ours;
}
