import { Faults, fault, type Place } from '../../fault.ts';
import { decimalText } from '../../language/numbers.ts';
import type { Inline } from '../../model/document.ts';
import { type Composition, inlineOutput, isOutput, type Output } from '../composition.ts';

/** What stands where a value is printed: its text as it is, never read as Markdown. Null: nothing. */
export function said(value: unknown, name: string, place: Place, composition: Composition): Output | null {
  if (isOutput(value)) return value;
  if (value === null || value === undefined)
    throw new Faults([fault('template-empty-value', { name }, place)]);
  if (typeof value === 'string') return value === '' ? null : inlineOutput([{ type: 'text', text: value }]);
  if (typeof value === 'number')
    return inlineOutput([{ type: 'text', text: numberText(value, composition) }]);
  if (isInline(value)) return inlineOutput([value]);
  if (Array.isArray(value) && value.length > 0 && value.every(isInline)) return inlineOutput(value);
  throw new Faults([fault('template-not-printable', { name }, place)]);
}

/** A bare number with as many decimals as it has. */
function numberText(value: number, { templates }: Composition): string {
  const decimals = Number.isInteger(value) ? 0 : (String(value).split('.')[1]?.length ?? 0);
  return decimalText(value, Math.min(decimals, 6), templates.language);
}

const inlineTypes = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'print',
  'reference',
  'page',
  'note',
  'claim',
  'missing',
]);

function isInline(value: unknown): value is Inline {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const holds = 'text' in value || 'children' in value;
  return holds && typeof value.type === 'string' && inlineTypes.has(value.type);
}
