import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analyse/analyse.ts';
import { attributed } from '../../../src/analyse/disclosure/attribution.ts';
import { type Fault, Faults } from '../../../src/fault.ts';
import type { Disclosure } from '../../../src/model/study.ts';
import type { EarlierLedger, EarlierResult } from '../../../src/model/survey.ts';
import type { Voice } from '../../../src/model/voice.ts';
import { groupOf, itemOf, oneToFive, type Row, studyOf, surveyOf } from '../survey-of.ts';

const limits: Disclosure = { base: 5, cell: 3, dontKnow: 'shown', earlier: null };
const study = studyOf({
  items: [itemOf('q', oneToFive)],
  groups: ['a', 'b', 'c'].map((id) => groupOf(id)),
  disclosure: limits,
});

/** By group, how many answered 1, 2, 3, 4, 5 and 9. */
const counts = { a: [1, 9, 12, 8, 7, 4], b: [6, 5, 9, 14, 8, 3], c: [8, 7, 6, 11, 9, 5] };

const rows = Object.entries(counts).flatMap(([group, own]) =>
  own.flatMap((n, at) =>
    Array.from({ length: n }, (): Row => ({ group, answers: { q: oneToFive[at]?.code ?? '' } })),
  ),
);

function resultsWith(earlier: Readonly<Record<string, EarlierResult>>) {
  const known: EarlierLedger = new Map(Object.entries(earlier));
  return analyse({ ...surveyOf(study, rows), earlier: known }, study);
}

function share(n: number, count: number | null): EarlierResult {
  return { kind: 'share', n, count, value: count === null ? null : count / n };
}

function held(ledger: ReturnType<typeof resultsWith>['value']): readonly string[] {
  return [...ledger.values()]
    .filter(({ kind, reason }) => kind === 'share' && reason !== undefined)
    .map(({ id }) => id);
}

describe('an earlier ledger', () => {
  const alone = held(resultsWith({}).value);

  test('that tells nothing of the same wave changes nothing', () => {
    expect(alone).toContain('share/2020/a/q/1');
    expect(alone.length).toBe(4);
    expect(held(resultsWith({ 'share/2019/a/q/1': share(41, 1) }).value)).toEqual(alone);
  });

  test('that told a partner makes others be held back: what is known hides nothing', () => {
    const [partner = ''] = alone.filter(
      (id) => id.startsWith('share/2020/b/') || id.startsWith('share/2020/c/'),
    );
    const scope = partner.split('/')[2] ?? '';
    const at = oneToFive.findIndex(({ segment }) => segment === partner.split('/').at(-1));
    const own = counts[scope as 'b' | 'c'];
    const told = share(
      own.reduce((sum, n) => sum + n, 0),
      own[at] ?? 0,
    );
    const now = held(resultsWith({ [partner]: told }).value);
    expect(now).not.toEqual(alone);
    expect(now.filter((id) => id !== partner).length).toBeGreaterThanOrEqual(4);
  });

  test('that told what is secret now is warned of', () => {
    const { warnings } = resultsWith({ 'share/2020/a/q/1': share(41, 1) });
    expect(warnings.map(({ code, values }) => [code, values['id']])).toEqual([
      ['disclosure-told-before', 'share/2020/a/q/1'],
    ]);
  });

  test('on bases that differ by a few, or with a few who answer otherwise, is a fault', () => {
    const faults = (earlier: EarlierResult) =>
      faultsOf(() => resultsWith({ 'share/2020/alle/q/4': earlier }));
    expect(faults(share(130, 33)).map(({ code, values }) => [code, values['before'], values['now']])).toEqual(
      [['disclosure-difference', 130, 132]],
    );
    expect(faults(share(132, 32)).map(({ code }) => code)).toEqual(['disclosure-difference']);
    expect(faults(share(132, 33))).toEqual([]);
    expect(faults(share(100, 25))).toEqual([]);
  });

  test('that has told all around a secret leaves it unprotected, which is a fault', () => {
    const all = Object.entries(counts).flatMap(([scope, own]) => {
      const n = own.reduce((sum, count) => sum + count, 0);
      return own.map(
        (count, at) => [`share/2020/${scope}/q/${oneToFive[at]?.segment}`, share(n, count)] as const,
      );
    });
    const others = Object.fromEntries(all.filter(([id]) => id !== 'share/2020/a/q/1'));
    expect(faultsOf(() => resultsWith(others)).map(({ code, values }) => [code, values['id']])).toEqual([
      ['disclosure-unprotected', 'share/2020/a/q/1'],
    ]);
  });
});

describe('who is quoted', () => {
  const voice: Voice = {
    wave: '2020',
    scope: 'a.x',
    item: 'q',
    tone: 'positive',
    themes: [],
    text: 'Godt.',
    answer: 'Meget godt',
    about: { sex: 'f', age: '18..30' },
  };
  const others = (n: number, scope: string, sex: string, age: string) =>
    Array.from({ length: n }, () => ({ scope, about: { sex, age } }));

  test('is told as far as enough others are the same', () => {
    const all = [
      ...others(3, 'a.x', 'f', '18..30'),
      ...others(4, 'a.x', 'f', '31..40'),
      ...others(9, 'b', 'm', '18..30'),
    ];
    expect(attributed(voice, all, limits)).toMatchObject({
      scope: 'a.x',
      about: { sex: 'f', age: null },
      answer: null,
    });
  });

  test('is told by the group where the subgroup is too small, and not quoted where all are too few', () => {
    const all = [...others(2, 'a.x', 'f', '18..30'), ...others(5, 'a.y', 'f', '18..30')];
    expect(attributed(voice, all, limits)).toMatchObject({ scope: 'a', about: { sex: 'f', age: '18..30' } });
    expect(attributed(voice, all.slice(0, 4), limits)).toBeNull();
  });
});

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults;
    throw error;
  }
}
