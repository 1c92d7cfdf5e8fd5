import { stringify } from 'csv-stringify/sync';
import type { Corrected, Robustness } from '../model/inference.ts';
import type { Language } from '../model/language.ts';
import { isHeldBack } from '../model/reason.ts';
import type { Ledger, Result } from '../model/result.ts';
import type { Adjusted } from '../model/results/adjusted.ts';
import type { AnswerResult, ChiSquareResult } from '../model/results/chi-square.ts';
import type { MultiplicityResult, RepresentativityResult } from '../model/results/method.ts';
import type { CorrelationResult, TestResult } from '../model/results/tested.ts';
import { hasWeights, weightCells, weightColumns } from './weight-columns.ts';

const columns = [
  'id',
  'kind',
  'wave',
  'scope',
  'since',
  'against',
  'item',
  'variable',
  'answers',
  'measure',
  'n',
  'count',
  'of',
  'value',
  'low',
  'high',
  'sd',
  'min',
  'q1',
  'median',
  'q3',
  'max',
  'mean',
  'n_a',
  'mean_a',
  'sd_a',
  'count_a',
  'share_a',
  'n_b',
  'mean_b',
  'sd_b',
  'count_b',
  'share_b',
  'difference',
  'r',
  't',
  'chi_square',
  'df',
  'p',
  'holm',
  'expected',
  'effect',
  'hedges',
  'hedges_low',
  'hedges_high',
  'detectable',
  'family',
  'family_size',
  'family_holm',
  'family_bh',
  'level',
  'direction',
  'adjusted_n',
  'adjusted_estimate',
  'adjusted_se',
  'adjusted_t',
  'adjusted_df',
  'adjusted_p',
  'adjusted_level',
  'adjusted_verdict',
  'adjusted_reason',
  'adjusted_r_squared',
  'adjusted_dropped',
  'checks',
  'checks_agreeing',
  'checks_not',
  'at',
  'plain',
  'chance',
  'se',
  'deff',
  'effective',
  'items',
  'order',
  'unit',
  'date',
  'source',
  'reason',
  'method',
] as const;
type Column = (typeof columns)[number];
type Row = { readonly [name in Column]?: string | number | null | undefined };

/**
 * ledger.csv: the ledger as a table that opens in the reader's spreadsheet: where the language has a decimal comma, `;`
 * between fields; always a byte order mark, without which Excel misreads æ ø å. The coefficients of regressions are in
 * ledger.json only. In a study with weights there are further columns.
 */
export function ledgerCsv(ledger: Ledger, language: Language): Uint8Array {
  const delimiter = language.decimal === ',' ? ';' : ',';
  const pack = (rows: readonly (readonly string[])[]): string =>
    stringify([...rows], { delimiter, record_delimiter: '\r\n' });
  const results = [...ledger.values()];
  const weighted = hasWeights(ledger);
  const parts = ['\uFEFF', pack([weighted ? [...columns, ...weightColumns] : columns])];
  for (let from = 0; from < results.length; from += atATime)
    parts.push(
      pack(results.slice(from, from + atATime).map((result) => cellsOf(result, language, weighted))),
    );
  return new TextEncoder().encode(parts.join(''));
}

/** Results that are packed at a time: the cells of a large ledger take much room all at once. */
const atATime = 200;

function cellsOf(result: Result, language: Language, weighted: boolean): readonly string[] {
  const row = rowOf(result);
  const own = columns.map((column) => cell(row[column], language));
  if (!weighted) return own;
  const beside = weightCells(result);
  return [...own, ...weightColumns.map((column) => cell(beside[column], language))];
}

function cell(value: string | number | null | undefined, language: Language): string {
  if (typeof value === 'number') return String(value).replace('.', language.decimal);
  return value ?? '';
}

function rowOf(result: Result): Row {
  const { wave, scope, since, against, item, variable, answers, measure } = result.from;
  const { id, kind, n, reason, method } = result;
  const known: Row = {
    id,
    kind,
    wave,
    scope,
    since,
    against,
    item,
    variable,
    answers: answers?.join(' '),
    measure,
    n,
    reason,
    method,
  };
  const row = { ...known, ...valuesOf(result) };
  return isHeldBack(result) ? { ...row, ...withoutBases(row) } : row;
}

