import { type Fault, fault, type Outcome, throwIfAny } from '../fault.ts';
import { everyone, resultId } from '../model/id.ts';
import type { WeightingResult } from '../model/results/method.ts';
import type { Study } from '../model/study.ts';
import type { Survey, WaveData } from '../model/survey.ts';
import { type Margin, tellsOff, type Weights } from '../model/weights.ts';
import { knownMargins, type MarginInWave, marginInWave } from './margin-cells.ts';
import { methods } from './methods.ts';
import { farthest, hasConverged, type Raked, raked, type TargetMargin } from './raking.ts';
import { type Design, designOf } from './taylor.ts';
import { trimmed } from './trim.ts';

/** The weights of a wave, and what is told of them. */
export interface Weighting {
  readonly design: Design;
  readonly result: WeightingResult;
}

/**
 * Weights the respondents of every wave as the study wants it: by their column, fitted to the population, trimmed. Empty where the
 * study has no weights.
 * @throws Faults what keeps weights from being made, in all waves
 */
export function weightings(survey: Survey, study: Study): Outcome<ReadonlyMap<string, Weighting>> {
  const { weights } = study;
  if (weights === null) return { value: new Map(), warnings: [] };
  const margins = weights.margins ?? knownMargins(study, survey);
  if (weights.column === null && margins.length === 0)
    throwIfAny([fault('weighting-without-margins', {}, weights.place)]);
  const waves = study.waves.map(({ id }) => id).flatMap((id) => survey.waves.get(id) ?? []);
  const found = waves.map((data) => weightingOf({ data, survey, study }, weights, margins));
  throwIfAny(found.flatMap(({ faults }) => faults));
  const made = found.flatMap(({ weighting }) => (weighting === null ? [] : [weighting]));
  return {
    value: new Map(made.map((one) => [one.result.from.wave, one])),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

interface Tried {
  readonly weighting: Weighting | null;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

interface Source {
  readonly data: WaveData;
  readonly survey: Survey;
  readonly study: Study;
}

function weightingOf(source: Source, weights: Weights, margins: readonly Margin[]): Tried {
  const { wave, n, design } = source.data;
  const given = design?.weights ?? new Float64Array(n).fill(1);
  const base = given.map((weight) => (weight > 0 ? weight : 0));
  const own = margins.map((margin) => marginInWave(margin, source, base));
  const warnings = own
    .filter(({ unknown }) => unknown > 0)
    .map(({ margin, unknown }) =>
      fault('weighting-unknown', { variable: margin.variable, wave, count: unknown }, margin.place),
    );
  const wrong = own.flatMap(({ faults }) => faults);
  if (wrong.length > 0) return { weighting: null, faults: wrong, warnings };
  const fitted =
    own.length === 0
      ? null
      : raked(
          base,
          own.map(({ target }) => target),
        );
  const faults = [...convergenceFaults(fitted, margins, wave)];
  const cut = weights.trim === null ? null : trimmed(fitted?.weights ?? base, weights.trim);
  if (weights.trim !== null && cut === null) faults.push(fault('trim-too-tight', { wave }, weights.place));
  if (faults.length > 0) return { weighting: null, faults, warnings };
  const last = cut?.weights ?? fitted?.weights ?? base;
  const plain = designOf(last, design?.strata ?? new Int32Array(n), design?.clusters ?? null);
  const targets = own.map(({ target }) => target);
  const astray = astrayOf(cut, targets);
  const calibration = { from: 0, margins: targets.map(({ cells }) => cells), base };
  return {
    weighting: {
      design:
        fitted === null ? plain : { ...plain, calibrations: [{ ...calibration, fitted: fitted.weights }] },
      result: toldOf(wave, last, { fitted, own, cut: cut?.many ?? null, off: astray?.off ?? 0 }),
    },
    faults: [],
    warnings: [...warnings, ...trimWarnings(astray, margins, wave)],
  };
}

/** How far trimming took the weights from the population; null where it had nothing to take them from. */
function astrayOf(cut: ReturnType<typeof trimmed>, targets: readonly TargetMargin[]) {
  return cut === null || targets.length === 0 ? null : farthest(cut.weights, targets);
}

/** Trimming undoes what fitting has done: by how much must be known. */
function trimWarnings(
  astray: ReturnType<typeof farthest> | null,
  margins: readonly Margin[],
  wave: string,
): readonly Fault[] {
  if (astray === null || astray.off < tellsOff) return [];
  const margin = margins[astray.worst];
  const points = Math.round(1000 * astray.off) / 10;
  return [fault('trim-off-population', { wave, variable: margin?.variable ?? '', points }, margin?.place)];
}

function convergenceFaults(fitted: Raked | null, margins: readonly Margin[], wave: string): readonly Fault[] {
  if (fitted === null || hasConverged(fitted)) return [];
  const margin = margins[fitted.worst];
  const values = { wave, variable: margin?.variable ?? '', rounds: fitted.rounds };
  return [fault('weighting-not-converged', values, margin?.place)];
}

interface Made {
  readonly fitted: Raked | null;
  readonly own: readonly MarginInWave[];
  /** Null: not trimmed. */
  readonly cut: number | null;
  /** How far trimming has taken a margin from the population at most. */
  readonly off: number;
}

/** Kish, L., Survey Sampling (1965), 11.7. */
function toldOf(wave: string, weights: Float64Array, { fitted, own, cut, off }: Made): WeightingResult {
  const kept = weights.filter((weight) => weight > 0);
  const total = kept.reduce((sum, weight) => sum + weight, 0);
  const mean = total / kept.length;
  const effective = total ** 2 / kept.reduce((sum, weight) => sum + weight ** 2, 0);
  const stem = own.length === 0 ? 'weights' : own.length === 1 ? 'postStratify' : 'rake';
  return {
    id: resultId('weighting', wave, everyone),
    kind: 'weighting',
    from: { wave, scope: everyone },
    n: kept.length,
    method: methods[cut === null ? stem : (`${stem}Trimmed` as const)],
    least: kept.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY) / mean,
    most: kept.reduce((most, weight) => Math.max(most, weight), 0) / mean,
    trimmed: cut ?? 0,
    without: weights.length - kept.length,
    effective,
    deff: kept.length / effective,
    of: 0,
    changed: 0,
    rounds: own.length > 1 ? (fitted?.rounds ?? 0) : 0,
    margins: own.map(
      ({ margin }) =>
        `${margin.inGroups && margin.variable !== 'subgroup' ? 'group.' : ''}${margin.variable}`,
    ),
    off,
  };
}
