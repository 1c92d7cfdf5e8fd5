import { parentScope } from '../../../src/model/id.ts';
import type { Result } from '../../../src/model/result.ts';
import type { Report } from './composed.ts';
import { body, groupChapter, methodChapter, says, unitsOf } from './places.ts';
import {
  backgroundTests,
  type Check,
  comparisonTests,
  isTested,
  type Problems,
  reportedTests,
  type Tested,
  unless,
} from './tests.ts';

/** Rules on how it was tested: what the method tells, and what the report prints of it. */
export const testRules: Readonly<Record<string, Check>> = {
  'rule.dont-know-out-of-tests': dontKnowOut,
  'rule.controls': controls,
  'rule.no-age-control': noAgeControl,
  'rule.group-test': groupTest,
  'rule.binary-tests': (report) => backgroundIs(report, ['koen', 'etnicitet'], 't-test', /t-test/i),
  'rule.continuous-tests': (report) => backgroundIs(report, ['alder', 'ledighed'], 'correlation', /korrel/i),
  'rule.background-uncontrolled': uncontrolled,
  'rule.score': scores,
};

/** Both sides of every test are those with an answer from 1 to 5, and bases are printed with tests. */
function dontKnowOut(report: Report): Problems {
  const wrong = reportedTests(report).filter((test) => test.n !== validOf(report, test));
  const bases = report.prints.filter(
    ({ id, form }) => /^(n|n-a|n-b)$/.test(form) && isTested(report.ledger.get(id)),
  );
  const means = report.prints.filter(({ id, form }) => form === 'n' && id.startsWith('mean/'));
  return [
    ...unless(
      says(methodChapter(report), /ved ikke/i, /ikke (med )?i|ikke med|udelad|holdt ude/i, /test/i),
      'the method does not say that don’t-know is left out of the tests',
    ),
    ...unless(bases.length + means.length > 0, 'no test is printed with its base'),
    ...wrong.map(
      ({ id, n }) => `${id} has n = ${n}, and ${validOf(report, report.ledger.get(id))} valid answers`,
    ),
  ];
}

/** How many gave an answer from 1 to 5 in all that a test compares. */
function validOf(report: Report, result: Result | undefined): number {
  if (!isTested(result)) return Number.NaN;
  const { wave, scope, since, against, item = '' } = result.from;
  const whole = result.kind === 'difference' ? (parentScope(scope) ?? scope) : scope;
  const other = since ?? (against === undefined ? null : wave);
  const second = other === null ? 0 : scaleCounts(report, other, against ?? scope, item);
  return scaleCounts(report, wave, whole, item) + second;
}

function scaleCounts({ ledger }: Report, wave: string, scope: string, item: string): number {
  const shares = [1, 2, 3, 4, 5].map((code) => ledger.get(`share/${wave}/${scope}/${item}/${code}`));
  return shares.reduce(
    (sum, share) => sum + ((share?.kind === 'share' ? share.count : null) ?? Number.NaN),
    0,
  );
}

/** The controls that the adjusted estimates have, and that the method names. */
function controls(report: Report): Problems {
  const terms = new Set(reportedTests(report).flatMap(controlsOf));
  const wanted = 'etnicitet koen ledighed';
  return [
    ...unless([...terms].toSorted().join(' ') === wanted, `controlled for ${[...terms].join(' ')}`),
    ...unless(
      says(methodChapter(report), /regression/i, /køn/i, /etnisk/i, /ledighed/i),
      'no paragraph of the method names the regression and its three controls',
    ),
  ];
}

function controlsOf(test: Tested): readonly string[] {
  const terms = 'adjusted' in test ? (test.adjusted?.terms ?? []) : [];
  return terms
    .map(({ term }) => term.split(':')[0] ?? '')
    .filter((term) => !['intercept', 'tested'].includes(term));
}

function noAgeControl(report: Report): Problems {
  const isUsed = reportedTests(report).some((test) => controlsOf(test).includes('alder'));
  const isSaid = says(
    methodChapter(report),
    /alder/i,
    /ikke/i,
    /ledighed/i,
    /korrel|hænger [^.]*sammen|samvar/i,
  );
  return [
    ...unless(!isUsed, 'age is a control'),
    ...unless(isSaid, 'the method does not say why age is no control'),
  ];
}