/** A base of 0 is none where it is held back. */
function withoutBases(row: Row): Row {
  const bases = ['n', 'n_a', 'n_b', 'adjusted_n'] as const;
  return Object.fromEntries(bases.filter((name) => row[name] === 0).map((name) => [name, undefined]));
}

function sumsOf({ of, value, at, plain, chance }: MultiplicityResult): Row {
  return { of, value, at, plain, chance };
}

function expectedOf({ expected, effect }: RepresentativityResult): Row {
  return { expected, effect };
}

function correctedValues(corrected: Corrected | null): Row {
  if (corrected === null) return {};
  const { family, size, holm, bh } = corrected;
  return { family, family_size: size, family_holm: holm, family_bh: bh };
}

/** Which checks do not agree with what they check. */
function robustValues({ computed, agreeing, checks }: Robustness): Row {
  const not = checks.filter(({ agrees }) => agrees === false).map(({ check }) => check);
  return { checks: computed, checks_agreeing: agreeing, checks_not: not.join(' ') };
}

function valuesOf(result: Result): Row {
  switch (result.kind) {
    case 'difference':
    case 'comparison':
    case 'change':
    case 'background':
      return testedValues(result);
    case 'rank':
      return { order: result.order.map(({ item, place }) => `${place} ${item}`).join('; ') };
    case 'multiplicity':
      return { ...sumsOf(result), family_holm: result.holm, family_bh: result.bh };
    case 'representativity':
      return { chi_square: result.chiSquare, df: result.df, p: result.p, ...expectedOf(result) };
    case 'theme':
      return { count: result.count, value: result.value, answers: `${result.tone} ${result.theme}` };
    default:
      return result;
  }
}

function testedValues(result: TestResult | ChiSquareResult | AnswerResult | CorrelationResult): Row {
  switch (result.test) {
    case 't-test':
      return testValues(result);
    case 'correlation':
      return correlationValues(result);
    default:
      return chiSquareValues(result);
  }
}

/** Counts and shares of the sides are those of one answer; of a whole item there are none. */
function chiSquareValues(result: ChiSquareResult | AnswerResult): Row {
  const { a, b, chiSquare, df, p, expected, effect, level, direction } = result;
  const tested = { n_a: a.n, n_b: b.n, chi_square: chiSquare, df, p, expected, effect, level, direction };
  const values = { ...tested, ...correctedValues(result.corrected) };
  if (result.test === 'chi-square') return values;
  const { difference, low, high, holm } = result;
  const [inA, inB] = [result.a, result.b];
  const shares = { count_a: inA.count, share_a: inA.value, count_b: inB.count, share_b: inB.value };
  return { ...values, ...shares, difference, low, high, holm };
}

function testValues({ a, b, adjusted, hedges, corrected, robustness, ...result }: TestResult): Row {
  const { difference, t, df, p, low, high, effect, detectable, level, direction } = result;
  const samples = { n_a: a.n, mean_a: a.mean, sd_a: a.sd, n_b: b.n, mean_b: b.mean, sd_b: b.sd };
  return {
    ...samples,
    ...{ difference, t, df, p, low, high, effect, detectable, level, direction },
    ...{ hedges: hedges?.value, hedges_low: hedges?.low, hedges_high: hedges?.high },
    ...correctedValues(corrected),
    ...(adjusted === null ? {} : adjustedValues(adjusted)),
    ...(robustness === null ? {} : robustValues(robustness)),
  };
}

function adjustedValues(adjusted: Adjusted): Row {
  return {
    adjusted_n: adjusted.n,
    adjusted_estimate: adjusted.estimate,
    adjusted_se: adjusted.se,
    adjusted_t: adjusted.t,
    adjusted_df: adjusted.df,
    adjusted_p: adjusted.p,
    adjusted_level: adjusted.level,
    adjusted_verdict: adjusted.verdict,
    adjusted_reason: adjusted.reason,
    adjusted_r_squared: adjusted.rSquared,
    adjusted_dropped: adjusted.dropped.join(' '),
  };
}

function correlationValues({ corrected, ...result }: CorrelationResult): Row {
  const { r, t, df, p, low, high, level, direction } = result;
  return { r, t, df, p, low, high, level, direction, ...correctedValues(corrected) };
}
