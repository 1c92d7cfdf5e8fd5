import type { Inline } from '../../model/document.ts';
import type { TestResult } from '../../model/results/tested.ts';
import { correctedNote } from '../corrected-note.ts';
import type { Making, PhraseValue } from '../make.ts';

/** A scope with its test. */
export interface TestedScope {
  readonly label: string;
  readonly test: TestResult;
}

/** The phrases of a kind of test begin so: `test-none`, `change-test-none`. */
type Family = 'test' | 'change-test';

/** What was tested and what the tests show, by level and direction, each scope with its p; nothing without tests. */
export function foundTexts(
  making: Making,
  family: Family,
  tested: readonly TestedScope[],
  values: Readonly<Record<string, PhraseValue>>,
): readonly (readonly Inline[])[] {
  if (tested.length === 0) return [];
  const found = tested.filter(({ test }) => test.level !== null);
  if (found.length === 0) return [making.phrase(`${family}-none`, values)];
  const directions = making.study.tests.levels.flatMap((level) =>
    (['higher', 'lower'] as const).map((direction) => ({ level, direction })),
  );
  const texts = directions.map(({ level, direction }) => {
    const those = found.filter(({ test }) => test.level === level && test.direction === direction);
    return foundText(making, `${family}-${direction}`, those);
  });
  const others = tested.filter(({ test }) => test.level === null);
  return [
    making.phrase(`${family}-some`, values),
    ...texts,
    othersText(making, others),
    correctedNote(making),
  ];
}

function foundText(making: Making, key: string, found: readonly TestedScope[]): readonly Inline[] {
  const [first] = found;
  if (first === undefined) return [];
  const threshold = making.print(first.test.id, 'level');
  return making.phrase(key, { threshold, found: namesOf(making, found) });
}

function othersText(making: Making, others: readonly TestedScope[]): readonly Inline[] {
  return others.length === 0 ? [] : making.phrase('test-rest', { found: namesOf(making, others) });
}

function namesOf(making: Making, tested: readonly TestedScope[]) {
  return tested.map(({ label, test }) => ({
    label,
    value: making.print(test.id, 'p', { named: true }),
  }));
}
