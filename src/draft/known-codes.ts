import type { OtherItem } from '../model/item.ts';
import type { Study } from '../model/study.ts';

/** Of one column. */
export interface KnownCodes {
  readonly all: ReadonlySet<string>;
  /** Those that are no answer. */
  readonly missing: ReadonlySet<string>;
}

/**
 * The codes that a study knows of each column that holds codes: answers, missing codes, groups and categories. A code that is
 * not among them is refused when the column is read. Columns of numbers and lists of codes are not here.
 */
export function knownCodes(study: Study): ReadonlyMap<string, KnownCodes> {
  const { group, subgroup } = study.columns;
  const subgroups = study.groups.flatMap((one) => one.subgroups);
  const found: readonly Coded[] = [
    ...(group === null ? [] : [coded(group, study.groups)]),
    ...(subgroup === null ? [] : [coded(subgroup, subgroups)]),
    ...study.items.map(({ column, scale }) => coded(column, scale.answers, scale.missing)),
    ...study.others.flatMap(otherCodes),
    ...study.background.flatMap((one) =>
      one.type === 'categories' ? [coded(one.column, one.categories)] : [],
    ),
  ];
  const known = new Map<string, KnownCodes>();
  for (const { column, codes, missing } of found) {
    const earlier = known.get(column);
    // A column may be used twice; a code has to be known wherever it is read.
    const all = [...codes, ...missing].filter((code) => earlier?.all.has(code) ?? true);
    known.set(column, { all: new Set(all), missing: new Set([...(earlier?.missing ?? []), ...missing]) });
  }
  return known;
}

interface Coded {
  readonly column: string;
  readonly codes: readonly string[];
  readonly missing: readonly string[];
}

function coded(
  column: string,
  answers: readonly { readonly code: string }[],
  missing: readonly string[] = [],
): Coded {
  return { column, codes: answers.map(({ code }) => code), missing };
}

function otherCodes(item: OtherItem): readonly Coded[] {
  if (item.type === 'nominal') return [coded(item.column, item.scale.answers, item.scale.missing)];
  if (item.type !== 'multiple' || item.ticks.kind === 'list') return [];
  const { scale, ticks } = item;
  const { missing } = scale;
  return ticks.columns.map((column) =>
    ticks.kind === 'chosen'
      ? coded(column, scale.answers, missing)
      : { column, codes: [...ticks.ticked, ...ticks.unticked], missing },
  );
}
