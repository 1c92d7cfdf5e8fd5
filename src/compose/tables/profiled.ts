import { labelOfClass } from '../../language/classes.ts';
import { percent } from '../../language/numbers.ts';
import type { BackgroundVariable } from '../../model/background.ts';
import { everyone, resultId, type Scope } from '../../model/id.ts';
import type { ShareResult } from '../../model/results/described.ts';
import { shareOf } from '../drawings/parts.ts';
import { partsOf } from '../drawings/scopes.ts';
import type { Making } from '../make.ts';
import { outsideOf, unknownIn } from '../remainder.ts';

/** A background variable with those of its categories or classes that the ledger has results for. */
export interface Profiled {
  readonly label: string;
  readonly variable: string;
  readonly categories: readonly { readonly label: string; readonly segment: string }[];
  /** The share of the first category: the base of all of them. */
  readonly first: ShareResult;
  /** The same among everyone; null where the scope is everyone, or everyone is not divided by it. */
  readonly among: ShareResult | null;
  /** How many of the scope have it unknown, or known and in none of the classes. */
  readonly unknown: number;
  /** Null: it would tell what is held back. */
  readonly outside: number | null;
}

/** What is known of a scope: its subgroups, then every background variable that somebody's value is known of. */
export function profiledIn(making: Making): readonly Profiled[] {
  const variables = making.study.background.map((variable) => ({
    label: variable.label,
    variable: variable.id,
    categories: categoriesOf(making, variable),
  }));
  return [membership(making), ...variables].flatMap((one) => {
    const segment = one.categories[0]?.segment;
    const first = segment === undefined ? null : shareOf(making, idOf(making, one.variable, segment));
    if (segment === undefined || first === null) return [];
    const { study, ledger, scope } = making;
    const among = scope === everyone ? null : shareOf(making, idOf(making, one.variable, segment, everyone));
    return [
      { ...one, first, among, unknown: unknownIn(first, ledger), outside: outsideOf(first, study, ledger) },
    ];
  });
}

export function idOf(making: Making, variable: string, segment: string, scope: Scope = making.scope): string {
  return resultId('profile', making.wave, scope, variable, segment);
}

/** Whether a column's per cents, as they are printed, add up to 100; those in no class have a line of their own. */
export function addsUp(making: Making, { variable, categories }: Profiled, scope: Scope): boolean {
  const shares = categories.flatMap(
    ({ segment }) => shareOf(making, idOf(making, variable, segment, scope)) ?? [],
  );
  const [share] = shares;
  if (share === undefined) return true;
  const outside = outsideOf(share, making.study, making.ledger);
  const counts = [...shares.map(({ count }) => count), outside];
  // Nobody can add up what is held back.
  if (shares.length < categories.length || counts.includes(null)) return true;
  return counts.reduce<number>((sum, count) => sum + percent(count ?? 0, share.n), 0) === 100;
}

/** Subgroups are a variable like any other where a group has them. */
function membership(making: Making): Pick<Profiled, 'label' | 'variable' | 'categories'> {
  const subgroups = making.scope === everyone ? [] : partsOf(making.study, making.scope);
  return {
    label: making.word('subgroup'),
    variable: 'subgroup',
    categories: subgroups.map(({ scope, labels }) => ({
      label: labels.short,
      segment: scope.slice(scope.indexOf('.') + 1),
    })),
  };
}

function categoriesOf(making: Making, variable: BackgroundVariable): Profiled['categories'] {
  if (variable.type === 'categories')
    return variable.categories.map(({ id, label }) => ({ label, segment: id }));
  return variable.classes.map((one) => ({
    label: labelOfClass(one, variable.unit, making.language),
    segment: `${one.from}..${one.to ?? ''}`,
  }));
}
