import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import type { Survey } from '../../src/model/survey.ts';
import { type Checked, checkFacts } from './check.ts';
import { type Fact, mayFail, missingFacts, readFacts, reconstructed } from './fact.ts';

const skipped = missingFacts === null ? '' : ` (skipped: ${missingFacts})`;

describe.skipIf(missingFacts !== null)(`what was published of the jobcentre study${skipped}`, () => {
  test('holds in the ledger, but for what is impossible or contradicted', () => {
    const { checked } = checkedSurvey((survey) => survey);
    expect(checked).toHaveLength(487);
    expect(failing(checked)).toEqual([]);
  });

  test('of two facts that contradict one another, one holds', () => {
    const { facts, checked } = checkedSurvey((survey) => survey);
    const holding = new Set(checked.filter(({ holds }) => holds).map(({ fact }) => fact.id));
    const pairs = facts.filter(({ conflict }) => conflict !== undefined);
    expect(pairs).toHaveLength(4);
    for (const { id, conflict = '' } of pairs)
      expect([id, conflict].filter((one) => holding.has(one))).toHaveLength(1);
  });

  test('no longer holds when one answer of one respondent is another', () => {
    const items = loadStudy(reconstructed).value.items.map(({ id }) => id);
    for (const item of items) {
      const { checked } = checkedSurvey((survey) => withOtherAnswer(survey, item));
      expect(failing(checked), item).not.toEqual([]);
    }
  });
});

function checkedSurvey(change: (survey: Survey) => Survey): {
  readonly facts: readonly Fact[];
  readonly checked: readonly Checked[];
} {
  const study = loadStudy(reconstructed).value;
  const ledger = analyse(change(loadSurvey(reconstructed, study).value), study).value;
  const facts = readFacts(reconstructed);
  return { facts, checked: checkFacts(facts, study, ledger) };
}

function failing(checked: readonly Checked[]): readonly string[] {
  return checked.filter(({ fact, holds }) => !(holds || mayFail(fact))).map(({ fact }) => fact.id);
}

/** The last wave with the lowest answer in place of somebody's highest. */
function withOtherAnswer(survey: Survey, item: string): Survey {
  const waves = new Map(survey.waves);
  const [wave, data] = [...waves].at(-1) ?? [];
  if (wave === undefined || data === undefined) throw new Error('There is no wave.');
  const answers = Int16Array.from(data.answers.get(item) ?? []);
  answers[answers.indexOf(4)] = 0;
  waves.set(wave, { ...data, answers: new Map([...data.answers, [item, answers]]) });
  return { ...survey, waves };
}
