import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The study whose respondents were reconstructed from published figures. */
export const reconstructed = fileURLToPath(new URL('../../data/jobcenter-koebenhavn', import.meta.url));

/** Why its facts cannot be checked; null: they can. */
export const missingFacts: string | null = existsSync(`${reconstructed}/published-facts.json`)
  ? null
  : 'data/jobcenter-koebenhavn has no published-facts.json';

/** The kinds of fact that the ledger has results for. */
export const checkedKinds = [
  'count',
  'share',
  'background-share',
  'median',
  'difference',
  'change',
  'group-comparison',
  'background-effect',
  'fieldwork',
  'population',
] as const;

/** A published figure or finding; which fields it has depends on its kind. */
export interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly group?: string;
  readonly subgroup?: string | null;
  readonly item?: string;
  readonly variable?: string;
  readonly category?: string;
  readonly measure?: string;
  readonly answers?: readonly number[];
  readonly wave?: number;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly date?: string | null;
  readonly count?: number | null;
  readonly percent?: number | null;
  readonly populationPercent?: number | null;
  readonly relation?: string;
  readonly rank?: number;
  readonly significant?: boolean;
  readonly direction?: string | null;
  readonly level?: number | null;
  readonly adjusted?: string | null;
  readonly adjustedLevel?: number | null;
  /** False: no respondents can give this figure. */
  readonly feasible?: boolean;
  /** It holds as the sum of its rounded parts. */
  readonly feasibleAs?: string | null;
  /** The fact that says something else of the same thing. */
  readonly conflict?: string;
}

/** The facts that the ledger is held against. */
export function readFacts(folder: string): readonly Fact[] {
  const facts: readonly Fact[] = JSON.parse(readFileSync(`${folder}/published-facts.json`, 'utf8'));
  return facts.filter(({ kind }) => checkedKinds.some((one) => one === kind));
}

/** Whether a fact may fail: it is impossible, or another fact contradicts it. */
export function mayFail({ feasible, feasibleAs, conflict }: Fact): boolean {
  return (feasible === false && feasibleAs !== 'sum-of-rounded-parts') || conflict !== undefined;
}
