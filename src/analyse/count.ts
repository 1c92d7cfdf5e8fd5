import { resultId } from '../model/id.ts';
import type { CountResult } from '../model/results/described.ts';
import { type CellsOfScope, type CellsOfWave, respondentsIn } from './cells.ts';
import { methods } from './methods.ts';

/** How many respondents a scope has in a wave, whatever they answered. */
export function count(wave: CellsOfWave, scope: CellsOfScope): CountResult {
  const n = respondentsIn(wave, scope);
  return {
    id: resultId('count', wave.wave, scope.scope),
    kind: 'count',
    from: { wave: wave.wave, scope: scope.scope },
    n,
    method: methods.count,
    value: n,
  };
}
