import type { Inline } from '../../model/document.ts';
import type { Making } from '../make.ts';

/** Below `shown` answers a row keeps its place without numbers; below `firm` it is muted, since chance weighs much. */
const limits = { shown: 10, firm: 30 } as const;

/** What may be said of so many answers. */
export type Standing = 'few' | 'small' | 'firm';

export function standingOf(base: number): Standing {
  if (base < limits.shown) return 'few';
  return base < limits.firm ? 'small' : 'firm';
}

/** Whether there are answers enough for numbers. */
export function isShown(base: number): boolean {
  return standingOf(base) !== 'few';
}

/** What a row or panel of a drawing has of it. */
export function smallRow(
  making: Making,
  standing: Standing,
): { readonly small?: boolean; readonly instead?: string } {
  if (standing === 'firm') return {};
  return standing === 'few' ? { small: true, instead: making.word('too-few') } : { small: true };
}

/** What the note says of rows that are muted or without numbers; nothing where there are none. */
export function smallTexts(making: Making, bases: readonly number[]): readonly (readonly Inline[])[] {
  const standings = bases.map(standingOf);
  const text = making.word('too-few');
  return [
    ...(standings.includes('small') ? [making.phrase('small-rows', { limit: limits.firm })] : []),
    ...(standings.includes('few') ? [making.phrase('few-rows', { text, limit: limits.shown })] : []),
  ];
}
