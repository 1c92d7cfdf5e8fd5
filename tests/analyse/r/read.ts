import { readFileSync } from 'node:fs';

/** One number of reference.csv, which reference.R writes. */
export interface RNumber {
  readonly kind: string;
  readonly case: string;
  readonly name: string;
  readonly value: number;
}

/** What R gave for a kind of statistic. */
export function rNumbers(kind: string): readonly RNumber[] {
  return all().filter((one) => one.kind === kind);
}

/** The input of a case: its values in order. */
export function rInput(kind: string, name: string): readonly number[] {
  return rNumbers(kind)
    .filter((one) => one.case === name)
    .map(({ value }) => value);
}

function all(): readonly RNumber[] {
  const text = readFileSync(new URL('reference.csv', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind = '', name = '', field = '', value = ''] = line.split(',');
      return { kind, case: name, name: field, value: Number(value) };
    });
}
