import { describe, expect, test } from 'vitest';
import { missingFacts } from './fact.ts';
import { composeReport } from './text/composed.ts';
import { checks } from './text/rules.ts';
import { isPlace, paragraph, withBlocks } from './text/tampering.ts';

const skipped = missingFacts === null ? '' : ` (skipped: ${missingFacts})`;

describe.skipIf(missingFacts !== null)(`a report to which a paragraph is added${skipped}`, () => {
  const report = composeReport();

  const mended: readonly (readonly [rule: string, chapter: string, paragraphs: readonly string[]])[] = [
    [
      'rule.controls',
      'method',
      ['Med en lineær regression kontrolleres for køn, etnisk baggrund og ledighedsperiode.'],
    ],
    [
      'rule.no-age-control',
      'method',
      ['Alder er ikke kontrolvariabel, fordi alder hænger tæt sammen med ledighed.'],
    ],
    [
      'rule.same-allocation',
      'method',
      ['Fordelingen er den samme som i 2019, selv om den største gruppe er en anden.'],
    ],
    [
      'rule.question-design',
      'method',
      ['Spørgsmålene handler kun om jobcenteret, er lette at forstå og få, så samtalen bliver kort.'],
    ],
    ['rule.age-hedge', 'group', ['Om alder er repræsentativ, kan ikke afgøres, da der er få i hver celle.']],
    ['ranking.jobparate.sexes-nearly-equal', 'group', ['Der er næsten lige så mange kvinder som mænd.']],
    [
      'ranking.jobparate-least-spread',
      'group',
      ['Ledighedsperioden har en mindre spredning end de udsattes.'],
    ],
    [
      'rule.background-uncontrolled',
      'method',
      ['Betydningen af baggrund er opgjort uden kontrol for de andre forhold.'],
    ],
  ];

  test.each(mended)('keeps %s, with the paragraph in the %s', (rule, chapter, paragraphs) => {
    const texts = paragraphs.map(paragraph);
    const mendedReport = withBlocks(report, (block) =>
      isPlace(block, chapter) ? [block, ...texts] : [block],
    );
    const left = checks[rule]?.(mendedReport) ?? ['no such rule'];
    // Of background effects at least one must also be told, which no words can mend.
    expect(left.filter((problem) => problem !== 'no background effect is told')).toEqual([]);
  });
});
