import type { Helper } from '../composition.ts';
import type { Names } from '../template/check.ts';
import { controls } from '../template/control.ts';
import { answersToldHelpers } from './answers-told.ts';
import { citationHelpers } from './citations.ts';
import { claimHelpers } from './claim.ts';
import { colophonHelpers } from './colophon.ts';
import { contentsHelpers } from './contents.ts';
import { coverHelpers } from './cover.ts';
import { figureHelpers } from './figures.ts';
import { findingHelpers } from './findings.ts';
import { gradedHelpers } from './graded.ts';
import { idHelpers } from './ids.ts';
import { keyFigureHelpers } from './keyfigures.ts';
import { logicHelpers } from './logic.ts';
import { numberHelpers } from './numbers.ts';
import { otherFindingHelpers } from './others-found.ts';
import { populationHelpers } from './population.ts';
import { proseHelpers } from './prose.ts';
import { rankHelpers } from './ranked.ts';
import { textHelpers } from './texts.ts';
import { voiceHelpers } from './voices.ts';
import { weightHelpers } from './weights.ts';
import { whenHelpers } from './when.ts';

/** Everything that a template may call. */
export const helpers: Readonly<Record<string, Helper>> = {
  ...numberHelpers,
  ...idHelpers,
  ...logicHelpers,
  ...textHelpers,
  ...gradedHelpers,
  ...findingHelpers,
  ...otherFindingHelpers,
  ...rankHelpers,
  ...answersToldHelpers,
  ...voiceHelpers,
  ...weightHelpers,
  ...whenHelpers,
  ...populationHelpers,
  ...claimHelpers,
  ...proseHelpers,
  ...figureHelpers,
  ...keyFigureHelpers,
  ...colophonHelpers,
  ...coverHelpers,
  ...contentsHelpers,
  ...citationHelpers,
};

/** The names that templates are checked against before they are filled. */
export function namesFor(partials: Iterable<string>): Names {
  const all = Object.entries(helpers);
  const asBlocks = all.filter(([, helper]) => helper.block !== 'never').map(([name]) => name);
  return {
    helpers: new Set(all.map(([name]) => name)),
    blocks: new Set([...Object.keys(controls), ...asBlocks]),
    blocksOnly: new Set(all.filter(([, helper]) => helper.block === 'always').map(([name]) => name)),
    partials: new Set(partials),
  };
}
