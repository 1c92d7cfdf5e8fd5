import { resultId } from '../model/id.ts';
import type { ThemeResult } from '../model/results/sources.ts';
import type { Study } from '../model/study.ts';
import { type OpenAnswer, openTones } from '../model/survey.ts';
import { type CellsOfScope, type CellsOfWave, respondentsIn } from './cells.ts';
import { methods } from './methods.ts';
import { because, shareReason } from './reason.ts';

/**
 * Of those in a scope with a coded open answer of a tone on an item, how many had each theme that somebody of the wave had
 * there. A respondent counts once in each of his themes, so that the shares may sum to more than 1.
 */
export function themes(study: Study, wave: CellsOfWave, scope: CellsOfScope): readonly ThemeResult[] {
  const known = study.openAnswers?.themes ?? [];
  return study.items.flatMap((item) =>
    openTones.flatMap((tone) => {
      const coded = wave.data.openAnswers.filter((one) => one.item === item.id && one.tone === tone);
      const used = known.filter(({ id }) => coded.some(({ theme }) => theme === id));
      const inScope = coded.filter(({ row }) => scope.cells.includes(wave.cellOfRow[row] ?? -1));
      return used.map(({ id }) => themeResult(wave, scope, inScope, { item: item.id, tone, theme: id }));
    }),
  );
}

function themeResult(
  wave: CellsOfWave,
  scope: CellsOfScope,
  coded: readonly OpenAnswer[],
  { item, tone, theme }: Pick<OpenAnswer, 'item' | 'tone' | 'theme'>,
): ThemeResult {
  const n = respondentsOf(coded);
  const count = respondentsOf(coded.filter((one) => one.theme === theme));
  return {
    id: resultId('theme', wave.wave, scope.scope, item, tone, theme),
    kind: 'theme',
    from: { wave: wave.wave, scope: scope.scope, item },
    n,
    method: methods.theme,
    tone,
    theme,
    count,
    value: n === 0 ? null : count / n,
    ...because(shareReason(respondentsIn(wave, scope), n)),
  };
}

function respondentsOf(answers: readonly OpenAnswer[]): number {
  return new Set(answers.map(({ row }) => row)).size;
}
