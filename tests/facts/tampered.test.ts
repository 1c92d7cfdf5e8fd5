import { describe, expect, test } from 'vitest';
import { missingFacts } from './fact.ts';
import { composeReport, type Report } from './text/composed.ts';
import { misprints, typedCounts, typedDigits } from './text/digits.ts';
import { checks } from './text/rules.ts';
import {
  heading,
  isComparison,
  isFigure,
  isShareOf,
  paragraph,
  withBlocks,
  withPrints,
  withResult,
  withStack,
  withWords,
} from './text/tampering.ts';
import type { Problems } from './text/tests.ts';

const skipped = missingFacts === null ? '' : ` (skipped: ${missingFacts})`;

describe.skipIf(missingFacts !== null)(`a report that has been tampered with${skipped}`, () => {
  const report = composeReport();

  /** Problems that the rule has with the changed report and did not have before. */
  function newly(rule: string, changed: Report): Problems {
    const check = checks[rule];
    if (check === undefined) throw new Error(`There is no rule ${rule}.`);
    const before = check(report);
    return check(changed).filter((problem) => !before.includes(problem));
  }

  const tampered: readonly (readonly [rule: string, what: string, (own: Report) => Report])[] = [
    [
      'rule.neither-section',
      'a passage on a middle answer that few gave',
      (own) =>
        withBlocks(own, (block) =>
          isFigure(block, 'distribution/2020/udsatte/samtale')
            ? [block, heading(4, 'Hverken eller')]
            : [block],
        ),
    ],
    [
      'rule.only-significant-sections',
      'without the figure of an item that differs',
      (own) => withBlocks(own, (block) => (isFigure(block, 'stack/2020/udsatte/samtale') ? [] : [block])),
    ],
    [
      'rule.figure-total-and-subgroups',
      'with a figure that lacks a subgroup',
      (own) => withStack(own, 'stack/2020/udsatte/samtale', (rows) => rows.slice(0, -1)),
    ],
    [
      'rule.figure-total-and-subgroups',
      'with a figure that lacks the total',
      (own) => withStack(own, 'stack/2020/jobparate/samtale', (rows) => rows.slice(1)),
    ],
    [
      'rule.others-statement',
      'that says there is no difference',
      (own) => withWords(own, /ikke påvises/g, 'ses ikke'),
    ],
    [
      'rule.shares-on-all',
      'with shares of the valid answers',
      (own) =>
        withPrints(own, isShareOf('udsatte/samtale'), ({ id }) => ({ id: id.replace('share/', 'valid/') })),
    ],
    [
      'rule.dont-know-out-of-figures',
      'with shares of all in a tested figure',
      (own) =>
        withPrints(
          own,
          ({ block, id }) => block === 'figure' && id.startsWith('valid/2020/udsatte.sygedagpenge/samtale'),
          ({ id }) => ({ id: id.replace('valid/', 'share/') }),
        ),
    ],
    [
      'rule.integers',
      'with a share that has a decimal',
      (own) => withPrints(own, isShareOf('udsatte/samtale/4-5'), () => ({ text: '80,1 %' })),
    ],
    [
      'rule.combined-sum',
      'with a combined share one too high',
      (own) => withPrints(own, isShareOf('udsatte/samtale/4-5'), () => ({ text: '99 %' })),
    ],
    [
      'rule.levels',
      'with a stricter level than the p-value meets',
      (own) =>
        withPrints(
          own,
          ({ form, text }) => form === 'level' && text.startsWith('10'),
          ({ text }) => ({ text: text.replace('10', '5') }),
        ),
    ],
    [
      'rule.level-always-named',
      'that names no level',
      (own) =>
        withPrints(
          own,
          ({ form }) => form === 'level',
          () => ({ form: 'p' }),
        ),
    ],
    [
      'rule.adjusted-level-if-other',
      'that names a controlled level that is no weaker',
      (own) =>
        withPrints(
          own,
          ({ form, id }) => form === 'level' && id === 'difference/2020/udsatte.ledighedsydelse/information',
          () => ({ form: 'adjusted-level' }),
        ),
    ],
    [
      'rule.same-questions',
      'without the section on an item',
      (own) =>
        withBlocks(own, (block) => (isFigure(block, 'distribution/2020/jobparate/bidrag') ? [] : [block])),
    ],
    [
      'rule.comparison-figures',
      'that compares one item less',
      (own) => withBlocks(own, (block) => (isComparison(block, 'samtale') ? [] : [block])),
    ],
    [
      'rule.score',
      'with a mean of another orientation',
      (own) =>
        withPrints(
          own,
          ({ id, form }) => form === 'mean' && id === 'mean/2020/udsatte/samtale',
          () => ({ text: '1,90' }),
        ),
    ],
    [
      'rule.probe',
      'without a follow-up question',
      (own) =>
        withBlocks(own, (block) => (block.type === 'question' ? [{ ...block, followUps: [] }] : [block])),
    ],
    [
      'rule.dont-know-qualitative',
      'that keeps quiet on don’t-know',
      (own) =>
        withPrints(
          own,
          ({ id, block }) => id === 'share/2020/udsatte/fremdrift/9' && block === 'paragraph',
          () => ({ id: 'count/2020/udsatte' }),
        ),
    ],
    [
      'rule.jobparate-no-trend',
      'that tells of a development nobody measured',
      (own) =>
        withPrints(
          own,
          ({ id }) => id === 'count/2020/jobparate',
          () => ({ id: 'change/2019-2020/jobparate/samtale' }),
        ),
    ],
    [
      'rule.subgroup-vs-rest',
      'whose figures do not say what was compared',
      (own) => withWords(own, /øvrige/g, 'andre'),
    ],
    [
      'rule.dont-know-out-of-tests',
      'with a test that took don’t-know in',
      (own) => withResult(own, 'difference/2020/udsatte.sygedagpenge/fremdrift', { n: 186 }),
    ],
    [
      'rule.no-age-control',
      'with a test controlled for age',
      (own) =>
        withResult(own, 'difference/2020/udsatte.sygedagpenge/fremdrift', { adjusted: controlledForAge }),
    ],
    [
      'verbal-share.udsatte.fremdrift.4-5',
      'with another phrase for a share',
      (own) => withWords(own, /halvdelen/g, 'tredjedelen'),
    ],
  ];

  const controlledForAge = { n: 0, terms: [{ term: 'alder', estimate: 0, se: 1, t: 0, p: 1 }] };

  test.each(tampered)('breaks %s: %s', (rule, _what, change) => {
    expect(newly(rule, change(report))).not.toEqual([]);
  });

  test('has a number that nobody computed', () => {
    const typed = withBlocks(report, (block) =>
      block.type === 'chapter' ? [block, paragraph('Hele 83 procent er tilfredse.')] : [block],
    );
    expect(typedDigits(typed).some((problem) => problem.startsWith('83 in'))).toBe(true);
    expect(
      typedDigits(withBlocks(report, (block) => [block, paragraph('I 2019 og i »83 svar«, § 12 og A4.')])),
    ).toEqual([]);
  });

  test('has a count in words that nobody computed', () => {
    const before = typedCounts(report).length;
    const typed = withBlocks(report, (block) =>
      block.type === 'chapter' && block.part === 'appendix'
        ? [block, paragraph('Det gælder elleve af tolv spørgsmål.')]
        : [block],
    );
    expect(typedCounts(typed).length).toBeGreaterThan(before);
  });

  test('has a number other than in prints.json', () => {
    expect(
      misprints(
        withPrints(
          report,
          ({ number }) => number === 7,
          () => ({ text: '?' }),
        ),
      ),
    ).toHaveLength(1);
    expect(misprints({ ...report, prints: report.prints.slice(0, -1) })).not.toEqual([]);
    expect(
      misprints(
        withPrints(
          report,
          ({ number }) => number === 7,
          () => ({ id: 'share/2020/nobody' }),
        ),
      ),
    ).toHaveLength(1);
  });
});
