import { fault } from '../../fault.ts';
import type { Item } from '../../model/study.ts';
import type { Making } from '../make.ts';

/** The item that a figure or table is about; reports where the template names none. */
export function itemOf(making: Making, what: string): Item | null {
  if (making.item === null) making.report(fault('item-not-named', { what }));
  return making.item;
}
