import { readFileSync } from 'node:fs';

/** One number of reference.csv, which reference.R writes. */
export interface RNumber {
  readonly kind: string;
  readonly case: string;
  readonly name: string;
  readonly value: number;
}

/** What R gave for a kind of statistic. */
export function rNumbers(kind: string, file = 'reference.csv'): readonly RNumber[] {
  return all(file).filter((one) => one.kind === kind);
}

/** The input of a case: its values in order. */
export function rInput(kind: string, name: string, file = 'reference.csv'): readonly number[] {
  return rNumbers(kind, file)
    .filter((one) => one.case === name)
    .map(({ value }) => value);
}

function all(file: string): readonly RNumber[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind = '', name = '', field = '', value = ''] = line.split(',');
      return { kind, case: name, name: field, value: Number(value) };
    });
}
