import type { Inspection } from './inspection-text.ts';

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

/** An inspection as rows: one for each code, each reason for missing, each suspicion, each difference. */
export function inspectionRows(inspection: Inspection): readonly (readonly string[])[] {
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
            row('least', String(numbers.least), '', ''),
            row('greatest', String(numbers.greatest), '', ''),
            row('mean', String(numbers.mean), '', ''),
          ]
        : []),
      ...suspicions
        .filter((one) => one.column === name)
        .map(({ kind, values, r }) =>
          row(kind, values.join(' '), r === undefined ? '' : `r = ${r.toFixed(2)}`, ''),
        ),
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
