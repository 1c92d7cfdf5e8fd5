import type { Report } from './composed.ts';
import { body, unitsOf } from './places.ts';
import type { Unit } from './reader.ts';
import {
  type Check,
  isTested,
  nameOf,
  numberIn,
  type Problems,
  reportedTests,
  significant,
  speaksOf,
  type Tested,
  unless,
} from './tests.ts';

/** Rules on levels, and on what becomes of a difference at equal values of the controls. */
export const levelRules: Readonly<Record<string, Check>> = {
  'rule.levels': levelsAreStrictest,
  'rule.level-always-named': levelsAreNamed,
  'rule.adjusted-always-named': verdictsAreNamed,
  'rule.adjusted-level-if-other': adjustedLevels,
};

/** Every level printed is the strictest that its p-value meets, and both levels are met with. */
function levelsAreStrictest({ ledger, prints, study }: Report): Problems {
  const levels = prints.filter(({ form }) => form === 'level' || form === 'adjusted-level');
  const seen = new Set(levels.map(({ text }) => numberIn(text)));
  const wrong = levels.filter(({ id, form, text }) => {
    const result = ledger.get(id);
    if (!isTested(result)) return true;
    const p = form === 'level' ? result.p : 'adjusted' in result ? (result.adjusted?.p ?? null) : null;
    return p === null || study.tests.levels.find((level) => p <= level / 100) !== numberIn(text);
  });
  return [
    ...study.tests.levels.flatMap((level) => unless(seen.has(level), `the ${level} % level is never named`)),
    ...wrong.map(({ id, text }) => `${id} is said to be at ${text}`),
  ];
}

/** The paragraphs of the chapters in which a result is told. */
function tellings(report: Report, { id }: Tested): readonly Unit[] {
  return unitsOf(body(report)).filter((unit) => speaksOf(unit, id));
}

/** Every significant result is told, with its level in the same paragraph; so is every claim of one. */
function levelsAreNamed(report: Report): Problems {
  const findings = significant(reportedTests(report));
  const silent = findings.filter(
    (test) => !tellings(report, test).some((unit) => namesLevel(unit, test.level ?? 0)),
  );
  return [
    ...unless(findings.length > 0, 'nothing is significant'),
    ...silent.map(({ id }) => id),
    ...bare(report),
  ];
}

function namesLevel({ prints }: Unit, level: number): boolean {
  return prints.some(({ form, text }) => form === 'level' && numberIn(text) === level);
}

/** Claims of a direction without the level, which compose has checked against the ledger. */
function bare(report: Report): Problems {
  return unitsOf(body(report)).flatMap((unit) =>
    unit.claims.flatMap(({ id, is }) => {
      const result = report.ledger.get(id);
      if (!isTested(result) || (is !== 'higher' && is !== 'lower')) return [];
      return unless(namesLevel(unit, result.level ?? 0), `claimed without its level: ${id}`);
    }),
  );
}

const wording = {
  persists: /består|holder|fortsat|stadig|bliver ved|også (når|efter|ved)/i,
  vanishes: /forsvinder|ikke længere|bortfalder|kan ikke (længere )?genfindes/i,
  reverses: /vender/i,
};

/** For every significant difference, change and comparison it is said, and said rightly, what becomes of it. */
function verdictsAreNamed(report: Report): Problems {
  const adjusted = significant(reportedTests(report)).filter((test) => verdictOf(test) !== null);
  return [
    ...unless(adjusted.length > 0, 'nothing is controlled'),
    ...adjusted.filter((test) => !isVerdictTold(report, test)).map(({ id }) => id),
  ];
}

function verdictOf(test: Tested): 'persists' | 'vanishes' | 'reverses' | null {
  return 'adjusted' in test ? (test.adjusted?.verdict ?? null) : null;
}

/** In a paragraph that tells of the test, or in one beside it that names whom it is about. */
function isVerdictTold(report: Report, test: Tested): boolean {
  const name = nameOf(report, test.from.scope);
  const passages = body(report).filter(({ units }) => units.some((unit) => speaksOf(unit, test.id)));
  return unitsOf(passages).some(
    (unit) => (speaksOf(unit, test.id) || name.test(unit.text)) && tellsVerdict(unit, test),
  );
}

function tellsVerdict({ text, claims }: Unit, test: Tested): boolean {
  const verdict = verdictOf(test);
  const claimed = claims.some(({ id, is }) => id === test.id && is === verdict);
  return claimed || (verdict !== null && /kontrol|baggrund/i.test(text) && wording[verdict].test(text));
}

/** The level of the controlled difference is printed where it is the weaker one, and nowhere else. */
function adjustedLevels(report: Report): Problems {
  const printed = new Set(
    unitsOf(body(report)).flatMap(({ prints }) =>
      prints.filter(({ form }) => form === 'adjusted-level').map(({ id }) => id),
    ),
  );
  const persisting = reportedTests(report).filter((test) => verdictOf(test) === 'persists');
  const wrong = persisting.filter((test) => printed.has(test.id) !== isWeaker(test));
  return [
    ...unless(persisting.some(isWeaker), 'no controlled level is weaker'),
    ...wrong.map((test) => `${test.id}: ${isWeaker(test) ? 'not named' : 'named, though it is not weaker'}`),
  ];
}

function isWeaker(test: Tested): boolean {
  const own = 'adjusted' in test ? test.adjusted?.level : null;
  return own !== null && own !== undefined && own > (test.level ?? 0);
}
