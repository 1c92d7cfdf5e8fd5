import type { NumberClass } from '../model/background.ts';
import { classSegment, resultId } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { ShareResult, SpreadResult } from '../model/results/described.ts';
import type { Study } from '../model/study.ts';
import { alpha } from './alpha.ts';
import type { ScopeCells } from './cells.ts';
import { comparison, pairsOfGroups } from './comparison.ts';
import { difference } from './difference.ts';
import { type ItemInWave, tallyIn } from './item-in-wave.ts';
import { mean } from './mean.ts';
import type { Measured } from './measured.ts';
import { median } from './median.ts';
import { methods } from './methods.ts';
import { numbersIn, sortIntoCells } from './numbers.ts';
import { countInClass } from './profile.ts';
import { shareValues } from './share.ts';
import { spreadValues } from './spread.ts';

/** All results of a numeric or index item in one wave: those of a score, and what is its own. */
export function measuredResults(
  measured: Measured,
  item: ItemInWave,
  scopes: readonly ScopeCells[],
  study: Study,
): readonly Result[] {
  return [
    ...scopes.map((scope) => tallyIn(item, scope)).flatMap((tally) => [mean(tally), median(tally)]),
    ...scopes.flatMap((scope) => (scope.rest === null ? [] : [difference(item, scope, scope.rest, study)])),
    ...pairsOfGroups(study.groups, scopes).map(([a, b]) => comparison(item, a, b, study)),
    ...numbersOf(measured, item, scopes),
    ...(measured.item.type === 'index' ? alpha(measured.item, item.wave, scopes, study) : []),
  ];
}

/** How the numbers are spread, and the shares of the classes. */
function numbersOf(
  { item, values }: Measured,
  { wave }: ItemInWave,
  scopes: readonly ScopeCells[],
): readonly Result[] {
  const column = values.get(wave.wave);
  if (column === undefined) return [];
  const sorted = sortIntoCells(wave.cellOfRow, wave.respondents.length, column);
  const classes = item.type === 'numeric' ? item.classes : [];
  return scopes.flatMap(({ scope, cells }) => {
    const own = numbersIn(sorted, cells);
    const respondents = cells.reduce((sum, cell) => sum + (wave.respondents[cell] ?? 0), 0);
    const from = { wave: wave.wave, scope, item: item.id };
    const spread: SpreadResult = {
      id: resultId('spread', wave.wave, scope, item.id),
      kind: 'spread',
      from,
      ...spreadValues(own, respondents),
    };
    return [spread, ...classes.map((one) => classShare(from, one, own, respondents))];
  });
}

function classShare(
  from: { readonly wave: string; readonly scope: string; readonly item: string },
  one: NumberClass,
  sorted: Float64Array,
  respondents: number,
): ShareResult {
  const segment = classSegment(one);
  return {
    id: resultId('share', from.wave, from.scope, from.item, segment),
    kind: 'share',
    from: { ...from, answers: [segment] },
    method: methods.share,
    ...shareValues(respondents, countInClass(sorted, one), sorted.length),
  };
}
