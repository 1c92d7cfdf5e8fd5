import { type Fault, fault, throwIfAny } from '../fault.ts';
import { resultId, type Scope } from '../model/id.ts';
import type { Reason } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import type { ResponseResult } from '../model/results/method.ts';
import type { Study } from '../model/study.ts';
import { methods } from './methods.ts';
import { because } from './reason.ts';

/** The measures of fieldwork.csv that tell what became of those who were to be asked; `completed` tells of it beside another. */
const outcomes = [
  'invited',
  'ineligible',
  'eligible',
  'contacted',
  'partial',
  'refused',
  'noncontact',
  'other',
  'unknown',
] as const;

type Outcomes = Readonly<Partial<Record<(typeof outcomes)[number] | 'completed', number>>>;

/**
 * Response rates of each scope of which fieldwork.csv tells more than how many completed. RR1 is completed interviews of all
 * who could take part or of whom that is not known, RR2 counts partial interviews as well.
 * Source: AAPOR, Standard Definitions (10th ed., 2023), response rates 1 and 2.
 * @throws Faults `disposition-sum` where the outcomes do not add up
 */
export function responses(results: readonly Result[], study: Study): readonly ResponseResult[] {
  const records = results.flatMap((result) => (result.kind === 'fieldwork' ? [result] : []));
  const counts = new Map(
    results.flatMap((one) => (one.kind === 'count' ? [[one.id, one.value] as const] : [])),
  );
  const places = new Map(records.map(({ from }) => [`${from.wave}/${from.scope}`, from]));
  const faults: Fault[] = [];
  const found = [...places.values()].flatMap(({ wave, scope }) => {
    const own = records.filter(({ from }) => from.wave === wave && from.scope === scope);
    const measured: Outcomes = Object.fromEntries(
      own.flatMap(({ from, value }) => (value === null ? [] : [[from.measure ?? '', value]])),
    );
    if (outcomes.every((one) => measured[one] === undefined)) return [];
    const whole = withCompleted(measured, counts.get(resultId('count', wave, scope)) ?? 0);
    faults.push(...sumFaults(whole, wave, scope, study));
    return [rate('rr1', whole, wave, scope), rate('rr2', whole, wave, scope)];
  });
  throwIfAny(faults);
  return found;
}

type Whole = Outcomes & { readonly completed: number };

/** Where the file does not say how many completed, they are the respondents, less those who did in part. */
function withCompleted(measured: Outcomes, respondents: number): Whole {
  return { ...measured, completed: measured.completed ?? respondents - (measured.partial ?? 0) };
}

/** All who could take part or perhaps could; null where that is not known. */
function baseOf(whole: Whole): number | null {
  const { invited, ineligible = 0, eligible, unknown = 0 } = whole;
  if (eligible !== undefined) return eligible + unknown;
  if (invited !== undefined) return invited - ineligible;
  return isListed(whole) ? sumOf(whole) : null;
}

/** Whether every outcome is told, so that their sum is all. */
function isListed({ refused, noncontact }: Whole): boolean {
  return refused !== undefined && noncontact !== undefined;
}

function sumOf({
  completed,
  partial = 0,
  refused = 0,
  noncontact = 0,
  other = 0,
  unknown = 0,
}: Whole): number {
  return completed + partial + refused + noncontact + other + unknown;
}

function sumFaults(whole: Whole, wave: string, scope: Scope, study: Study): readonly Fault[] {
  const [base, sum] = [baseOf(whole), sumOf(whole)];
  const isOff = base !== null && (sum > base || (isListed(whole) && sum !== base));
  const file = study.waves.find(({ id }) => id === wave)?.fieldwork ?? 'study.yaml';
  return isOff ? [fault('disposition-sum', { wave, scope, sum, base }, { file })] : [];
}

function rate(measure: 'rr1' | 'rr2', whole: Whole, wave: string, scope: Scope): ResponseResult {
  const { completed, partial } = whole;
  const base = baseOf(whole);
  const count = measure === 'rr1' ? completed : completed + (partial ?? 0);
  const reason = reasonOf(measure, whole, base);
  return {
    id: resultId('response', wave, scope, measure),
    kind: 'response',
    from: { wave, scope, measure },
    n: base ?? 0,
    method: measure === 'rr1' ? methods.responseRate1 : methods.responseRate2,
    count,
    value: reason === null && base !== null ? count / base : null,
    ...because(reason),
  };
}

function reasonOf(measure: 'rr1' | 'rr2', { partial }: Whole, base: number | null): Reason | null {
  if (base === null || base <= 0) return 'eligible-unknown';
  return measure === 'rr2' && partial === undefined ? 'partial-unknown' : null;
}
