import { type Apart, apart } from './apart/apart.ts';

/** The processes beside a build. */
export interface Beside {
  /** Makes pictures and tables. */
  readonly draw: Apart;
  /** Makes the ledger's table and proves. */
  readonly reckon: Apart;
}

/** Does something with processes beside it, which end with it. */
export async function withBeside<T>(work: (beside: Beside) => Promise<T>): Promise<T> {
  const beside = { draw: apart(), reckon: apart() };
  try {
    return await work(beside);
  } finally {
    beside.draw.stop();
    beside.reckon.stop();
  }
}
