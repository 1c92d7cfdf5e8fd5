import type { Inline } from '../../model/document.ts';
import { limits } from '../../model/few.ts';
import type { Making } from '../make.ts';
import { type Standing, standingOf } from '../small.ts';

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
    ...(standings.includes('few')
      ? [
          making.phrase(making.study.disclosure === null ? 'few-rows' : 'held-rows', {
            text,
            limit: limits.shown,
          }),
        ]
      : []),
  ];
}
