#!/usr/bin/env node
import yargs, { type Argv } from 'yargs';
import { hideBin } from 'yargs/helpers';
import { build, buildWords } from './cli/build.ts';
import { check } from './cli/check.ts';
import { inLanguage } from './cli/in-language.ts';
import { init, initWords } from './cli/init.ts';
import { inspect, inspectWords } from './cli/inspect.ts';
import { next, nextWords } from './cli/next.ts';
import { proof, proofWords } from './cli/proof.ts';
import { results, resultsWords } from './cli/results.ts';
import { exit, templates } from './cli/terminal.ts';
import { documentWords } from './cli/words.ts';
import type { Language } from './model/language.ts';
import { languageOf } from './run/language.ts';
import { manifest } from './run/program.ts';
import { yargsStrings } from './run/yargs-strings.ts';

/** Marks what yargs says of a wrong command line, to tell it from a bug. */
const wrongCommandLine = Symbol('wrong command line');

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
    .command('init <data>', say('init'), (args) => initWords(args, say), inLanguage(init))
    .command('next <study> <wave> <data>', say('next'), (args) => nextWords(args, say), inLanguage(next))
    .command('inspect <data>', say('inspect'), (args) => inspectWords(args, say), inLanguage(inspect))
    .command('proof <file>', say('proof'), (args) => proofWords(args, say), inLanguage(proof))
    .example('kildetal build data/boligforhold-koebenhavn', say('example-build'))
    .example('kildetal build data/boligforhold-koebenhavn --final', say('example-final'))
    .example('kildetal init svar.sav', say('example-init'))
    .example('kildetal inspect svar.sav', say('example-inspect'))
    .example('kildetal next min-undersoegelse 2027 svar-2027.sav', say('example-next'))
    .example('kildetal check data/boligforhold-koebenhavn', say('example-check'))
    .example('kildetal results data/boligforhold-koebenhavn --format csv', say('example-results'))
    .example('kildetal proof out/boligforhold-koebenhavn/rapport/rapport.pdf', say('example-proof'))
    .demandCommand(1, say('no-command'))
    .strictCommands()
    .strict()
    .help('help', say('help'))
    .version('version', say('version'), manifest.version)
    .wrap(null)
    .exitProcess(false)
    .fail((message, error: unknown) => {
      throw error instanceof Error ? error : new Error(message, { cause: wrongCommandLine });
    });
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
