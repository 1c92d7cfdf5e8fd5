import { loadLanguage } from '../load/language.ts';
import { loadStudy } from '../load/study.ts';
import type { Language } from '../model/language.ts';
import type { LanguageCode } from '../model/study.ts';

/** What the program speaks before a study has told its language, or where none can be read. */
const usual: LanguageCode = 'da';

/** The language that is asked for, or that of a study's faults and closing lines. */
export function languageOf(templates: string, study: string | null, asked?: LanguageCode): Language {
  return loadLanguage(templates, asked ?? (study === null ? usual : codeOf(study)));
}

function codeOf(study: string): LanguageCode {
  try {
    return loadStudy(study).value.language;
  } catch {
    return usual;
  }
}
