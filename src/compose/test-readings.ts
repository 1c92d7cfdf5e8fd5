import { pEquals, percentText, pText } from '../language/numbers.ts';
import { wordOf } from '../language/words.ts';
import type { Language } from '../model/language.ts';
import type { Adjusted, Sample, TestResult } from '../model/result.ts';
import { type Finding, isFinding, isTest } from './finding.ts';
import type { PrintForm } from './make.ts';
import {
  absolute,
  counted,
  decimals,
  type Printing,
  type Reading,
  type Readings,
  signed,
} from './reading.ts';

/** How tested results are read: the test itself, its two sides, and what is left of it under control. */
export const testReadings: Readings = {
  difference: test((result, language) => signed(result.difference, language)),
  effect: test((result, language) => signed(result.effect, language)),
  r: finding((result, { composition }) =>
    result.test === 'correlation' ? signed(result.r, composition.templates.language) : null,
  ),
  size: finding((result, { composition }) => {
    const value = result.test === 'correlation' ? result.r : result.difference;
    return decimals(absolute(value), 2, composition.templates.language);
  }),
  t: finding((result, { composition }) => decimals(result.t, 2, composition.templates.language)),
  df: finding((result, { composition }) => decimals(result.df, 1, composition.templates.language)),
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
  return /^(n|mean|sd)-[ab]$/.test(form);
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
  return {
    [`n-${side}`]: of((sample, printing) => counted(sample.n, printing)),
    [`mean-${side}`]: of((sample, printing) => decimals(sample.mean, 2, languageOf(printing))),
    [`sd-${side}`]: of((sample, printing) => decimals(sample.sd, 2, languageOf(printing))),
  };
}

function probability(p: number | null, { composition, options }: Printing): string | null {
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
