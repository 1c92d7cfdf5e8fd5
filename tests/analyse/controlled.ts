import type { BackgroundVariable } from '../../src/model/background.ts';
import type { Codebook, Records } from './realdata.ts';
import type { Row } from './survey-of.ts';

/** The reference's scopes are `all` waves together, and `wave_<code>`. */
export function recordsIn(records: Records, { wave }: Codebook, scope: string): Records {
  if (scope === 'all' || wave === undefined) return records;
  return records.filter((record) => record[wave.var] === scope.replace('wave_', ''));
}

/** Sex and a binary control, of which one code is 1 and another 0, and the numeric variables. */
export function backgroundOf({ controls, numeric_background }: Codebook): readonly BackgroundVariable[] {
  const binary = Object.entries(controls).flatMap(([id, control]): readonly BackgroundVariable[] => {
    if (typeof control === 'string') return [];
    const categories = [control.one, control.zero].map((code) => ({
      id: code,
      code,
      label: code,
      plural: null,
    }));
    return [{ id, type: 'categories', column: control.var, label: id, categories }];
  });
  const numeric = [
    ...numeric_background,
    ...Object.values(controls).filter((one) => typeof one === 'string'),
  ];
  return [
    ...binary,
    ...[...new Set(numeric)].map(
      (id): BackgroundVariable => ({
        id,
        type: 'numeric',
        column: id,
        label: id,
        unit: '',
        more: null,
        classes: [],
        cumulative: [],
      }),
    ),
  ];
}

/** The order of R's formula. */
export function controlsOf({ controls }: Codebook): readonly string[] {
  return Object.entries(controls).map(([id, control]) => (typeof control === 'string' ? control : id));
}

/** Rows of a test's survey with the values of the controls. */
export function rowsWithControls(codebook: Codebook, records: Records, group: string): readonly Row[] {
  const variables = backgroundOf(codebook);
  return records.map((record) => {
    const numbers = variables
      .filter(({ type, column }) => type === 'numeric' && (record[column] ?? '') !== '')
      .map(({ id, column }) => [id, Number(record[column])] as const);
    const categories = variables
      .filter(({ type }) => type === 'categories')
      .map(({ id, column }) => [id, record[column] ?? ''] as const);
    return {
      group: record[group] ?? '',
      answers: record,
      numbers: Object.fromEntries(numbers),
      categories: Object.fromEntries(categories),
    };
  });
}
