import { everyone, parentScope, type Scope } from '../../model/id.ts';
import type { Study } from '../../model/study.ts';
import { type Cell, type ScopeCells, scopesOf } from '../cells.ts';

/**
 * Of which scopes numbers are told that add up over scopes without being counts (means, spreads, what two categories
 * answered): of the parts of a scope all or none, and only where the whole has them. Else the missing part would be what the others leave.
 *
 * @param isSafe whether the respondents of some cells may be told of
 */
export function toldScopes(
  groups: Study['groups'],
  isSafe: (cells: readonly Cell[], scope: Scope | null) => boolean,
): ReadonlySet<Scope> {
  const scopes = scopesOf(groups);
  const told = new Set<Scope>();
  for (const whole of scopes) {
    if (whole.scope === everyone && isSafe(whole.cells, everyone)) told.add(everyone);
    if (!told.has(whole.scope)) continue;
    const parts = scopes.filter(({ scope }) => parentScope(scope) === whole.scope);
    const left = leftOf(whole, parts);
    if (isSafe(left, null) && parts.every(({ cells, scope }) => isSafe(cells, scope)))
      for (const { scope } of parts) told.add(scope);
  }
  return told;
}

/** The cells of a whole that are in none of its parts. */
export function leftOf(whole: ScopeCells, parts: readonly ScopeCells[]): readonly Cell[] {
  const taken = new Set(parts.flatMap(({ cells }) => cells));
  return whole.cells.filter((cell) => !taken.has(cell));
}
