import { parentScope, resultId, type Scope } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { TallyResult } from '../model/results/described.ts';
import type { TestResult } from '../model/results/tested.ts';
import { methods } from './methods.ts';

/**
 * How many parts of a scope, groups of all or subgroups of a group, have at least one significant difference (or change)
 * on any item, of the parts that have at least one test that could be computed: "four of five subgroups".
 */
export function partTallies(results: readonly Result[]): readonly TallyResult[] {
  const wholes = new Map<string, readonly Part[]>();
  for (const result of results) {
    const whole = isOfPart(result) ? parentScope(result.from.scope) : null;
    if (!isOfPart(result) || whole === null) continue;
    const id = idOf(result, whole);
    wholes.set(id, [...(wholes.get(id) ?? []), result]);
  }
  return [...wholes].flatMap(([id, parts]) => tallyOf(id, parts));
}

type Part = TestResult;

function isOfPart(result: Result): result is Part {
  return (result.kind === 'difference' || result.kind === 'change') && result.test === 't-test';
}

/** `tally/<wave>/<whole>/<kind>/parts`, the wave as the ids of the kind have it: "2019-2020" of a change. */
function idOf({ id, kind }: Part, whole: Scope): string {
  const [, wave = ''] = id.split('/');
  return resultId('tally', wave, whole, kind, 'parts');
}

function tallyOf(id: string, parts: readonly Part[]): readonly TallyResult[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { wave, since, scope } = first.from;
  return [
    {
      id,
      kind: 'tally',
      from: {
        wave,
        scope: parentScope(scope) ?? scope,
        ...(since === undefined ? {} : { since }),
        of: first.kind,
      },
      n: 0,
      method: methods.tally,
      value: scopesOf(parts, ({ level }) => level !== null),
      of: scopesOf(parts, ({ p }) => p !== null),
    },
  ];
}

function scopesOf(parts: readonly Part[], holds: (part: Part) => boolean): number {
  return new Set(parts.filter(holds).map(({ from }) => from.scope)).size;
}
