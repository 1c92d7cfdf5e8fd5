import { everyone, resultId } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { MultiplicityResult } from '../model/results/method.ts';
import type { Study, TestRules } from '../model/study.ts';
import { isTold } from '../model/told.ts';
import { isMember, type Judged, pBy } from './correct.ts';
import { methods } from './methods.ts';

/**
 * By wave (or pair of waves), kind of test (and `alle` for all kinds that a wave's report tells) and level: how many tests the report tells, how many are significant by each p, and how
 * many would be by chance alone if nothing differed, the level times their number.
 */
export function multiplicity(results: readonly Result[], study: Study): readonly MultiplicityResult[] {
  const { tests: rules } = study;
  const kinds = new Map<string, Judged[]>();
  for (const result of results) {
    if (!isMember(result) || result.p === null || !isTold(study, result)) continue;
    for (const key of [`${waveOf(result)}/${result.kind}`, `${result.from.wave}/${everyone}`]) {
      const known = kinds.get(key);
      if (known === undefined) kinds.set(key, [result]);
      else known.push(result);
    }
  }
  return [...kinds].flatMap(([key, tests]) => rules.levels.map((at) => counted(key, tests, at, rules)));
}

function waveOf({ from: { wave, since } }: Judged): string {
  return since === undefined ? wave : `${since}-${wave}`;
}

function counted(key: string, tests: readonly Judged[], at: number, rules: TestRules): MultiplicityResult {
  const [first] = tests;
  const isTotal = key.endsWith(`/${everyone}`);
  const { wave = '', since } = first?.from ?? {};
  const by = (rule: TestRules['correction']): number =>
    tests.filter(
      ({ p, corrected }) => p !== null && corrected !== null && pBy(rule, p, corrected) <= at / 100,
    ).length;
  return {
    id: resultId('multiplicity', key, String(at)),
    kind: 'multiplicity',
    from: {
      wave,
      scope: everyone,
      ...(since === undefined || isTotal ? {} : { since }),
      ...(first === undefined || isTotal ? {} : { of: first.kind }),
    },
    n: 0,
    method: methods.multiplicity,
    at,
    of: tests.length,
    value: by(rules.correction),
    plain: by('none'),
    holm: by('holm'),
    bh: by('bh'),
    chance: (tests.length * at) / 100,
  };
}
