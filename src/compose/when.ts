import { everyone, parentScope, type Scope } from '../model/id.ts';
import type { Ledger } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { When } from '../model/template.ts';

export interface Circumstances {
  readonly study: Study;
  readonly ledger: Ledger;
}

/** What a chapter or section may hang on, in the order of messages. */
export const conditions: Readonly<Record<When, (scope: Scope, here: Circumstances) => boolean>> = {
  /** Asked at least twice, so that something can have changed; a group that was asked once has no trend. */
  waves: (scope, { study }) => study.waves.filter((wave) => isAsked(scope, wave.groups)).length >= 2,
  /** Numbers of the population are known of the scope or a part of it, in the wave that the publication is about. */
  population: (scope, here) => someResult(here, (kind, of) => kind === 'population' && isInside(of, scope)),
  /** The scope's group has subgroups; of everybody: any group. */
  subgroups: (scope, { study }) =>
    study.groups.some((group) => isInside(group.id, scope) && group.subgroups.length > 0),
  /** Somebody of the scope gave an open answer that was coded. */
  openAnswers: (scope, here) => someResult(here, (kind, of, n) => kind === 'theme' && of === scope && n > 0),
  /** Two groups were asked in the wave that the publication is about. */
  twoGroups: (_, { study }) => study.groups.length >= 2 && askedNow(study) >= 2,
};

export function isCondition(word: string): word is When {
  return Object.hasOwn(conditions, word);
}

/** Whether a scope, of a study with these results, fulfils a condition. */
export function fulfils(condition: When, scope: Scope, here: Circumstances): boolean {
  return conditions[condition](scope, here);
}

/** Everybody is asked in every wave. */
function isAsked(scope: Scope, groups: readonly string[]): boolean {
  if (scope === everyone) return true;
  const parent = parentScope(scope);
  return groups.includes(parent === null || parent === everyone ? scope : parent);
}

function isInside(inner: Scope, scope: Scope): boolean {
  return scope === everyone || inner === scope || inner.startsWith(`${scope}.`);
}

function askedNow({ groups, waves }: Study): number {
  const asked = waves.at(-1)?.groups ?? [];
  return groups.filter(({ id }) => asked.includes(id)).length;
}

/** In the wave that the publication is about. */
function someResult(
  { study, ledger }: Circumstances,
  holds: (kind: string, scope: Scope, n: number) => boolean,
): boolean {
  const wave = study.waves.at(-1)?.id;
  for (const { kind, from, n } of ledger.values())
    if (from.wave === wave && holds(kind, from.scope, n)) return true;
  return false;
}
