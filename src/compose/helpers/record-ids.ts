import { everyone } from '../../model/id.ts';
import type { Call } from '../composition.ts';
import { oneAnswer } from './answers.ts';
import {
  idOption,
  neededItem,
  numberOption,
  pairOfCall,
  scopeOfCall,
  textOption,
  waveOf,
  wavesOfCall,
} from './arguments.ts';

/** What the ids of changes, background effects, spreads, ranks, tallies, themes and records are made of, after their kind. */
export const recordIds: Readonly<Record<string, (call: Call) => readonly string[]>> = {
  change: (call) => [
    wavesOfCall(call, scopeOfCall(call)),
    scopeOfCall(call),
    neededItem(call).id,
    ...oneAnswer(call),
  ],
  background: (call) => [
    waveOf(call),
    scopeOfCall(call),
    idOption(call, 'variable'),
    neededItem(call).id,
    ...oneAnswer(call),
  ],
  spread: (call) => [
    waveOf(call),
    scopeOfCall(call),
    call.hash['variable'] === undefined ? neededItem(call).id : idOption(call, 'variable'),
  ],
  population: populationSegments,
  fieldwork: (call) => [waveOf(call), scopeOfCall(call), idOption(call, 'measure')],
  theme: (call) => [
    waveOf(call),
    scopeOfCall(call),
    neededItem(call).id,
    idOption(call, 'tone'),
    idOption(call, 'theme'),
  ],
  response: (call) => [waveOf(call), scopeOfCall(call), idOption(call, 'measure')],
  weighting: (call) => [waveOf(call), everyone],
  rank: (call) => [waveOf(call), scopeOfCall(call), idOption(call, 'measure')],
  tally: tallySegments,
  multiplicity: (call) => {
    const kind = textOption(call, 'of') ?? everyone;
    const wave = kind === 'change' ? wavesOfCall(call, everyone) : waveOf(call);
    return [wave, kind, String(levelOf(call))];
  },
};

/** The level that is asked for, or the study's strictest. */
function levelOf(call: Call): number {
  return numberOption(call, 'level') ?? Math.min(...call.composition.study.tests.levels);
}

/** A measure of the whole scope, or the share of a category. */
export function populationSegments(call: Call): readonly string[] {
  const measure = textOption(call, 'measure');
  const what = measure === null ? [idOption(call, 'variable'), idOption(call, 'category')] : [measure];
  return [waveOf(call), scopeOfCall(call), ...what];
}

/** `(id "tally" of="change" is="lower")`: how many of a scope's changes are downwards. */
function tallySegments(call: Call): readonly string[] {
  const kind = idOption(call, 'of');
  const scope = kind === 'comparison' ? pairOfCall(call) : scopeOfCall(call);
  const wave = kind === 'change' ? wavesOfCall(call, scope) : waveOf(call);
  return [wave, scope, kind, textOption(call, 'is') ?? 'significant'];
}
