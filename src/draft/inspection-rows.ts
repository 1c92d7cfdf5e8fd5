import type { Inspection } from './inspection-text.ts';
import { correlationText, exactText } from './number-text.ts';
import type { Suspicion } from './suspicions.ts';

/** What each row of an inspection's table says. */
export const inspectionColumns = [
  'wave',
  'variable',
  'label',
  'n',
  'kind',
  'code',
  'code_label',
  'count',
] as const;

/**
 * An inspection as rows: one for each code, each reason for missing, each suspicion (of values that are counted one for each
 * value), each difference.
 * @param decimal the decimal sign of the table
 */
export function inspectionRows(inspection: Inspection, decimal: string): readonly (readonly string[])[] {
  const { data, suspicions, differences } = inspection;
  const wave = inspection.wave ?? '';
  const ofColumns = data.columns.flatMap(({ name, label, n, empty, missing, codes, unused, numbers }) => {
    const row = (
      kind: string,
      code: string,
      codeLabel: string,
      count: number | string,
    ): readonly string[] => [wave, name, label ?? '', String(n), kind, code, codeLabel, String(count)];
    return [
      ...(codes ?? []).map((one) => row('code', one.code, one.label ?? '', one.count)),
      ...unused.map((one) => row('unused', one.code, one.label ?? '', 0)),
      ...missing.map((one) => row('missing', one.code, one.label ?? '', one.count)),
      ...(empty > 0 ? [row('empty', '', '', empty)] : []),
      ...(codes === null && numbers !== null
        ? [
            row('least', exactText(numbers.least, decimal), '', ''),
            row('greatest', exactText(numbers.greatest, decimal), '', ''),
            row('mean', exactText(numbers.mean, decimal), '', ''),
          ]
        : []),
      ...suspicions
        .filter((one) => one.column === name)
        .flatMap((one) => suspicionRows(one, decimal))
        .map(([kind, values, note, count]) => row(kind, values, note, count)),
    ];
  });
  const differing = differences.map(({ kind, column, code, before, after }) => [
    wave,
    column,
    '',
    '',
    kind,
    code ?? '',
    `${before ?? ''} → ${after ?? ''}`,
    '',
  ]);
  return [...ofColumns, ...differing];
}

type SuspicionRow = readonly [kind: string, values: string, note: string, count: string];

function suspicionRows({ kind, values, counts, r }: Suspicion, decimal: string): readonly SuspicionRow[] {
  if (counts !== undefined)
    return values.map((value, index): SuspicionRow => [kind, value, '', String(counts[index] ?? '')]);
  return [[kind, values.join(' '), r === undefined ? '' : `r = ${correlationText(r, decimal)}`, '']];
}
