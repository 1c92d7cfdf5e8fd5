import { loadLanguage } from '../../src/load/language.ts';
import type { Language } from '../../src/model/language.ts';

/** A language as the program's own templates have it. */
export function languageOf(code: 'da' | 'en'): Language {
  return loadLanguage('templates', code);
}
