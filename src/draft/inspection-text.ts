import type { CodeCount, ColumnProfile, DataProfile } from '../model/profile.ts';
import type { Difference } from './differences.ts';
import { correlationText, exactText, meanText, shareText } from './number-text.ts';
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

/** How an inspection speaks: its language's phrases, and its decimal sign. */
export interface Speech {
  readonly phrase: Phrase;
  readonly decimal: string;
}

/** An inspection for the terminal. */
export function inspectionText({ wave, data, suspicions, differences }: Inspection, speech: Speech): string {
  const { phrase } = speech;
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
      ...columnText(column, speech),
      ...suspicions
        .filter((one) => one.column === column.name)
        .map((one) => `  ! ${suspicionText(one, speech)}`),
    ]),
  ].join('\n');
}

function suspicionText({ kind, values, counts, r = 0 }: Suspicion, { phrase, decimal }: Speech): string {
  const told = values.map((value, index) => (counts === undefined ? value : `${value} (${counts[index]})`));
  return phrase(`inspect-${kind}`, { values: listed(told), r: correlationText(r, decimal) });
}

/** What differs, in words. */
function differenceText({ kind, column, code, before, after }: Difference, phrase: Phrase): string {
  return phrase(`differs-${kind}`, { column, code: code ?? '', before: before ?? '–', after: after ?? '–' });
}

function columnText(column: ColumnProfile, { phrase, decimal }: Speech): readonly string[] {
  const { name, label, n, empty, missing, codes, unused, distinct, numbers, dates } = column;
  const noAnswer = [
    ...missing.map((one) => `${coded(one)} (${one.count})`),
    ...(empty > 0 ? [`${phrase('inspect-blank')} (${empty})`] : []),
  ];
  const shown = shownCodes(codes);
  const width = shown.reduce((most, one) => Math.max(most, coded(one).length), 0);
  return [
    label === null ? name : `${name}  ${label}`,
    `  n ${n}${noAnswer.length === 0 ? '' : `; ${phrase('inspect-missing')}: ${noAnswer.join(', ')}`}`,
    ...(dates === undefined ? [] : [`  ${phrase('inspect-dates', dates)}`]),
    ...(numbers !== null && (codes === null || codes.length > mostShown)
      ? [`  ${numbersText(numbers, { phrase, decimal })}`]
      : []),
    ...shown.map(
      (one) =>
        `    ${coded(one).padEnd(width)}  ${String(one.count).padStart(7)}  ${shareText(one.count, n, decimal).padStart(7)}`,
    ),
    ...moreText(shown.length, distinct, phrase),
    ...(unused.length === 0 ? [] : [`  ${phrase('inspect-unused')}: ${listed(unused.map(coded))}`]),
  ];
}

function moreText(shown: number, distinct: number, phrase: Phrase): readonly string[] {
  if (shown >= distinct) return [];
  if (shown === 0) return [`  ${phrase('inspect-unlike', { count: distinct })}`];
  return [`    ${phrase('inspect-more', { count: distinct - shown })}`];
}

function numbersText(
  { least, greatest, mean }: NonNullable<ColumnProfile['numbers']>,
  { phrase, decimal }: Speech,
): string {
  return phrase('inspect-numbers', {
    least: exactText(least, decimal),
    greatest: exactText(greatest, decimal),
    mean: meanText(mean, decimal),
  });
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

function listed(values: readonly string[]): string {
  return values.length > 8 ? `${values.slice(0, 8).join(', ')}, …` : values.join(', ');
}
