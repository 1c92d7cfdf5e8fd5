import { pText } from '../language/numbers.ts';
import { wordOf } from '../language/words.ts';
import { everyone, parentScope, type ResultId, rangeSegment, resultId } from '../model/id.ts';
import type { Language } from '../model/language.ts';
import type { Result } from '../model/result.ts';
import type { MeanResult, ShareResult } from '../model/results/described.ts';
import type { RepresentativityResult } from '../model/results/method.ts';
import type { TestResult } from '../model/results/tested.ts';
import { type Call, stop } from './composition.ts';
import { groupViews } from './context.ts';
import { type Finding, isFinding, isTest, shows, verdictOf } from './finding.ts';
import { isVerdictOnly } from './held-back.ts';
import { resultOf } from './printing.ts';
import { isShare } from './rounding.ts';

/** What prose says of a result. */
export interface Claim {
  readonly id: ResultId;
  readonly is: string;
  /** The weakest level, in per cent, at which it must hold; null: any that the study lists. */
  readonly level: number | null;
  /** What lowest and highest are sought among: the parts of the same parent, or the items of the scope. */
  readonly among?: 'scopes' | 'items';
}

const known =
  'higher, lower, none, significant, different, positive, negative, persists, vanishes, reverses, weaker, lowest, highest';

/** @throws Faults where the ledger does not bear the claim out, or cannot tell */
export function checkClaim(claim: Claim, call: Call): void {
  const result = resultOf(call.composition, claim.id, call.place);
  if (result.kind === 'representativity') {
    checkFit(claim, result, call);
    return;
  }
  switch (claim.is) {
    case 'higher':
    case 'lower':
    case 'none':
      checkTest(claim, result, call);
      break;
    case 'lowest':
    case 'highest':
      checkExtreme(claim, result, call);
      break;
    case 'persists':
    case 'vanishes':
      checkAdjusted(claim, result, call);
      break;
    case 'significant':
    case 'different':
    case 'positive':
    case 'negative':
    case 'reverses':
    case 'weaker':
      checkFinding(claim, result, call);
      break;
    default:
      stop(call, 'claim-unknown', { is: claim.is, known });
  }
}

/** Whether the respondents are composed otherwise than the population: that is all that its test can show. */
function checkFit({ id, is, level }: Claim, result: RepresentativityResult, call: Call): void {
  if (is !== 'different' && is !== 'none') stop(call, 'claim-result', { id, is });
  const { p } = result;
  if (p === null) stop(call, 'result-without-value', { id, reason: result.reason ?? '' });
  const { study, templates } = call.composition;
  const [own = null] = study.tests.levels.filter((one) => p <= one / 100).toSorted((a, b) => a - b);
  const found = own !== null && (level === null || own <= level) ? 'different' : 'none';
  if (found === is) return;
  stop(call, 'claim-not-borne-out', {
    ...{ id, is, found, p: pText(p, templates.language) },
    level: own === null ? '–' : String(own),
  });
}

/** Whatever else a finding can show. */
function checkFinding({ id, is, level }: Claim, result: Result, call: Call): void {
  if (!isFinding(result)) stop(call, 'claim-result', { id, is });
  refuseUntested(result, call);
  if (shows(result, is, level) === true) return;
  const { language } = call.composition.templates;
  const own = result.level === null ? '–' : String(result.level);
  const found = verdictOf(result) ?? result.direction ?? 'none';
  stop(call, 'claim-not-borne-out', { id, is, found, p: pOf(result, language), level: own });
}

function checkTest(claim: Claim, result: Result, call: Call): void {
  const { id, is } = claim;
  if (!isTest(result)) {
    checkFinding(claim, result, call);
    return;
  }
  refuseUntested(result, call);
  const found = foundBy(result, claim.level);
  if (found === is) return;
  const { language } = call.composition.templates;
  const level = result.level === null ? '–' : String(result.level);
  stop(call, 'claim-not-borne-out', { id, is, found, p: pOf(result, language), level });
}

