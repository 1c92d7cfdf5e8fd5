import type { CodeCount, ColumnProfile, DataProfile } from '../model/profile.ts';
import { plain } from './words.ts';

/** What is not the same in two data files; null stands for what one of them lacks. */
export interface Difference {
  readonly kind: 'column-gone' | 'column-new' | 'label' | 'code-gone' | 'code-new' | 'code-label';
  readonly column: string;
  readonly code: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs from one wave's file to the next's: columns, wordings, codes and what they are called. */
export function differences(before: DataProfile, after: DataProfile): readonly Difference[] {
  const [old, now] = [byName(before), byName(after)];
  const gone = before.columns
    .filter(({ name }) => !now.has(name))
    .map(({ name }) => lone('column-gone', name));
  const added = after.columns
    .filter(({ name }) => !old.has(name))
    .map(({ name }) => lone('column-new', name));
  const both = after.columns.flatMap((column) => {
    const earlier = old.get(column.name);
    return earlier === undefined
      ? []
      : [...labelDifference(earlier, column), ...codeDifferences(earlier, column)];
  });
  return [...gone, ...added, ...both];
}

function byName({ columns }: DataProfile): ReadonlyMap<string, ColumnProfile> {
  return new Map(columns.map((column) => [column.name, column]));
}

function lone(kind: Difference['kind'], column: string): Difference {
  return { kind, column, code: null, before: null, after: null };
}

function labelDifference(before: ColumnProfile, after: ColumnProfile): readonly Difference[] {
  if (plain(before.label ?? '') === plain(after.label ?? '')) return [];
  return [{ kind: 'label', column: after.name, code: null, before: before.label, after: after.label }];
}

/** Codes are compared where both columns hold codes: few values, or labelled ones. */
function codeDifferences(before: ColumnProfile, after: ColumnProfile): readonly Difference[] {
  const [old, now] = [codesOf(before), codesOf(after)];
  if (old === null || now === null) return [];
  const column = after.name;
  const gone = [...old.values()].filter(({ code }) => !now.has(code));
  const added = [...now.values()].filter(({ code }) => !old.has(code));
  const both = [...now.values()].flatMap(({ code, label }) => {
    const earlier = old.get(code)?.label;
    if (earlier === undefined || plain(earlier ?? '') === plain(label ?? '')) return [];
    return [{ kind: 'code-label' as const, column, code, before: earlier, after: label }];
  });
  return [
    ...gone.map(({ code, label }) => ({
      kind: 'code-gone' as const,
      column,
      code,
      before: label,
      after: null,
    })),
    ...added.map(({ code, label }) => ({
      kind: 'code-new' as const,
      column,
      code,
      before: null,
      after: label,
    })),
    ...both,
  ];
}

/** Above so many codes without labels a column holds numbers or texts. */
const mostPlain = 15;

function codesOf({ codes, missing, unused, numbers }: ColumnProfile): ReadonlyMap<string, CodeCount> | null {
  if (codes === null) return null;
  const all = [...codes, ...missing, ...unused];
  const isMeasured = numbers !== null && !numbers.whole;
  const isCoded = (codes.length <= mostPlain && !isMeasured) || all.some(({ label }) => label !== null);
  return isCoded ? new Map(all.map((one) => [one.code, one])) : null;
}
