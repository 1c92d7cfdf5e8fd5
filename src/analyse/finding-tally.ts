import { resultId } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { TallyResult } from '../model/results/described.ts';
import type { TestedKind } from '../model/results/origin.ts';
import type { CorrelationResult, TestResult } from '../model/results/tested.ts';
import { methods } from './methods.ts';

/**
 * How many of the tests of a kind on a scope (one an item, or one a background variable and item) fulfil what is asked, of
 * those that could be computed.
 */
export function findingTallies(results: readonly Result[]): readonly TallyResult[] {
  const groups = new Map<string, readonly Finding[]>();
  for (const result of results) {
    if (!isFinding(result)) continue;
    const name = groupOf(result);
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return [...groups.values()].flatMap(talliesOf);
}

type Finding = TestResult | CorrelationResult;

/** What may be fulfilled; directions count only where they are significant. */
const questions: Readonly<Record<string, (finding: Finding) => boolean>> = {
  significant: ({ level }) => level !== null,
  higher: ({ direction }) => direction === 'higher' || direction === 'positive',
  lower: ({ direction }) => direction === 'lower' || direction === 'negative',
  persists: (finding) => verdictOf(finding) === 'persists',
  vanishes: (finding) => verdictOf(finding) === 'vanishes',
  reverses: (finding) => verdictOf(finding) === 'reverses',
};

const kinds: readonly TestedKind[] = ['difference', 'comparison', 'change', 'background'];

function isFinding(result: Result): result is Finding {
  const isTested = 'test' in result && (result.test === 't-test' || result.test === 'correlation');
  return isTested && kinds.some((kind) => kind === result.kind);
}

/** Wave and scope as the ids of a kind have them: "2019-2020" of a change, "a~b" of a comparison. */
function groupOf({ id, kind }: Finding): string {
  const [, wave = '', scope = ''] = id.split('/');
  return [wave, scope, kind].join('/');
}

function talliesOf(findings: readonly Finding[]): readonly TallyResult[] {
  const [first] = findings;
  if (first === undefined) return [];
  const computed = findings.filter(({ p }) => p !== null);
  const { wave, scope, since, against } = first.from;
  const asked = first.kind === 'background' ? backgroundQuestions : Object.keys(questions);
  return asked.map((what) => ({
    id: resultId('tally', groupOf(first), what),
    kind: 'tally',
    from: {
      wave,
      scope,
      ...(since === undefined ? {} : { since }),
      ...(against === undefined ? {} : { against }),
      of: first.kind,
    },
    n: 0,
    method: methods.tally,
    value: computed.filter((finding) => questions[what]?.(finding) === true).length,
    of: computed.length,
  }));
}

/** Background effects are not adjusted. */
const backgroundQuestions = ['significant', 'higher', 'lower'];

function verdictOf(finding: Finding): string | null {
  return finding.test === 't-test' ? (finding.adjusted?.verdict ?? null) : null;
}