/** What a test shows is known where it was made, also where its numbers are held back. */
function refuseUntested(result: Finding, call: Call): void {
  if (result.p !== null || isVerdictOnly(result)) return;
  stop(call, 'result-without-value', { id: result.id, reason: result.reason ?? '' });
}

function pOf({ p }: { readonly p: number | null }, language: Language): string {
  return p === null ? wordOf(language, 'held-back') : pText(p, language);
}

/** Significant at the level that the claim asks for, and which way; else none. */
function foundBy({ level, direction }: TestResult, weakest: number | null): string {
  const isWeak = level !== null && weakest !== null && level > weakest;
  return level === null || isWeak ? 'none' : (direction ?? 'none');
}

/** What becomes of a significant difference at equal values of the controls; at `level=`, the adjusted one's own. */
function checkAdjusted({ id, is, level }: Claim, result: Result, call: Call): void {
  if (!isTest(result)) stop(call, 'claim-result', { id, is });
  const { adjusted } = result;
  if (adjusted === null || (adjusted.p === null && !isVerdictOnly(adjusted)))
    stop(call, 'claim-not-adjusted', { id, is });
  const isWeak = level !== null && (adjusted.level === null || adjusted.level > level);
  const found = adjusted.verdict === 'persists' && isWeak ? 'none' : (adjusted.verdict ?? 'none');
  if (found === is) return;
  const { language } = call.composition.templates;
  const own = adjusted.level === null ? '–' : String(adjusted.level);
  stop(call, 'claim-not-borne-out', { id, is, found, p: pOf(adjusted, language), level: own });
}

/** Lowest or highest among the parts of the same parent, by share or mean, and alone in it. */
function checkExtreme(claim: Claim, result: Result, call: Call): void {
  const { id, is } = claim;
  const own = valued(result);
  if (own === null) stop(call, 'claim-result', { id, is });
  const sign = is === 'lowest' ? 1 : -1;
  const others = claim.among === 'items' ? otherItems(result, call) : siblings(result, call);
  const rivals = others.filter((one) => sign * (one.value - own) <= 0);
  const [rival] = rivals.toSorted((a, b) => sign * (a.value - b.value));
  if (rival === undefined) return;
  const text = (value: number) => String(Math.round(value * 1000) / 1000);
  stop(call, 'claim-not-extreme', { id, is, scope: rival.scope, value: text(rival.value), own: text(own) });
}

function siblings({ id, from }: Result, { composition }: Call): readonly { scope: string; value: number }[] {
  return scopesBeside(from.scope, composition.study).flatMap((scope) => {
    const other = composition.ledger.get(id.replace(`/${from.scope}/`, `/${scope}/`));
    const value = other === undefined ? null : valued(other);
    return value === null ? [] : [{ scope, value }];
  });
}

/** The same side of the scale on the scope's other items, under their topics. */
function otherItems(
  { id, from }: Result,
  { composition }: Call,
): readonly { scope: string; value: number }[] {
  const { items } = composition.study;
  const own = items.find((item) => item.id === from.item);
  const side = own?.scale.answers.find(({ code }) => code === from.answers?.[0])?.side;
  return items.flatMap((item) => {
    if (item === own) return [];
    const segments = item.scale.answers.filter((one) => one.side === side).map(({ segment }) => segment);
    const [kind = '', wave = ''] = id.split('/');
    const answers = kind === 'mean' ? [] : [rangeSegment(segments)];
    const other = composition.ledger.get(resultId(kind, wave, from.scope, item.id, ...answers));
    const value = other === undefined ? null : valued(other);
    return value === null ? [] : [{ scope: item.topic, value }];
  });
}

function scopesBeside(scope: string, study: Parameters<typeof groupViews>[0]): readonly string[] {
  const groups = groupViews(study);
  const parent = parentScope(scope);
  const parts =
    parent === everyone ? groups : (groups.find((group) => group.scope === parent)?.subgroups ?? []);
  return parts.map((part) => part.scope).filter((one) => one !== scope);
}

function valued(result: Result): number | null {
  return isShare(result) || result.kind === 'mean' ? (result satisfies ShareResult | MeanResult).value : null;
}
