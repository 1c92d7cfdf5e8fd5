import { isChoice } from '../../model/item.ts';
import type { FigureMaker, Making, MakingOptions } from '../make.ts';
import { age } from './age.ts';
import { battery } from './battery.ts';
import { change } from './change.ts';
import { choiceBars } from './choice-bars.ts';
import { choiceGroups } from './choice-groups.ts';
import { choicePair } from './choice-pair.ts';
import { distribution } from './distribution.ts';
import { means } from './means.ts';
import { stack } from './stack.ts';
import { twoGroups } from './two-groups.ts';

/** What `{{figure "…"}}` can draw. */
export const figureMakers: Readonly<Record<string, FigureMaker>> = {
  distribution: (making, options) => choiceOr(making, options, choiceBars, distribution),
  answers: choiceGroups,
  stack,
  change,
  means,
  'two-groups': (making, options) => choiceOr(making, options, choicePair, twoGroups),
  age,
  battery,
};

/** Answers without order are drawn in their own way. */
function choiceOr(making: Making, options: MakingOptions, choice: FigureMaker, scale: FigureMaker) {
  const isOfChoice = making.item !== null && isChoice(making.item);
  return isOfChoice ? choice(making, options) : scale(making, options);
}
