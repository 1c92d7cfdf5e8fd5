import type { ResultId } from './id.ts';
import type { AnswerResult, ChiSquareResult } from './results/chi-square.ts';
import type {
  AlphaResult,
  CountResult,
  MeanResult,
  MedianResult,
  RankResult,
  ShareResult,
  SpreadResult,
  TallyResult,
} from './results/described.ts';
import type {
  MultiplicityResult,
  RepresentativityResult,
  ResponseResult,
  WeightedResult,
  WeightingResult,
} from './results/method.ts';
import type { FieldworkResult, GivenResult, PopulationResult, ThemeResult } from './results/sources.ts';
import type { CorrelationResult, TestResult } from './results/tested.ts';

export type Result =
  | CountResult
  | ShareResult
  | MeanResult
  | MedianResult
  | SpreadResult
  | TestResult
  | ChiSquareResult
  | AnswerResult
  | CorrelationResult
  | AlphaResult
  | RankResult
  | TallyResult
  | RepresentativityResult
  | MultiplicityResult
  | WeightedResult
  | WeightingResult
  | ResponseResult
  | PopulationResult
  | FieldworkResult
  | ThemeResult
  | GivenResult;

/** All results of a build by id. */
export type Ledger = ReadonlyMap<ResultId, Result>;
