import { type Call, type Helper, stop } from '../composition.ts';
import { conditions, fulfils, isCondition } from '../when.ts';
import { scopeOfCall, textArgument } from './arguments.ts';

/** `{{#if (when "waves")}}`: what publication.yaml asks of chapters, asked for a section and its scope. */
export const whenHelpers: Readonly<Record<string, Helper>> = {
  when: { block: 'never', options: ['scope'], run: when },
};

function when(call: Call): boolean {
  const word = textArgument(call, 0);
  if (isCondition(word)) return fulfils(word, scopeOfCall(call), call.composition);
  return stop(call, 'condition-unknown', { condition: word, known: Object.keys(conditions).join(', ') });
}
