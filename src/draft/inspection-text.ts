import type { CodeCount, ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Difference } from './differences.ts';
import type { Phrase } from './study-yaml.ts';
import type { Suspicion } from './suspicions.ts';

/** A data file looked into: what stands in it, what is suspicious, and what differs from the wave before. */
export interface Inspection {
  /** The wave's id; null where a file is looked at alone. */
  readonly wave: string | null;
  readonly data: DataProfile;
  readonly suspicions: readonly Suspicion[];
  readonly differences: readonly Difference[];
}

/** Above so many codes only the commonest are shown. */
const mostShown = 15;

/** An inspection for the terminal. */
export function inspectionText({ wave, data, suspicions, differences }: Inspection, phrase: Phrase): string {
  const reading = Object.entries(data.reading).map(
    ([key, value]) => `${key}: ${value === '\t' ? 'tab' : value}`,
  );
  const head = phrase('inspect-head', { file: data.file, rows: data.rows, columns: data.columns.length });
  return [
    wave === null ? head : `${wave}: ${head}`,
    `  ${reading.join(', ')}`,
    ...differences.map((one) => `  ≠ ${differenceText(one, phrase)}`),
    ...data.columns.flatMap((column) => [
      '',
      ...columnText(column, phrase),
      ...suspicions
        .filter((one) => one.column === column.name)
        .map((one) => `  ! ${suspicionText(one, phrase)}`),
    ]),
  ].join('\n');
}

function suspicionText({ kind, values, r = 0 }: Suspicion, phrase: Phrase): string {
  return phrase(`inspect-${kind}`, { values: listed(values), r: r.toFixed(2) });
}

/** What differs, in words. */
function differenceText({ kind, column, code, before, after }: Difference, phrase: Phrase): string {
  return phrase(`differs-${kind}`, { column, code: code ?? '', before: before ?? '–', after: after ?? '–' });
}

function columnText(column: ColumnProfile, phrase: Phrase): readonly string[] {
  const { name, label, n, empty, missing, codes, unused, distinct, numbers } = column;
  const noAnswer = [
    ...missing.map((one) => `${coded(one)} (${one.count})`),
    ...(empty > 0 ? [`${phrase('inspect-blank')} (${empty})`] : []),
  ];
  const shown = shownCodes(codes);
  const width = shown.reduce((most, one) => Math.max(most, coded(one).length), 0);
  return [
    label === null ? name : `${name}  ${label}`,
    `  n ${n}${noAnswer.length === 0 ? '' : `; ${phrase('inspect-missing')}: ${noAnswer.join(', ')}`}`,
    ...(numbers !== null && (codes === null || codes.length > mostShown)
      ? [`  ${numbersText(numbers, phrase)}`]
      : []),
    ...shown.map(
      (one) => `    ${coded(one).padEnd(width)}  ${String(one.count).padStart(7)}  ${share(one.count, n)}`,
    ),
    ...(shown.length < distinct ? [`    ${phrase('inspect-more', { count: distinct - shown.length })}`] : []),
    ...(unused.length === 0 ? [] : [`  ${phrase('inspect-unused')}: ${listed(unused.map(coded))}`]),
  ];
}

function numbersText(
  { least, greatest, mean }: NonNullable<ColumnProfile['numbers']>,
  phrase: Phrase,
): string {
  const short = (value: number): string => String(Number(value.toPrecision(6)));
  return phrase('inspect-numbers', { least: short(least), greatest: short(greatest), mean: short(mean) });
}

/** All of them, or the commonest of many; none where nearly each stands once, as ids do. */
function shownCodes(codes: ColumnProfile['codes']): readonly CodeCount[] {
  if (codes === null || codes.length <= mostShown) return codes ?? [];
  const n = codes.reduce((sum, { count }) => sum + count, 0);
  return n < codes.length * 2 ? [] : commonest(codes);
}

function commonest(codes: readonly CodeCount[]): readonly CodeCount[] {
  return codes.toSorted((a, b) => b.count - a.count).slice(0, mostShown);
}

function coded({ code, label }: CodeCount): string {
  return (label === null ? code : `${code} ${label}`).replace(/\s+/g, ' ');
}

function share(count: number, n: number): string {
  return n === 0 ? '' : `${((100 * count) / n).toFixed(1)} %`.padStart(7);
}

function listed(values: readonly string[]): string {
  return values.length > 8 ? `${values.slice(0, 8).join(', ')}, …` : values.join(', ');
}
