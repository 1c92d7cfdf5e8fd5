/** One published fact, held against the files. */
export interface Check {
  readonly id: string;
  readonly kind: string;
  /** `instead`: the published figure is impossible or contradicted, and the files have the nearest; `outside`: not a figure of the files. */
  readonly outcome: 'holds' | 'fails' | 'instead' | 'outside';
  /** What the files say. */
  readonly found: string;
}

/** A fact as published-facts.json has it: which fields there are depends on its kind. */
export type Fact = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };

export function textOf(fact: Fact, field: string): string {
  const value = fact[field];
  return value === undefined || value === null ? '' : String(value);
}

/** A check of a figure that the files give as a number. */
export function compared(fact: Fact, published: unknown, found: number): Check {
  return checked(fact, Number(published) === found, String(found));
}

export function checked(fact: Fact, holds: boolean, found: string): Check {
  return { id: fact.id, kind: fact.kind, outcome: holds ? 'holds' : 'fails', found };
}

export function outside(fact: Fact): Check {
  return { id: fact.id, kind: fact.kind, outcome: 'outside', found: '' };
}

/** Whole per cents, rounded half up. */
export function percent(count: number, n: number): number {
  return Math.floor((200 * count + n) / (2 * n));
}
