import { type Fault, fault } from '../fault.ts';
import type { Study } from '../model/study.ts';
import type { DataSource } from './data/source.ts';
import { type Coded, codedParts, plainLabel } from './labels.ts';

/** A code whose label in the file is what the study calls another code. */
interface Moved {
  readonly code: string;
  /** The study's code of that label. */
  readonly meant: string;
  /** The label in the file. */
  readonly found: string;
}

/**
 * Columns whose codes have exchanged labels with each other, as those of a scale that was turned: whatever is counted would be
 * counted on the wrong side. One fault for all columns that are turned alike: labels-exchanged.
 */
export function exchangedLabels(study: Study, source: DataSource): readonly Fault[] {
  const found = new Map<string, { readonly moved: readonly Moved[]; readonly columns: string[] }>();
  for (const part of withGroups(study)) {
    const moved = movedIn(part, source);
    if (moved.length < 2) continue;
    const key = JSON.stringify(moved);
    const known = found.get(key);
    if (known === undefined) found.set(key, { moved, columns: [part.column] });
    else if (!known.columns.includes(part.column)) known.columns.push(part.column);
  }
  return [...found.values()].map(({ moved, columns }) =>
    fault(
      'labels-exchanged',
      {
        columns: columns.join(', '),
        labels: moved.map(({ code, found: label }) => `${code} = ${label}`).join(', '),
        recode: `${columns.join(' ')} ${moved.map(({ code, meant }) => `(${code}=${meant})`).join(' ')}`,
      },
      source.header(columns[0] ?? null),
    ),
  );
}

function withGroups(study: Study): readonly Coded[] {
  const { group } = study.columns;
  const codes = study.groups.map(({ code, labels }) => ({ code, label: labels.short }));
  return [...codedParts(study), ...(group === null ? [] : [{ column: group, codes }])];
}

function movedIn({ column: name, codes }: Coded, { columns }: DataSource): readonly Moved[] {
  const labels = columns.find((column) => column.name === name)?.valueLabels;
  return codes.flatMap(({ code, label }) => {
    const found = labels?.get(code);
    if (found === undefined || plainLabel(found) === plainLabel(label)) return [];
    const other = codes.find((one) => plainLabel(one.label) === plainLabel(found));
    return other === undefined ? [] : [{ code, meant: other.code, found }];
  });
}
