import type { TextStyle } from '../../model/theme.ts';
import { twips } from './measures.ts';

/** Exact leading, as the theme has it, so that lines stand alike in Word and on the pages of the PDF. */
export function lines(style: TextStyle): { readonly line: number; readonly lineRule: 'exact' } {
  return { line: twips(style.leading), lineRule: 'exact' };
}
