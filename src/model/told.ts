import { everyone, type ResultId, type Scope } from './id.ts';
import type { Origin, TestedKind } from './results/origin.ts';
import type { Study } from './study.ts';

/** What of a test tells whether the report has it. */
export interface Tested {
  readonly id: ResultId;
  readonly kind: string;
  readonly test: string;
  readonly from: Origin;
}

/**
 * Whether a report tells a test in its text or tables: every difference and comparison; changes since the wave before and
 * since the first; what background means for each group, and for everybody where there is no report of the parts alone. Of
 * an item without order, background is told for everybody. One test that stands in the ledger under two ids is told once.
 */
export function isTold(study: Study, tested: Tested): boolean {
  if (twinOf(study, tested) !== null) return false;
  return toldKinds[tested.kind as TestedKind]?.(study, tested) ?? false;
}

/**
 * The id of the very same test: with two groups, a group against the others is one group against the other; with two
 * subgroups, the second against the rest is the first against the rest. Null for a test that stands for itself.
 */
export function twinOf({ groups }: Study, { id, kind, from }: Tested): ResultId | null {
  if (kind !== 'difference') return null;
  const [group = '', subgroup] = from.scope.split('.');
  const after = id.slice(`difference/${from.wave}/${from.scope}/`.length);
  if (subgroup === undefined) {
    const pair = groups.map((one) => one.id).join('~');
    return groups.length === 2 ? `comparison/${from.wave}/${pair}/${after}` : null;
  }
  const parts = groups.find((one) => one.id === group)?.subgroups ?? [];
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second?.id !== subgroup) return null;
  return `difference/${from.wave}/${group}.${first.id}/${after}`;
}

const toldKinds: Readonly<Record<TestedKind, (study: Study, tested: Tested) => boolean>> = {
  difference: () => true,
  comparison: () => true,
  change: ({ waves, ...study }, { from }) =>
    isWhole(study, from.scope) && (from.since === waves.at(0)?.id || from.since === waveBefore(waves, from)),
  background: (study, { test, from }) =>
    test === 't-test' || test === 'correlation'
      ? !from.scope.includes('.') && isWhole(study, from.scope)
      : from.scope === everyone,
};

/** Everybody has a chapter only where groups are not told apart by their own subgroups, or there is but one group. */
function isWhole({ groups }: Pick<Study, 'groups'>, scope: Scope): boolean {
  const isOfParts = groups.length === 1 || groups.some(({ subgroups }) => subgroups.length > 0);
  return scope !== everyone || !isOfParts;
}

function waveBefore(waves: Study['waves'], { wave }: Origin): string | undefined {
  return waves[waves.findIndex(({ id }) => id === wave) - 1]?.id;
}
