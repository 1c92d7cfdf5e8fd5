import { Faults } from '../fault.ts';
import type { Language } from '../model/language.ts';
import type { LanguageCode } from '../model/study.ts';
import { languageOf } from '../run/language.ts';
import { folderOfInputs } from '../run/paths.ts';
import { exit, explainAll, templates } from './terminal.ts';

export const languages = ['da', 'en'] as const;

/** What a command does with its words. */
export type Command<Words> = (words: Words, language: Language) => Promise<void>;

/** What tells in which language to speak: a study, a data file, or the user's own word. */
interface Spoken {
  readonly study?: string;
  readonly data?: string;
  readonly language?: LanguageCode;
}

/** Gives a command the language that it is asked for, or that of its study, and tells the faults that it throws in it. */
export function inLanguage<Words extends Spoken>(command: Command<Words>) {
  return async (words: Words): Promise<void> => {
    const study = words.study ?? words.data ?? '';
    const language = languageOf(templates, study, words.language);
    const within = words.data === undefined || words.study !== undefined ? study : folderOfInputs(words.data);
    try {
      await command(words, language);
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      process.stderr.write(`${explainAll(error.faults, language, 'fault', within)}\n`);
      process.exitCode = exit.faults;
    }
  };
}
