import type { CategoryVariable } from '../model/background.ts';
import { resultId } from '../model/id.ts';
import type { ChoiceItem } from '../model/item.ts';
import type { Result } from '../model/result.ts';
import type { AnswerResult, ChiSquareResult } from '../model/results/chi-square.ts';
import type { Origin, TestedKind } from '../model/results/origin.ts';
import type { Study, TestRules } from '../model/study.ts';
import type { ScopeCells } from './cells.ts';
import {
  type ChoiceInWave,
  type ChoiceTally,
  choiceTables,
  choiceTally,
  chosenIn,
} from './choice-in-wave.ts';
import { choiceShares } from './choice-share.ts';
import { answerTests, type ChoiceSide, wholeTest } from './choice-test.ts';
import { pairsOfGroups } from './comparison.ts';

/** All results of an item without order in one wave. */
export function choiceResults(
  choice: ChoiceInWave,
  scopes: readonly ScopeCells[],
  study: Study,
): readonly Result[] {
  const { wave } = choice.wave;
  const sideIn = (scope: ScopeCells | NonNullable<ScopeCells['rest']>) => sideOf(choiceTally(choice, scope));
  const differences = scopes.flatMap((scope) =>
    scope.rest === null
      ? []
      : tested(choice.item, study.tests, sideIn(scope), sideIn(scope.rest), {
          kind: 'difference',
          stem: [wave, scope.scope],
          from: { wave, scope: scope.scope },
        }),
  );
  const comparisons = pairsOfGroups(study.groups, scopes).flatMap(([a, b]) =>
    tested(choice.item, study.tests, sideIn(a), sideIn(b), {
      kind: 'comparison',
      stem: [wave, `${a.scope}~${b.scope}`],
      from: { wave, scope: a.scope, against: b.scope },
    }),
  );
  return [
    ...scopes.flatMap((scope) => choiceShares(choiceTally(choice, scope))),
    ...differences,
    ...comparisons,
    ...study.background.flatMap((variable) =>
      variable.type === 'categories' ? choiceBackground(choice, variable, scopes, study.tests) : [],
    ),
  ];
}

/** A scope in a later wave against itself in an earlier one. */
export function choiceChange(
  from: ChoiceInWave,
  to: ChoiceInWave,
  scope: ScopeCells,
  study: Study,
): readonly Result[] {
  const [since, wave] = [from.wave.wave, to.wave.wave];
  const a = sideOf(choiceTally(to, scope), { wave });
  const b = sideOf(choiceTally(from, scope), { wave: since });
  return tested(to.item, study.tests, a, b, {
    kind: 'change',
    stem: [`${since}-${wave}`, scope.scope],
    from: { wave, since, scope: scope.scope },
  });
}

/** The first of two categories against the second. */
function choiceBackground(
  { item, wave }: ChoiceInWave,
  variable: CategoryVariable,
  scopes: readonly ScopeCells[],
  rules: TestRules,
): readonly Result[] {
  const categories = wave.data.categories.get(variable.id);
  if (categories === undefined || variable.categories.length !== 2) return [];
  const joint = wave.cellOfRow.map((cell, row) => cell * 3 + (categories[row] ?? -1) + 1);
  const tables = choiceTables(item, wave.data, joint, wave.respondents.length * 3);
  if (tables === null) return [];
  return scopes.flatMap(({ scope, cells }) => {
    const [a, b] = [0, 1].map((category): ChoiceSide => {
      const own = cells.map((cell) => cell * 3 + category + 1);
      const { valid } = chosenIn(item, tables, own);
      const sample = { scope, category: variable.categories[category]?.id ?? '' };
      return { sample, respondents: valid.n, ...valid };
    });
    if (a === undefined || b === undefined) return [];
    return tested(item, rules, a, b, {
      kind: 'background',
      stem: [wave.wave, scope, variable.id],
      from: { wave: wave.wave, scope, variable: variable.id },
    });
  });
}

function sideOf(
  { scope, respondents, valid }: ChoiceTally,
  more: { readonly wave?: string } = {},
): ChoiceSide {
  return { sample: { scope, ...more }, respondents, ...valid };
}

/** What tests are called, and what they were computed from. */
interface Name {
  readonly kind: TestedKind;
  readonly stem: readonly string[];
  readonly from: Omit<Origin, 'item' | 'answers'>;
}

/** The whole item, where its answers exclude each other; then each of its answers. */
function tested(
  item: ChoiceItem,
  rules: TestRules,
  a: ChoiceSide,
  b: ChoiceSide,
  { kind, stem, from }: Name,
): readonly (ChiSquareResult | AnswerResult)[] {
  const whole = item.type === 'nominal' ? wholeTest(a, b, rules) : null;
  const answers = item.scale.answers.filter(({ side }) => side !== 'dont-know');
  const id = resultId(kind, ...stem, item.id);
  const singles = answerTests(a, b, rules, whole).flatMap((one, index): readonly AnswerResult[] => {
    const answer = answers[index];
    if (answer === undefined) return [];
    const origin = { ...from, item: item.id, answers: [answer.code] };
    return [{ id: resultId(id, answer.segment), kind, from: origin, ...one }];
  });
  return whole === null ? singles : [{ id, kind, from: { ...from, item: item.id }, ...whole }, ...singles];
}
