import { integerText } from '../../language/numbers.ts';
import type { ChecklistTexts } from '../../model/checklist.ts';
import type { Language } from '../../model/language.ts';
import type { Ledger, Result } from '../../model/result.ts';
import type { Study } from '../../model/study.ts';

/** What is known of a study by the names that sentences use; null: the study does not tell. */
export type Facts = Readonly<Record<string, string | null>>;

/** All that facts are read from. */
export interface Sources {
  readonly study: Study;
  readonly results: readonly Result[];
  readonly ledger: Ledger;
  readonly texts: ChecklistTexts;
  readonly language: Language;
  /** The round that the report is about. */
  readonly wave: string;
}

/** A whole number as the language writes it; null for none. */
export function numberOf(count: number, language: Language): string | null {
  return count === 0 ? null : integerText(count, language);
}

/** A list; null where it is empty. */
export function listOf(parts: readonly string[], mark = ', '): string | null {
  return parts.length === 0 ? null : parts.join(mark);
}
