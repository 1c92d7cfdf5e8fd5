import type { Language } from '../model/language.ts';
import { say, tellWarnings } from './terminal.ts';
import { type DocumentWords, documentOptions } from './words.ts';

export async function check(words: DocumentWords, language: Language): Promise<void> {
  const { check: runCheck } = await import('../run/check.ts');
  const { value, warnings } = runCheck(documentOptions(words));
  tellWarnings(warnings, language, words.study);
  say(language, 'checked', { ...value, warnings: warnings.length });
}
