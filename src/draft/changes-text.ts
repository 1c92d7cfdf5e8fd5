import type { CodeCount } from '../model/profile.ts';
import type { Phrase } from './study-yaml.ts';
import type { Change, SpareColumn, WaveChanges } from './wave-changes.ts';

/** More lines than this of a kind are told by their number. */
const mostLines = 12;

/**
 * What has changed in a new wave, for the terminal: what `check` will refuse, what may mean something else, columns that have
 * answers and are not used; the rest by its number.
 */
export function changesText(
  { refused, doubtful, spare, others }: WaveChanges,
  before: string,
  study: string,
  phrase: Phrase,
): readonly string[] {
  const fresh = spare.filter(({ was }) => was !== 'filled');
  const old = spare.filter(({ was }) => was === 'filled').map(({ column }) => column.name);
  const columns = [...new Set(others.map(({ column }) => column))];
  const nothing = refused.length + doubtful.length + fresh.length === 0;
  return [
    ...(nothing ? [phrase('next-nothing', { before })] : []),
    ...section(
      phrase('next-refused', { count: refused.length }),
      refused.map((one) => changeText(one, before, phrase)),
      phrase,
    ),
    ...section(
      phrase('next-doubtful', { count: doubtful.length }),
      doubtful.map((one) => changeText(one, before, phrase)),
      phrase,
    ),
    ...section(
      phrase('next-fresh', { count: fresh.length }),
      fresh.map((one) => freshText(one, before, phrase)),
      phrase,
    ),
    ...(fresh.length === 0 ? [] : [`  ${phrase('next-where')}`]),
    ...(old.length === 0 ? [] : [phrase('next-old', { count: old.length, columns: listed(old) })]),
    ...(others.length === 0
      ? []
      : [phrase('next-others', { count: others.length, columns: listed(columns), study })]),
  ];
}

function section(head: string, lines: readonly string[], phrase: Phrase): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - mostLines;
  const shown = more > 0 ? [...lines.slice(0, mostLines), phrase('next-more', { count: more })] : lines;
  return [head, ...shown.map((line) => `  ${line}`)];
}

function changeText(change: Change, before: string, phrase: Phrase): string {
  const { column } = change;
  switch (change.kind) {
    case 'column-missing':
      return change.nearest === null
        ? phrase('next-column-missing', { column })
        : phrase('next-column-renamed', { column, nearest: change.nearest });
    case 'codes-unknown':
      return phrase('next-codes-unknown', { column, codes: listed(change.codes.map(counted)) });
    case 'wave-named':
      return phrase('next-wave-named', { field: column, before, text: change.text });
    case 'column-emptied':
      return phrase('next-column-emptied', { column, before, n: change.before });
    case 'codes-unanswered':
      return phrase('next-codes-unanswered', { column, before, codes: listed(change.codes.map(counted)) });
    case 'label':
    case 'code-label':
      return phrase(`differs-${change.kind}`, {
        column,
        code: change.code ?? '',
        before: change.before ?? '–',
        after: change.after ?? '–',
      });
    default:
      return change satisfies never;
  }
}

function freshText({ column, was }: SpareColumn, before: string, phrase: Phrase): string {
  return phrase(`next-was-${was}`, { column: column.name, n: column.n, before });
}

function counted({ code, label, count }: CodeCount): string {
  return label === null ? `${code} (${count})` : `${code} ${label} (${count})`;
}

function listed(values: readonly string[]): string {
  return values.length > 8 ? `${values.slice(0, 8).join(', ')}, …` : values.join(', ');
}
