import { pEquals, percentText, pText, signedText } from '../language/numbers.ts';
import { wordOf } from '../language/words.ts';
import type { Language } from '../model/language.ts';
import type { Adjusted } from '../model/results/adjusted.ts';
import type { AnsweredSample } from '../model/results/chi-square.ts';
import type { Sample, TestResult } from '../model/results/tested.ts';
import { isWeighted } from '../model/weighted.ts';
import { type Finding, isAnswer, isChiSquare, isFinding, isTest } from './finding.ts';
import type { PrintForm } from './make.ts';
import {
  absolute,
  counted,
  countOf,
  decimals,
  type Printing,
  type Reading,
  type Readings,
  signed,
} from './reading.ts';
import { countedPercent, pointsApart } from './rounding.ts';

/** How tested results are read: the test itself, its two sides, and what is left of it under control. */
export const testReadings: Readings = {
  difference: test((result, language) => signed(result.difference, language)),
  effect: finding((result, printing) => effectText(result, languageOf(printing))),
  'chi-square': finding((result, printing) =>
    isChiSquare(result) ? decimals(result.chiSquare, 2, languageOf(printing)) : null,
  ),
  holm: finding((result, printing) => (isAnswer(result) ? probability(result.holm, printing) : null)),
  points: finding((result, printing) =>
    pointsText(result, printing, (points) => signedText(points, 0, languageOf(printing))),
  ),
  'points-size': finding((result, printing) =>
    pointsText(result, printing, (points) => counted(Math.abs(points), printing)),
  ),
  r: finding((result, { composition }) =>
    result.test === 'correlation' ? signed(result.r, composition.templates.language) : null,
  ),
  size: finding((result, { composition }) => {
    if (isChiSquare(result)) return null;
    const value = result.test === 'correlation' ? result.r : result.difference;
    return decimals(absolute(value), 2, composition.templates.language);
  }),
  t: finding((result, printing) =>
    isChiSquare(result) ? null : decimals(result.t, 2, languageOf(printing)),
  ),
  df: finding((result, printing) => decimals(result.df, isChiSquare(result) ? 0 : 1, languageOf(printing))),
  p: finding((result, printing) => probability(result.p, printing)),
  level: finding((result, { composition }) => levelText(result.level, composition.templates.language)),
  threshold: finding((result, printing) => thresholdText(result.level, languageOf(printing))),
  ...sided('a'),
  ...sided('b'),
  'adjusted-n': adjusted((one, printing) => counted(one.n, printing)),
  'adjusted-difference': adjusted((one, printing) => signed(one.estimate, languageOf(printing))),
  'adjusted-size': adjusted((one, printing) => decimals(absolute(one.estimate), 2, languageOf(printing))),
  'adjusted-se': adjusted((one, printing) => decimals(one.se, 2, languageOf(printing))),
  'adjusted-t': adjusted((one, printing) => decimals(one.t, 2, languageOf(printing))),
  'adjusted-df': adjusted((one, printing) => decimals(one.df, 1, languageOf(printing))),
  'adjusted-p': adjusted((one, printing) => probability(one.p, printing)),
  'adjusted-level': adjusted((one, printing) => levelText(one.level, languageOf(printing))),
  'adjusted-threshold': adjusted((one, printing) => thresholdText(one.level, languageOf(printing))),
};

/** Forms that read one side of a test, which may have a mean where the test could not be made. */
export function isSided(form: PrintForm): boolean {
  return /^(n|mean|sd|share|count)-[ab]$/.test(form);
}

export function isAdjusted(form: PrintForm): boolean {
  return form.startsWith('adjusted-');
}

function test(read: (result: TestResult, language: Language) => string | null): Reading {
  return (result, printing) => (isTest(result) ? read(result, languageOf(printing)) : null);
}

function finding(read: (result: Finding, printing: Printing) => string | null): Reading {
  return (result, printing) => (isFinding(result) ? read(result, printing) : null);
}

function adjusted(read: (one: Adjusted, printing: Printing) => string | null): Reading {
  return (result, printing) =>
    isTest(result) && result.adjusted !== null ? read(result.adjusted, printing) : null;
}

function sided(side: 'a' | 'b'): Readings {
  const of = (read: (sample: Sample, printing: Printing) => string | null): Reading => {
    return (result, printing) => (isTest(result) ? read(result[side], printing) : null);
  };
  const answered = (
    read: (sample: AnsweredSample, printing: Printing, weighted: boolean) => string | null,
  ): Reading => {
    return (result, printing) => (isAnswer(result) ? read(result[side], printing, isWeighted(result)) : null);
  };
  return {
    [`n-${side}`]: finding((result, printing) =>
      result.test === 'correlation' ? null : counted(result[side].n, printing),
    ),
    [`share-${side}`]: answered((sample, printing, weighted) =>
      sample.count === null ? null : percentText(countedPercent(sample, weighted), languageOf(printing)),
    ),
    [`count-${side}`]: answered(({ count }, printing) => countOf(count, printing)),
    [`mean-${side}`]: of((sample, printing) => decimals(sample.mean, 2, languageOf(printing))),
    [`sd-${side}`]: of((sample, printing) => decimals(sample.sd, 2, languageOf(printing))),
  };
}

/** Cohen's d has a sign; Cramér's V and phi have none. */
function effectText(result: Finding, language: Language): string | null {
  if (isTest(result)) return signed(result.effect, language);
  return isChiSquare(result) ? decimals(result.effect, 2, language) : null;
}

/** How many percentage points an answer is above the other side, as both are printed or by the counts. */
function pointsText(
  result: Finding,
  { composition: { study } }: Printing,
  write: (points: number) => string,
): string | null {
  return isAnswer(result) ? write(pointsApart(result.a, result.b, study, isWeighted(result))) : null;
}

export function probability(p: number | null, { composition, options }: Printing): string | null {
  if (p === null) return null;
  const { language } = composition.templates;
  return options.named === true ? pEquals(p, language) : pText(p, language);
}

function levelText(level: number | null, language: Language): string | null {
  return level === null ? null : wordOf(language, 'level').replace('{value}', String(level));
}

/** "5 %" */
function thresholdText(level: number | null, language: Language): string | null {
  return level === null ? null : percentText(level, language);
}

function languageOf({ composition }: Printing): Language {
  return composition.templates.language;
}
