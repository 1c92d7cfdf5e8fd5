import { type Fault, fault } from '../fault.ts';
import { nearest } from '../model/nearest.ts';
import type { At } from './at.ts';
import type { RawStudy } from './study-schema.ts';
import { twice } from './unique.ts';

/** Controls are background variables, each named once: numbers, or categories of which there are two. */
export function controlFaults({ tests, background }: RawStudy, at: At): readonly Fault[] {
  const words = tests.controls.map((word, index) => ({ word, place: at('tests', 'controls', index) }));
  const known = background.map(({ id }) => id);
  const faults = words.flatMap(({ word, place }) => {
    const variable = background.find(({ id }) => id === word);
    if (variable === undefined) {
      const near = nearest(word, known);
      if (near !== null) return [fault('control-misspelt', { control: word, nearest: near }, place)];
      return [fault('control-unknown', { control: word, known: known.join(', ') }, place)];
    }
    const categories = variable.categories?.length ?? 0;
    if (variable.type === 'numeric' || categories === 2) return [];
    return [fault('control-not-binary', { control: word, categories }, place)];
  });
  return [...faults, ...twice(words, 'id-twice')];
}
