import { beyondDocument } from './beyond.ts';
import { composeReport } from './composed.ts';
import { misprints, typedCounts, typedDigits } from './digits.ts';
import { expectedToHold } from './expected.ts';
import { type Held, holdRules } from './rules.ts';
import type { Problems } from './tests.ts';

/** What `npm run facts` tells of the text, and whether something that should hold does not. */
export interface Tally {
  readonly lines: readonly string[];
  readonly fails: boolean;
}

/** Composes the report and holds it against the rules, rankings and verbal shares, and every number against its source. */
export function tallyOfText(): Tally {
  const report = composeReport();
  const held = holdRules(report);
  const [digits, counts, prints] = [typedDigits(report), typedCounts(report), misprints(report)];
  const lost = held.filter(({ id, problems }) => problems.length > 0 && expectedToHold.includes(id));
  return {
    lines: [
      ...['rule', 'ranking', 'verbal-share'].map((kind) => kindLine(kind, held)),
      ...held.flatMap(heldLines),
      ...problemLines('numbers typed, not printed', digits),
      ...problemLines('counts in words that are no print', counts),
      ...problemLines('prints that do not agree with prints.json', prints),
    ],
    fails: lost.length + digits.length + counts.length + prints.length > 0,
  };
}

function kindLine(kind: string, held: readonly Held[]): string {
  const own = held.filter(({ id }) => id.startsWith(`${kind}.`) || id.startsWith(`${kind}-`));
  const holding = own.filter(({ problems }) => problems.length === 0).length;
  return `${kind.padEnd(18)} ${String(holding).padStart(4)} of ${String(own.length).padStart(4)} hold`;
}

function heldLines({ id, problems }: Held): readonly string[] {
  const isExpected = expectedToHold.includes(id);
  const beyond = beyondDocument[id];
  const only = beyond === undefined ? '' : ` (only what is said: ${beyond})`;
  if (problems.length === 0) {
    return [`holds        ${id}${only}${isExpected ? '' : '; add it to expectedToHold'}`];
  }
  return [
    `${isExpected ? 'NO LONGER' : 'not yet'}`.padEnd(13) + id,
    ...problems.map((one) => `             - ${one}`),
  ];
}

function problemLines(name: string, problems: Problems): readonly string[] {
  return [`${String(problems.length).padStart(4)} ${name}`, ...problems.map((problem) => `     ${problem}`)];
}
