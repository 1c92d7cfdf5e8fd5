import type { Scope } from './id.ts';
import type { OpenTone, PersonalHit } from './survey.ts';

/**
 * What one respondent said openly, with as much of who said it as may stand beside a quote: never an id, and numbers as
 * the class that they lie in, so that a quote does not point at a person.
 */
export interface Voice {
  readonly wave: string;
  /** The narrowest scope that the respondent stands in. */
  readonly scope: Scope;
  readonly item: string;
  readonly tone: OpenTone;
  /** Ids of the themes that the answer was coded with. */
  readonly themes: readonly string[];
  readonly text: string;
  /** Personal data in the text, which may then not be quoted; absent where there is none. */
  readonly personal?: readonly PersonalHit[];
  /** The label of the answer on the item's scale; null where there is none. */
  readonly answer: string | null;
  /** By background variable, the category, or the bounds of the class as in ids, `41..50`; null: unknown, or in no class. */
  readonly about: Readonly<Record<string, string | null>>;
}