/** Whether each test stands somewhere with its p, t or r. */
function printedTests(report: Report, tests: readonly Tested[], forms: readonly string[]): Problems {
  const printed = new Set(report.prints.filter(({ form }) => forms.includes(form)).map(({ id }) => id));
  const missing = tests.filter(({ id }) => !printed.has(id));
  return unless(
    tests.length > 0 && missing.length === 0,
    `${missing.length} of ${tests.length} tests are printed nowhere (${forms.join(', ')}), as ${missing[0]?.id}`,
  );
}

function groupTest(report: Report): Problems {
  const tests = comparisonTests(report);
  return [
    ...printedTests(report, tests, ['p', 't']),
    ...printedTests(report, tests, ['adjusted-p', 'adjusted-t', 'adjusted-difference']),
    ...unless(
      says(methodChapter(report), /t-test/i, /(de to (mål)?grupper|målgrupperne|grupper)/i),
      'the method does not tell of the test of the groups',
    ),
  ];
}

function backgroundIs(report: Report, variables: readonly string[], test: string, word: RegExp): Problems {
  const tests = report.study.groups
    .flatMap((group) => backgroundTests(report, group))
    .filter(({ from }) => variables.includes(from.variable ?? ''));
  const names = variables.map((id) => new RegExp(nameIn(report, id), 'i'));
  return [
    ...printedTests(report, tests, ['p', 't', 'r']),
    ...tests.filter((one) => one.test !== test).map(({ id }) => `${id} is no ${test}`),
    ...unless(
      says(methodChapter(report), word, ...names),
      `the method does not name ${variables.join(', ')} with the test`,
    ),
  ];
}

/** "Ledighedsperiode" is also written "ledighed", "Etnisk baggrund" also "etnicitet". */
function nameIn({ study }: Report, id: string): string {
  const label = study.background.find((variable) => variable.id === id)?.label ?? id;
  return `${label}|${id}|${label.slice(0, 6)}`;
}

/** Background effects are told, never as adjusted, and it is said that they are not controlled. */
function uncontrolled(report: Report): Problems {
  const own = report.prints.filter(({ id }) => id.startsWith('background/'));
  const told = unitsOf(body(report)).some(({ prints }) =>
    prints.some(({ id }) => id.startsWith('background/')),
  );
  const places = [methodChapter(report), ...report.study.groups.map((group) => groupChapter(report, group))];
  const isSaid = places.some((passages) => says(passages, /(ikke|uden) [^.]*kontrol/i, /baggrund/i));
  return [
    ...unless(told, 'no background effect is told'),
    ...own.filter(({ form }) => form.startsWith('adjusted')).map(({ id }) => `${id} is printed as adjusted`),
    ...unless(isSaid, 'it is not said that background effects are not controlled'),
  ];
}

/** A printed mean is that of the codes 1 to 5, and the method says that a higher one is more positive. */
function scores(report: Report): Problems {
  const means = report.prints.filter(({ id, form }) => id.startsWith('mean/') && form === 'mean');
  const wrong = means.filter(
    ({ id, text }) => Math.abs(meanOfCodes(report, id) - Number(text.replace(',', '.'))) > 0.005001,
  );
  return [
    ...unless(means.length > 0, 'no mean is printed'),
    ...wrong.map(({ id, text }) => `${id} is printed as ${text}, its codes give ${meanOfCodes(report, id)}`),
    ...unless(
      says(methodChapter(report), /(gennemsnit|point|score)/i, /(højere|flest|højest|stiger)/i, /positiv/i),
      'the method does not say what a higher mean is',
    ),
  ];
}

function meanOfCodes({ ledger }: Report, id: string): number {
  const [, wave, scope, item] = id.split('/');
  const valid = [1, 2, 3, 4, 5].map((code) => ledger.get(`valid/${wave}/${scope}/${item}/${code}`));
  const counts = valid.map((result) => (result?.kind === 'valid' ? result.count : null) ?? Number.NaN);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / total;
}
