import type { Inline } from '../model/document.ts';
import type { Making } from './make.ts';

/** That p stands as the test has it, and yet another decides; empty where nothing is corrected. */
export function correctedNote(making: Making): readonly Inline[] {
  const { correction, family } = making.study.tests;
  if (correction === 'none') return [];
  return making.phrase('marks-corrected', {
    correction: making.word(`correction-${correction}`),
    family: making.word(`family-${family}`),
  });
}
