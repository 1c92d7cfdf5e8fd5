import { decimalText } from '../../language/numbers.ts';
import { uncapitalised } from '../../language/words.ts';
import type { Scale } from '../../model/scale.ts';
import type { Making } from '../make.ts';

/** The scores of a scale's answers. */
export interface Scores {
  readonly all: readonly number[];
  /** "5 = meget tilfreds"; "5" of an answer without a text; empty where no answer has the score. */
  readonly textOf: (score: number) => string;
}

export function scoresOf(making: Making, { answers }: Scale): Scores {
  return {
    all: answers.flatMap(({ score }) => score ?? []),
    textOf: (score) => {
      const answer = answers.find((one) => one.score === score);
      if (answer === undefined) return '';
      const decimals = Number.isInteger(score) ? 0 : 1;
      const number = decimalText(score, decimals, making.language);
      if (answer.label === number) return number;
      return making.plain('score-meaning', { score: number, label: uncapitalised(answer.label) });
    },
  };
}
