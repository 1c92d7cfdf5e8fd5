import type { OtherItem, Study } from '../model/study.ts';

/**
 * The codes that a study knows of each column that holds codes: answers, missing codes, groups and categories. A code that is
 * not among them is refused when the column is read. Columns of numbers and lists of codes are not here.
 */
export function knownCodes(study: Study): ReadonlyMap<string, ReadonlySet<string>> {
  const { group, subgroup } = study.columns;
  const subgroups = study.groups.flatMap((one) => one.subgroups);
  const found: readonly (readonly [column: string | null, codes: readonly string[]])[] = [
    [group, study.groups.map(({ code }) => code)],
    [subgroup, subgroups.map(({ code }) => code)],
    ...study.items.map(({ column, scale }) => [column, codesOf(scale)] as const),
    ...study.others.flatMap(otherCodes),
    ...study.background.flatMap((one) =>
      one.type === 'categories' ? [[one.column, one.categories.map(({ code }) => code)] as const] : [],
    ),
  ];
  const known = new Map<string, ReadonlySet<string>>();
  for (const [column, codes] of found) {
    if (column === null) continue;
    const earlier = known.get(column);
    // A column may be used twice; a code has to be known wherever it is read.
    known.set(column, new Set(earlier === undefined ? codes : codes.filter((code) => earlier.has(code))));
  }
  return known;
}

function otherCodes(item: OtherItem): readonly (readonly [string, readonly string[]])[] {
  if (item.type === 'nominal') return [[item.column, codesOf(item.scale)]];
  if (item.type !== 'multiple' || item.ticks.kind === 'list') return [];
  const { scale, ticks } = item;
  const codes =
    ticks.kind === 'chosen' ? codesOf(scale) : [...ticks.ticked, ...ticks.unticked, ...scale.missing];
  return ticks.columns.map((column) => [column, codes]);
}

function codesOf({ answers, missing }: Coded): readonly string[] {
  return [...answers.map(({ code }) => code), ...missing];
}

type Coded = Pick<Study['scales'][number], 'answers' | 'missing'>;
