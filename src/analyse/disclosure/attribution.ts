import { parentScope, type Scope } from '../../model/id.ts';
import type { Disclosure } from '../../model/study.ts';
import type { Voice } from '../../model/voice.ts';

/** What is known of a respondent beside what he said. */
export interface Known {
  /** The narrowest scope that he stands in. */
  readonly scope: Scope;
  readonly about: Voice['about'];
}

/**
 * As much of who said something as at least `base` respondents have in common: the narrowest scope with so many, then
 * background variables in the study's order as long as so many share them. The answer on the scale is left out: it would tell that
 * somebody gave it, also where few did. Null where all together are too few.
 *
 * @param respondents all of the voice's wave
 */
export function attributed(voice: Voice, respondents: readonly Known[], { base }: Disclosure): Voice | null {
  const scope = scopesUp(voice.scope).find((one) => within(respondents, one).length >= base);
  if (scope === undefined) return null;
  const about: Record<string, string | null> = {};
  let alike = within(respondents, scope);
  for (const [variable, value] of Object.entries(voice.about)) {
    const fewer = alike.filter((one) => (one.about[variable] ?? null) === value);
    const isKept = fewer.length >= base;
    about[variable] = isKept ? value : null;
    if (isKept) alike = fewer;
  }
  return { ...voice, scope, about, answer: null };
}

function scopesUp(scope: Scope): readonly Scope[] {
  const parent = parentScope(scope);
  return parent === null ? [scope] : [scope, ...scopesUp(parent)];
}

function within(respondents: readonly Known[], scope: Scope): readonly Known[] {
  const isAll = parentScope(scope) === null;
  return isAll
    ? respondents
    : respondents.filter((one) => one.scope === scope || one.scope.startsWith(`${scope}.`));
}
