import { analyse } from '../../src/analyse/analyse.ts';
import { voices } from '../../src/analyse/voices.ts';
import { compose } from '../../src/compose/compose.ts';
import type { Block } from '../../src/model/document.ts';
import { readInput } from '../../src/run/input.ts';
import { templates } from '../support/paths.ts';

/** A study folder's report, as a draft. */
export function report(folder: string, publication: 'kort' | 'rapport'): readonly Block[] {
  const { study, survey, templates: found } = readInput(folder, templates, publication).value;
  const { value: ledger } = analyse(survey, study);
  const made = compose({ study, ledger, voices: voices(survey, study), templates: found, status: 'draft' });
  return made.value.document.blocks;
}

/** All words of a part of the document, one after the other; drawings hold none of a reader's running text. */
export function words(part: unknown): string {
  if (Array.isArray(part)) return part.map(words).join('');
  if (typeof part !== 'object' || part === null) return '';
  return Object.entries(part)
    .filter(([key]) => key !== 'drawing')
    .map(([key, value]) => (key === 'text' && typeof value === 'string' ? value : words(value)))
    .join('')
    .replaceAll('\u00a0', ' ');
}
