import { Faults, fault } from '../fault.ts';
import type { Study } from '../model/study.ts';
import type { DataSource } from './data/source.ts';
import { columnsOf } from './item-columns.ts';

/**
 * Whether a file can be a wave of a study at all: at least half of the columns with its groups and its items.
 * @throws Faults wave-file-foreign
 */
export function refuseForeign(study: Study, { file, columns, header }: DataSource): void {
  const { group, subgroup } = study.columns;
  const items = [...study.items, ...study.others].flatMap(columnsOf);
  const wanted = [...new Set([...[group, subgroup].filter((one) => one !== null), ...items])];
  const names = new Set(columns.map(({ name }) => name));
  const missing = wanted.filter((column) => !names.has(column));
  if (missing.length * 2 <= wanted.length) return;
  const values = { file, of: wanted.length, found: wanted.length - missing.length };
  throw new Faults([
    fault(
      'wave-file-foreign',
      { ...values, missing: listed(missing), names: listed([...names]) },
      header(null),
    ),
  ]);
}

function listed(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ');
}
