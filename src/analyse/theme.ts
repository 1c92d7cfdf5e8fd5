import { resultId } from '../model/id.ts';
import type { ThemeResult } from '../model/result.ts';
import type { Coded, OpenAnswer } from '../model/survey.ts';
import { type CellsOfScope, type CellsOfWave, respondentsIn } from './cells.ts';
import { because, shareReason } from './reason.ts';

/**
 * Of those in a scope with a coded open answer of a tone on an item, how many had each theme. A respondent counts once, and
 * with several themes in each of them, so that the shares may sum to more than 1.
 */
export function themes(wave: CellsOfWave, scope: CellsOfScope): readonly ThemeResult[] {
  const inScope = wave.data.openAnswers.filter(({ row }) => scope.cells.includes(wave.cellOfRow[row] ?? -1));
  const n = respondentsIn(wave, scope);
  return [...groupedBy(wave.data.openAnswers, toneOf).keys()].sort().flatMap((name) => {
    const coded = inScope.filter((one) => toneOf(one) === name);
    const everyTheme = groupedBy(
      wave.data.openAnswers.filter((one) => toneOf(one) === name),
      ({ theme }) => theme.segment,
    );
    return [...everyTheme.values()].map(([first]) => themeResult(wave.wave, scope, n, coded, first));
  });
}

function themeResult(
  wave: string,
  { scope }: CellsOfScope,
  respondents: number,
  coded: readonly OpenAnswer[],
  { item, tone, theme }: Pick<OpenAnswer, 'item' | 'tone' | 'theme'>,
): ThemeResult {
  const n = respondentsOf(coded);
  const count = respondentsOf(coded.filter((one) => one.theme.segment === theme.segment));
  return {
    id: resultId('theme', wave, scope, item, tone.segment, theme.segment),
    kind: 'theme',
    from: { wave, scope, item },
    n,
    method: 'Number of respondents with a coded open answer',
    tone: tone.label,
    theme: theme.label,
    count,
    value: n === 0 ? null : count / n,
    ...because(shareReason(respondents, n)),
  };
}

function toneOf({ item, tone }: { readonly item: string; readonly tone: Coded }): string {
  return `${item}/${tone.segment}`;
}

function respondentsOf(answers: readonly OpenAnswer[]): number {
  return new Set(answers.map(({ row }) => row)).size;
}

function groupedBy(
  answers: readonly OpenAnswer[],
  name: (answer: OpenAnswer) => string,
): ReadonlyMap<string, readonly [OpenAnswer, ...OpenAnswer[]]> {
  const groups = new Map<string, [OpenAnswer, ...OpenAnswer[]]>();
  for (const answer of answers) {
    const group = groups.get(name(answer));
    if (group === undefined) groups.set(name(answer), [answer]);
    else group.push(answer);
  }
  return groups;
}
