import type { ColumnProfile, DataProfile } from '../model/profile.ts';
import { questionOf } from './scales.ts';

/**
 * The data with the codes that a question's parts have in common: where nobody has given one of the parts the answer 1, it can
 * be given all the same. Parts are neighbours of one name (`Q1_1`, `Q1_2`) or one label, with bare numbers of which each has three at
 * least and half of all, and which together run on by one.
 */
export function withSharedCodes(data: DataProfile): DataProfile {
  const runs: ColumnProfile[][] = [];
  for (const column of data.columns) {
    const before = runs.at(-1)?.at(-1);
    const question = codesOf(column) === null ? null : questionOf(column);
    if (before !== undefined && question !== null && questionOf(before) === question)
      runs.at(-1)?.push(column);
    else runs.push([column]);
  }
  return { ...data, columns: runs.flatMap(shared) };
}

function shared(run: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const parts = run.map((column) => ({ column, codes: codesOf(column) ?? [] }));
  const all = [...new Set(parts.flatMap(({ codes }) => codes))].toSorted((a, b) => a - b);
  if (run.length < 2 || all.length < 4 || all.length > 11 || !isRunning(all)) return run;
  return parts.map(({ column, codes }) => {
    const lacking = all.filter((code) => !codes.includes(code));
    const isPart = codes.length >= 3 && codes.length * 2 >= all.length;
    if (lacking.length === 0 || !isPart) return column;
    const added = lacking.map((code) => ({ code: String(code), label: null, count: 0 }));
    return { ...column, unused: [...column.unused, ...added] };
  });
}

/** Bare codes 0 to 10; what is higher, or below none, may stand for no answer. */
function codesOf({ codes, unused }: ColumnProfile): readonly number[] | null {
  if (codes === null || unused.length > 0 || codes.some(({ label }) => label !== null)) return null;
  const numbers = codes.flatMap(({ code }) => (/^(\d|10)$/.test(code) ? [Number(code)] : []));
  const others = codes.filter(({ code }) => /[1-9]/.test(code) && !/^-?\d+$/.test(code));
  return numbers.length < 3 || others.length > 0 ? null : numbers;
}

function isRunning(numbers: readonly number[]): boolean {
  return (numbers[0] ?? 2) <= 1 && numbers.every((one, index) => one === (numbers[0] ?? 0) + index);
}
