import type { Cell } from '../../model/document.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { Making } from '../make.ts';
import { isShown } from '../small.ts';
import { absentCells, tooFewCell } from './cells.ts';
import { printCell } from './controlled.ts';

/**
 * Mean and standard deviation. Where all answered the same they are that answer and 0. Too few where most have answered
 * don't-know: what is left is nothing to take a mean of.
 */
export function momentCells(making: Making, id: string): readonly Cell[] {
  const mean = making.ledger.get(id);
  if (mean?.kind !== 'mean' || isHeldBack(mean)) return absentCells(making, 2);
  if (!isShown(mean.n) || mean.value === null) return [tooFewCell(making, 2)];
  const sd = mean.sd === null ? absentCells(making, 1) : [printCell(making, id, 'sd')];
  return [printCell(making, id, 'mean'), ...sd];
}
