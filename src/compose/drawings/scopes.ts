import { everyone, type Scope, scopeOf } from '../../model/id.ts';
import type { ScopeOfStudy, Study } from '../../model/study.ts';
import type { Labels } from '../../model/wave.ts';

/** Two scopes that are compared, in the order of the study. */
export type Pair = readonly [ScopeOfStudy, ScopeOfStudy];

/** The scopes that a scope falls into: everyone into the groups, a group into its subgroups. */
export function partsOf(study: Study, scope: Scope): readonly ScopeOfStudy[] {
  if (scope === everyone) return study.groups.map((group) => ({ scope: group.id, labels: group.labels }));
  const group = study.groups.find((one) => one.id === scope);
  return (group?.subgroups ?? []).map((one) => ({ scope: scopeOf(scope, one.id), labels: one.labels }));
}

/** The scope itself, then its parts: the rows of a figure, the total first. */
export function withParts(study: Study, scope: Scope): readonly ScopeOfStudy[] {
  return [{ scope, labels: labelsOf(study, scope) }, ...partsOf(study, scope)];
}

/** Every scope that has a parent: each group, followed by its subgroups. */
export function testedScopes(study: Study): readonly ScopeOfStudy[] {
  return partsOf(study, everyone).flatMap((group) => [group, ...partsOf(study, group.scope)]);
}

/** How a scope is spoken of. The scope is one of the study's: the composer has checked it. */
export function labelsOf(study: Study, scope: Scope): Labels {
  if (scope === everyone) return study.everyone;
  const found = testedScopes(study).find((one) => one.scope === scope);
  if (found === undefined) throw new Error(`no scope "${scope}" in study "${study.id}"`);
  return found.labels;
}
