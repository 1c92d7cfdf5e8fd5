import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import {
  groupOf,
  indexOf,
  itemOf,
  multipleOf,
  nominalOf,
  numericOf,
  oneToFive,
  type Row,
  studyOf,
  surveyOf,
} from '../analyse/survey-of.ts';
import { englishReport } from '../english/report.ts';
import type { Surveyed } from './composed.ts';
import { report, textOf } from './report.ts';

/** Two waves of all sorts of items: what has changed is told in prose, whatever the item is. */
const others = [
  nominalOf('rejse', 'bil', 'bus', 'dk'),
  multipleOf('brug', 'lån', 'aviser'),
  numericOf('timer'),
  indexOf('humoer', ['a', 'b']),
].map((item) => ({ ...item, topic: `Om ${item.id}`, measure: `Målet ${item.id}` }));

/** So many, of whom `first` go by car, `ticked` borrow, with so many hours and this score. */
function some(subgroup: string, count: number, first: number, ticked: number, hours: number, score: number) {
  return Array.from(
    { length: count },
    (_, n): Row => ({
      group: 'by',
      subgroup,
      answers: {
        rejse: n < first ? 'bil' : 'bus',
        a: String(score + (n % 2)),
        b: String(score + (n % 3 === 0 ? 1 : 0)),
      },
      ticks: { brug: n < ticked ? ['lån', 'aviser'] : ['aviser'] },
      numbers: { timer: hours + (n % 4) },
    }),
  );
}

function surveyed(...waves: readonly (readonly Row[])[]): Surveyed {
  const made = studyOf({
    waves: ['2019', '2020'],
    groups: [groupOf('by', 'nord', 'syd')],
    items: ['a', 'b'].map((id) => itemOf(id, oneToFive)),
    others,
  });
  const study = { ...made, scales: made.items.map(({ scale }) => scale) };
  return { study, survey: surveyOf(study, ...waves) };
}

// In 2019, 20 of 80 go by car and 20 borrow; in 2020, 60 and 60: 25 against 75 per cent.
const changed = surveyed(
  [...some('nord', 40, 10, 10, 2, 2), ...some('syd', 40, 10, 10, 2, 2)],
  [...some('nord', 40, 30, 30, 6, 4), ...some('syd', 40, 30, 30, 6, 4)],
);
const steady = surveyed(
  [...some('nord', 40, 10, 10, 2, 2), ...some('syd', 40, 12, 10, 2, 2)],
  [...some('nord', 40, 10, 10, 2, 2), ...some('syd', 40, 12, 10, 2, 2)],
);

function plain(document: Document): string {
  return textOf(document).replaceAll('\u00a0', ' ');
}

function figuresOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'figure' ? [block.id] : []));
}

describe('a report in Danish tells what has changed', () => {
  const document = report(changed);
  const text = plain(document);

  test('in the answers to a question without order', () => {
    expect(text).toMatch(/By svarer signifikant anderledes end i 2019 \(5 %-niveau, p < 0,001\)\./);
    expect(text).toMatch(/Flere svarer »bil« \(75 % mod 25 %\), og færre svarer »bus« \(25 % mod 75 %\)\./);
    expect(text).toContain(
      'Svarene fra by har ændret sig siden 2019. Flere svarer »lån« (75 % mod 25 %, 5 %-niveau).',
    );
    expect(text).toContain('Nord svarer anderledes end i 2019.');
  });

  test('in a number and an index, with a figure of each', () => {
    expect(text).toContain('Gennemsnittet for by er steget fra 3,50 i 2019 til 7,50 i 2020.');
    expect(text).toMatch(/Gennemsnittet for by er steget fra 2,4\d i 2019 til 4,4\d i 2020\./);
    expect(figuresOf(document)).toEqual(
      expect.arrayContaining(
        ['timer', 'humoer'].flatMap((item) => [
          `figure/means/2020/by/${item}`,
          `figure/change/2019-2020/by/${item}`,
        ]),
      ),
    );
  });

  test('and that no change can be shown, where none can', () => {
    const own = plain(report(steady));
    expect(own).toContain('Der kan ikke påvises en signifikant ændring siden 2019 i svarene fra by.');
    expect(own).toContain('Der kan ikke påvises en ændring af gennemsnittet for by siden 2019.');
    expect(own).not.toContain('Svarene fra by har ændret sig');
  });
});

describe('a report in English tells of items without a scale', () => {
  const document = englishReport(changed);
  const text = plain(document);

  test('with a section, differences and changes', () => {
    expect(text).toMatch(/## Om rejse\n/);
    expect(text).toContain('Everyone answered significantly differently than in 2019 (5% level, p < 0.001).');
    expect(text).toContain(
      'More answered “bil” (75% against 25%), and fewer answered “bus” (25% against 75%).',
    );
    expect(text).toContain('For everyone the mean of om timer is 7.50 timer.');
    expect(text).toMatch(
      /For everyone the mean has risen by 4\.00 timer, from 3\.50 in 2019 to 7\.50 in 2020/,
    );
    expect(figuresOf(document)).toContain('figure/change/2019-2020/alle/humoer');
  });

  test('and its sentences are tidy', () => {
    expect(text).not.toMatch(/[ \u00a0][.,;]| {2}|,,|\.\.|\( | \)|undefined/);
  });
});
