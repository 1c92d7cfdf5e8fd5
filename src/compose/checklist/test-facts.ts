import { decimalText, integerText } from '../../language/numbers.ts';
import type { Result } from '../../model/result.ts';
import type { TestResult } from '../../model/results/tested.ts';
import { isTold } from '../../model/told.ts';
import { isFinding, isTest } from '../finding.ts';
import { baseOf, isShown } from '../small.ts';
import { type Facts, listOf, numberOf, type Sources } from './sources.ts';

/** How it was tested, and how many tests show something. */
export function testFacts(sources: Sources): Facts {
  const { study, results, texts, language, wave } = sources;
  const { tests: rules, background } = study;
  const findings = results.filter(isTest).filter(({ from }) => from.wave === wave);
  const told = findings.filter((one) => isTold(study, one) && isShown(baseOf(one)));
  const checked = told.flatMap(({ robustness }) => (robustness === null ? [] : [robustness]));
  const fits = findings.flatMap(({ adjusted }) => adjusted?.rSquared ?? []);
  const controls = background.filter(({ id }) => rules.controls.includes(id)).map(({ label }) => label);
  return {
    ...methodFacts(sources),
    levels: rules.levels
      .map((level) => decimalText(level, Number.isInteger(level) ? 0 : 1, language))
      .join(` ${texts.words['and'] ?? ''} `),
    correction: texts.words[rules.correction] ?? rules.correction,
    controls: listOf(controls),
    detectable: detectableText(findings, sources),
    checked: numberOf(checked.length, language),
    robust: integerText(checked.filter(({ agreeing, computed }) => agreeing === computed).length, language),
    lowestFit: fits.length === 0 ? null : decimalText(Math.min(...fits), 2, language),
    highestFit: fits.length === 0 ? null : decimalText(Math.max(...fits), 2, language),
    ...multiplicityFacts(results, sources),
  };
}

/** The tests that the report tells of, by whether its numbers are weighted. */
function methodFacts({ study, results, texts, wave }: Sources): Facts {
  const isWeighted = study.weights?.print === 'weighted';
  const made = results.filter(isFinding).filter(({ from, p }) => from.wave === wave && p !== null);
  const has = (...tests: readonly string[]) => made.some(({ test }) => tests.includes(test));
  const [means, choices, numbers] = [has('t-test'), has('chi-square', 'answer'), has('correlation')];
  const yes = (is: boolean) => (is ? 'yes' : null);
  const { variances } = study.tests;
  return {
    variances: means && !isWeighted ? (texts.words[variances] ?? variances) : null,
    weightedMeans: yes(means && isWeighted),
    chiSquares: yes(choices && !isWeighted),
    weightedChiSquares: yes(choices && isWeighted),
    correlations: yes(numbers && !isWeighted),
    weightedCorrelations: yes(numbers && isWeighted),
    plainNumbers: yes(!isWeighted),
  };
}

/** The smallest difference that any test of groups could find. */
function detectableText(findings: readonly TestResult[], { study, language }: Sources): string | null {
  const onScales = findings.filter(({ from }) => study.items.some(({ id }) => id === from.item));
  const found = onScales.flatMap(({ kind, detectable }) =>
    kind === 'difference' && detectable !== null ? [detectable] : [],
  );
  return found.length === 0 ? null : decimalText(Math.min(...found), 2, language);
}

/** Of all kinds of tests that the report tells of, at the strictest level. */
function multiplicityFacts(results: readonly Result[], { study, language, wave }: Sources): Facts {
  const at = Math.min(...study.tests.levels);
  const found = results.flatMap((one) =>
    one.kind === 'multiplicity' && one.at === at && one.from.wave === wave ? [one] : [],
  );
  const whole = found.find(({ id }) => id.startsWith(`multiplicity/${wave}/alle/`));
  if (whole === undefined || whole.of === 0) return {};
  return {
    tests: integerText(whole.of, language),
    significant: integerText(whole.value, language),
    chance: decimalText(whole.chance, 1, language),
    at: decimalText(at, Number.isInteger(at) ? 0 : 1, language),
  };
}
