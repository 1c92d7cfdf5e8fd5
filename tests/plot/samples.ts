import type { Distribution, Label, Stack, StackRow, Tone } from '../../src/model/drawing.ts';

/** Five answers and don't-know: the example of the report's look, its page 6. */
export const fiveAnswers: Distribution = {
  kind: 'distribution',
  rows: [
    row('Meget utilfreds', 'negative-strong', 9),
    row('Utilfreds', 'negative', 2),
    row('Hverken tilfreds/utilfreds', 'middle', 9),
    row('Tilfreds', 'positive', 29),
    row('Meget tilfreds', 'positive-strong', 51),
    row('Ved ikke', 'dont-know', 1),
  ],
  sums: [
    { from: 0, to: 1, printed: label('11 %'), label: 'utilfredse i alt' },
    { from: 3, to: 4, printed: label('80 %'), label: 'tilfredse i alt' },
  ],
};

const fiveKey: Stack['key'] = [
  { label: 'Meget utilfreds', tone: 'negative-strong' },
  { label: 'Utilfreds', tone: 'negative' },
  { label: 'Hverken/eller', tone: 'middle' },
  { label: 'Tilfreds', tone: 'positive' },
  { label: 'Meget tilfreds', tone: 'positive-strong' },
];

/** Five answers by sex and age: the example of the report's look, its page 7. */
export const byGroups: Stack = stackOf(
  fiveKey,
  [
    ['Alle udsatte', '186', [9, 2, 9, 29, 51], null],
    ['Kvinder', '88', [7, 1, 8, 28, 56], 'Køn'],
    ['Mænd', '98', [11, 3, 10, 30, 46], null],
    ['Under 30 år', '41', [5, 0, 7, 27, 61], 'Alder'],
    ['30–49 år', '79', [8, 3, 8, 30, 51], null],
    ['50 år og derover', '66', [12, 3, 12, 29, 44], null],
  ],
  { negative: 'Utilfredse', positive: 'Tilfredse, procent' },
);

/** Three answers with large sides: shares of the Copenhagen housing survey, Madsen (1976), by type of dwelling. */
export const housing: Stack = stackOf(
  [
    { label: 'Lav', tone: 'negative-strong' },
    { label: 'Mellem', tone: 'middle' },
    { label: 'Høj', tone: 'positive-strong' },
  ],
  [
    ['Alle lejere', '1.681', [33.7, 26.5, 39.7], null],
    ['Højhuse', '400', [24.8, 25.3, 50], null],
    ['Etageejendomme', '765', [35.4, 25.1, 39.5], null],
    ['Atriumhuse', '239', [26.8, 32.6, 40.6], null],
    ['Rækkehuse', '277', [48, 26.4, 25.6], null],
  ],
  { negative: 'Lav tilfredshed', positive: 'Høj tilfredshed, procent' },
);

/** A share in whole per cents, as compose prints it. */
export function row(name: string, tone: Tone, percent: number): Distribution['rows'][number] {
  return { label: name, tone, value: percent / 100, printed: label(`${percent} %`) };
}

export function label(text: string): Label {
  return { text, print: null };
}

/** A stack from a table of per cents, the first row its total. */
export function stackOf(
  key: Stack['key'],
  rows: readonly (readonly [string, string, readonly number[], string | null])[],
  ends: Stack['ends'],
): Stack {
  return {
    kind: 'stack',
    baseHead: 'n',
    key,
    ends,
    rows: rows.map((one, index) => stackRow(one, index === 0, key)),
  };
}

function stackRow(
  [name, base, percents, heading]: readonly [string, string, readonly number[], string | null],
  total: boolean,
  key: Stack['key'],
): StackRow {
  const segments = key.map(({ tone }, index) => {
    const percent = percents[index] ?? 0;
    return { tone, value: percent / 100, printed: label(String(Math.round(percent))) };
  });
  const sum = (side: string, unit: string): Label | null => {
    const found = segments.filter(({ tone }) => tone.startsWith(side));
    const whole = found.reduce((all, { value }) => all + value * 100, 0);
    return found.length === 0 ? null : label(`${Math.round(whole)}${unit}`);
  };
  return {
    label: name,
    total,
    heading,
    base: label(base),
    segments,
    negativeSum: sum('negative', ''),
    positiveSum: sum('positive', ' %'),
  };
}
