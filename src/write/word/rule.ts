import type { IBorderOptions } from 'docx';
import type { ColourName, Theme } from '../../model/theme.ts';
import { eighths } from './measures.ts';

/** A rule along a paragraph or cell. Width and the space beside it in pt. */
export function rule(theme: Theme, colour: ColourName, width: number, space = 0): IBorderOptions {
  return { style: 'single', size: eighths(width), space, color: theme.colours[colour].slice(1) };
}
