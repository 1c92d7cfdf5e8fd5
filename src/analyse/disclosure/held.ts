import type { ResultId, Scope } from '../../model/id.ts';
import type { Ledger, Result } from '../../model/result.ts';
import type { Disclosure, Study } from '../../model/study.ts';
import type { EarlierLedger } from '../../model/survey.ts';
import { scopesOf } from '../cells.ts';
import type { AdditiveTable, TableCell } from './additive.ts';
import { linesOf, tableOf } from './grid.ts';
import { type Subject, subjectsOf } from './grids.ts';
import { suppress } from './suppress.ts';

/** Which counts are held back, and what that means for the lines that they stand in. */
export interface Held {
  /** Ids of shares that are not told. */
  readonly ids: ReadonlySet<ResultId>;
  /** Whether all counts of an item or variable are told in a scope, so that what else is told of it adds nothing. */
  readonly isOpen: (wave: string, of: string, scope: Scope) => boolean;
  /** Whether a count of an item or variable is held back in any scope. */
  readonly isClosed: (wave: string, of: string) => boolean;
  /** Whether the number of valid answers would give away how many answered don't-know. */
  readonly isBaseHeld: (wave: string, of: string, scope: Scope) => boolean;
  /** Counts that an attacker can still come too near. */
  readonly unprotected: readonly TableCell[];
  /** Secret counts that the earlier report has told. */
  readonly alreadyTold: readonly TableCell[];
}

/** Holds back the counts that could point at somebody, and those from which they follow. */
export function heldIn(study: Study, ledger: Ledger, limits: Disclosure, earlier: EarlierLedger): Held {
  const lines = linesOf(study.groups);
  const scopes = scopesOf(study.groups).map(({ scope }) => scope);
  const judged = subjectsOf(study, ledger, limits).map((subject) => {
    const whole = tableOf(subject.grid, lines, limits);
    const table = withKnown(whole, earlier);
    const { hidden, unprotected } = suppress(table, inSmallBases(table, limits));
    return { subject, table, hidden, unprotected, alreadyTold: toldBefore(whole, table) };
  });
  const counts = new Set(judged.flatMap(({ hidden }) => [...hidden]));
  const subjects = judged.map(({ subject }) => subject);
  const bases = new Set(
    subjects.flatMap(({ wave, of, dontKnow }) =>
      scopes.flatMap((scope) =>
        dontKnow !== null && counts.has(dontKnow(scope)) ? [lineOf(wave, of, scope)] : [],
      ),
    ),
  );
  const closed = new Set(
    judged.flatMap(({ subject: { wave, of }, hidden }) =>
      [...hidden].flatMap((id) => {
        const scope = ledger.get(id)?.from.scope;
        return scope === undefined ? [] : [lineOf(wave, of, scope)];
      }),
    ),
  );
  const valid = subjects.flatMap((subject) => validToo(subject, ledger, counts, bases));
  const seen = new Set([
    ...judged.flatMap(({ table }) => table.cells.map(({ key }) => key)),
    ...subjects.flatMap(({ again }) => [...again.values()]),
  ]);
  // Fails closed: a share that stands in no table has been judged by nobody.
  const unjudged = [...ledger.values()].filter((result) => isShareLike(result) && !seen.has(result.id));
  return {
    ids: new Set([...counts, ...valid, ...unjudged.map(({ id }) => id)]),
    isOpen: (wave, of, scope) => !closed.has(lineOf(wave, of, scope)),
    isClosed: (wave, of) => [...closed].some((line) => line.startsWith(`${wave}/${of}/`)),
    isBaseHeld: (wave, of, scope) => bases.has(lineOf(wave, of, scope)),
    unprotected: judged.flatMap(({ unprotected }) => unprotected),
    alreadyTold: judged.flatMap(({ alreadyTold }) => alreadyTold),
  };
}

function lineOf(wave: string, of: string, scope: Scope): string {
  return `${wave}/${of}/${scope}`;
}

/** Of a small base nothing is printed, not even that nobody gave an answer. */
function inSmallBases({ cells }: AdditiveTable, limits: Disclosure): ReadonlySet<string> {
  const small = cells.filter(({ base, status }) => status === 'printed' && base > 0 && base < limits.base);
  return new Set(small.map(({ key }) => key));
}

/** Counts that an earlier report has told of as many respondents are no secret any more. */
function withKnown(table: AdditiveTable, earlier: EarlierLedger): AdditiveTable {
  if (earlier.size === 0) return table;
  const cells = table.cells.map((cell): TableCell => {
    const before = earlier.get(cell.key);
    const isKnown = before !== undefined && before.count !== null && before.n === cell.base;
    return isKnown ? { ...cell, status: 'known', secret: 0 } : cell;
  });
  return { ...table, cells };
}

function toldBefore(whole: AdditiveTable, table: AdditiveTable): readonly TableCell[] {
  return whole.cells.filter(({ secret }, index) => secret > 0 && table.cells[index]?.secret === 0);
}

/**
 * The same counts on the base of the valid answers: held back with those on all, all of them where the base itself would
 * tell who answered don't-know, and where the two differ, since then what differs is a few respondents.
 */
function validToo(
  { wave, of, again }: Subject,
  ledger: Ledger,
  counts: ReadonlySet<ResultId>,
  bases: ReadonlySet<string>,
): readonly ResultId[] {
  return [...again].flatMap(([id, valid]) => {
    const [own, other] = [ledger.get(id), ledger.get(valid)];
    if (own === undefined || other === undefined || !('count' in own) || !('count' in other)) return [];
    const isHeld = counts.has(id) || bases.has(lineOf(wave, of, own.from.scope)) || own.count !== other.count;
    return isHeld ? [valid] : [];
  });
}

/** Who is in which group is no secret: those are the bases of all else. */
function isShareLike({ kind, from }: Result): boolean {
  const isMembership = from.variable === 'group' || from.variable === 'subgroup';
  return ['share', 'valid', 'profile', 'theme'].includes(kind) && !isMembership;
}
