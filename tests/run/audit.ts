import { isProtected } from '../../src/analyse/disclosure/bounds.ts';
import { linesOf, tableOf } from '../../src/analyse/disclosure/grid.ts';
import { subjectsOf } from '../../src/analyse/disclosure/grids.ts';
import type { Ledger, Result } from '../../src/model/result.ts';
import type { Disclosure, Study } from '../../src/model/study.ts';

/** How many counts of a study are secret, and those of them that can be worked out from a ledger that was written. */
export function auditOf(
  study: Study,
  truth: Ledger,
  written: readonly Result[],
  limits: Disclosure,
): { readonly secrets: number; readonly found: readonly string[] } {
  const told = new Map(written.map((result) => [result.id, result]));
  const lines = linesOf(study.groups);
  let secrets = 0;
  const found: string[] = [];
  for (const { grid } of subjectsOf(study, truth, limits)) {
    const table = tableOf(grid, lines, limits);
    const hidden = new Set(
      table.cells
        .map(({ key }) => key)
        .filter((key) => {
          const result = told.get(key);
          return result === undefined || !('count' in result) || result.count === null;
        }),
    );
    for (const cell of table.cells.filter(({ secret }) => secret > 0)) {
      secrets += 1;
      if (!isProtected(table, cell, hidden)) found.push(cell.key);
    }
  }
  return { secrets, found };
}
