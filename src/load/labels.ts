import { type Fault, fault } from '../fault.ts';
import type { Study } from '../model/study.ts';
import type { DataColumn, DataSource } from './data/source.ts';

/** Codes of a study with their labels, and the column in which they stand. */
export interface Coded {
  readonly column: string;
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

/**
 * Where a data file labels its codes otherwise than the study: one warning for each code and label, however many columns
 * have it. Case, blanks and signs make no difference.
 */
export function differingLabels(study: Study, source: DataSource): readonly Fault[] {
  const columns = new Map(source.columns.map((column) => [column.name, column]));
  const found = new Map<string, Fault>();
  for (const { column, codes } of codedParts(study))
    for (const { code, label } of codes) {
      const other = labelIn(columns.get(column), code);
      if (other === null || plainLabel(other) === plainLabel(label)) continue;
      const key = JSON.stringify([code, label, other]);
      if (!found.has(key)) found.set(key, differing(source, { column, code, label, found: other }));
    }
  return [...found.values()];
}

/** Whatever a study reads as codes, without its groups. */
export function codedParts({ items, others, background }: Study): readonly Coded[] {
  const nominal = others.filter((item) => item.type === 'nominal');
  const answered = [...items, ...nominal].map(({ column, scale }) => ({ column, codes: scale.answers }));
  const categories = background.flatMap((one) =>
    one.type === 'categories' ? [{ column: one.column, codes: one.categories }] : [],
  );
  return [...answered, ...categories];
}

function labelIn(column: DataColumn | undefined, code: string): string | null {
  return column?.valueLabels.get(code) ?? null;
}

function differing(
  source: DataSource,
  values: { readonly column: string; readonly code: string; readonly label: string; readonly found: string },
): Fault {
  return fault('label-differs', values, source.header(values.column));
}

/** A label without what makes no difference: case, blanks and signs. */
export function plainLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
