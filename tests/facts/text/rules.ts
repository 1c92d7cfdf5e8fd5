import { answerRules } from './answers.ts';
import type { Report } from './composed.ts';
import { developmentRules } from './development.ts';
import { differenceRules } from './differences.ts';
import { explanationRules } from './explanations.ts';
import { levelRules } from './levels.ts';
import { testRules } from './method.ts';
import { rankingRules } from './rankings.ts';
import type { Check, Problems } from './tests.ts';
import { toldRules } from './told.ts';
import { verbalRules } from './verbal.ts';

/** A published rule, ranking or verbal share, held against the report. */
export interface Held {
  readonly id: string;
  /** None: it holds. */
  readonly problems: Problems;
}

/** The check of each rule, ranking and verbal share of published-facts.json, by its id. */
export const checks: Readonly<Record<string, Check>> = {
  ...answerRules,
  ...explanationRules,
  ...differenceRules,
  ...levelRules,
  ...testRules,
  ...developmentRules,
  ...toldRules,
  ...rankingRules,
  ...verbalRules,
};

export function holdRules(report: Report): readonly Held[] {
  return Object.entries(checks).map(([id, check]) => ({ id, problems: check(report) }));
}
