import type { BackgroundVariable } from '../model/background.ts';
import type { Study } from '../model/study.ts';
import type { WaveData } from '../model/survey.ts';

/** A control as a regression has it. */
export interface Control {
  /** As in `Term.term`: a numeric variable's id, or `<id>:<category that is 1>`. */
  readonly term: string;
  readonly variable: BackgroundVariable;
}

/** What is tested, of which no control may be the copy. */
export type Tested = 'group' | 'subgroup' | 'wave';

/** The study's controls for a test, without those that are read from the column that tells its two sides apart. */
export function controlsFor(study: Study, tested: Tested): readonly Control[] {
  const own = tested === 'wave' ? null : study.columns[tested];
  return study.tests.controls
    .flatMap((id) => study.background.filter((variable) => variable.id === id))
    .filter((variable) => variable.column !== own)
    .map((variable) => ({ variable, term: termOf(variable) }));
}

/** The values of a control, one a row; NaN where unknown. Of two categories the first is 1, the second 0. */
export function controlValues(data: WaveData, { variable }: Control): Float64Array {
  if (variable.type === 'numeric')
    return data.numbers.get(variable.id) ?? new Float64Array(data.n).fill(Number.NaN);
  const codes = data.categories.get(variable.id);
  const values = new Float64Array(data.n);
  const byCode = [Number.NaN, 1, 0];
  for (let row = 0; row < data.n; row += 1) values[row] = byCode[(codes?.[row] ?? -1) + 1] ?? 0;
  return values;
}

function termOf(variable: BackgroundVariable): string {
  return variable.type === 'numeric' ? variable.id : `${variable.id}:${variable.categories[0]?.id ?? ''}`;
}
