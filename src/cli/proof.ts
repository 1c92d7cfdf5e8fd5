import type { Argv } from 'yargs';
import type { Language } from '../model/language.ts';
import type { LanguageCode } from '../model/study.ts';
import { languages } from './in-language.ts';
import { exit } from './terminal.ts';
import type { Say } from './words.ts';

export function proofWords(args: Argv, say: Say) {
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

interface ProofWords {
  readonly file: string;
  readonly final: boolean | undefined;
  readonly language: LanguageCode;
}

export async function proof(words: ProofWords, language: Language): Promise<void> {
  const [{ proveFile }, { proofReport }] = await Promise.all([
    import('../run/prove.ts'),
    import('../run/proof-report.ts'),
  ]);
  const told = await proveFile(words.file);
  process.stdout.write(`${proofReport(told, words.file, language)}\n`);
  if (words.final === true && !told.kept) process.exitCode = exit.faults;
}
