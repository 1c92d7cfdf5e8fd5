import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Age,
  Change,
  ChangeMean,
  Distribution,
  Drawing,
  Stack,
  Tone,
  TwoGroups,
} from '../../src/model/drawing.ts';
import { plotted } from './publication.ts';
import { type Box, readSvg, type Seen, type SeenLine } from './read-svg.ts';
import { label } from './samples.ts';

const word = fc.stringMatching(/^[a-zæøåA-ZÆØÅ0-9,.()/–-]{1,40}$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const answer = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ').slice(0, 45));
const tones: readonly Tone[] = ['negative-strong', 'negative', 'middle', 'positive', 'positive-strong'];
const base = fc.nat(99_999).map((n) => label(String(n).replace(/(?=(\d{3})+$)\B/, '.')));

/** Shares that add to 1, some of them 0. */
const shares = (count: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.nat(1000), { minLength: count, maxLength: count }).map((parts) => {
    const all = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => (all === 0 ? 1 / count : part / all));
  });

const scale = fc.oneof(
  fc.subarray([...tones], { minLength: 2 }),
  fc.array(fc.constant<Tone>('none'), { minLength: 2, maxLength: 6 }),
);

const distribution: fc.Arbitrary<Distribution> = fc
  .tuple(fc.array(fc.constantFrom<Tone>(...tones, 'none'), { minLength: 2, maxLength: 11 }), fc.boolean())
  .chain(([scaleTones, dontKnow]) => {
    const all = dontKnow ? [...scaleTones, 'dont-know' as const] : scaleTones;
    const row = (tone: Tone) =>
      fc.record({
        label: words,
        tone: fc.constant(tone),
        value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      });
    const cut = fc.array(fc.nat(scaleTones.length - 1), { maxLength: 4 });
    return fc.tuple(fc.tuple(...all.map(row)), cut, words).map(([rows, cuts, name]) => {
      const ends = [...new Set(cuts)].sort((a, b) => a - b);
      const pairs = ends.flatMap((from, index) =>
        index % 2 === 0 ? [[from, ends[index + 1] ?? from] as const] : [],
      );
      return {
        kind: 'distribution' as const,
        rows: rows.map((one) => ({
          ...one,
          printed: label(one.value === null ? 'for få svar' : `${Math.round(one.value * 100)}\u00A0%`),
        })),
        sums: pairs.map(([from, to]) => ({ from, to, printed: label('100\u00A0%'), label: name })),
      };
    });
  });

const stack: fc.Arbitrary<Stack> = scale.chain((key) =>
  fc.record({
    kind: fc.constant('stack' as const),
    baseHead: fc.constant('n'),
    key: fc.tuple(...key.map((tone) => fc.record({ label: answer, tone: fc.constant(tone) }))),
    rows: fc
      .array(stackRow(key), { minLength: 1, maxLength: 8 })
      .map((rows) => rows.map((row, index) => ({ ...row, total: index === 0 }))),
    ends: fc.record({ negative: answer, positive: words }),
  }),
);

function stackRow(key: readonly Tone[]): fc.Arbitrary<Stack['rows'][number]> {
  const values = fc.option(shares(key.length), { freq: 8 });
  return fc.tuple(words, fc.option(words), base, values).map(([name, heading, n, found]) => {
    const shown = { label: name, heading, base: n, total: false };
    if (found === null)
      return { ...shown, segments: [], negativeSum: null, positiveSum: null, instead: 'for få svar' };
    const segments = key.map((tone, index) => {
      const value = found[index] ?? 0;
      return { tone, value, printed: label(String(Math.round(value * 100))) };
    });
    const sum = (side: string) => {
      const on = segments.filter(({ tone }) => tone.startsWith(side));
      return on.length === 0 ? null : Math.round(on.reduce((all, { value }) => all + value, 0) * 100);
    };
    const [negative, positive] = [sum('negative'), sum('positive')];
    return {
      ...shown,
      segments,
      negativeSum: negative === null ? null : label(String(negative)),
      positiveSum: positive === null ? null : label(`${positive}\u00A0%`),
    };
  });
}

const few = 'for få svar';
const heads = fc.record({ label: words, heading: fc.option(words), small: fc.boolean() });
const printedShare = (value: number, unit: string) => label(`${Math.round(value * 100)}${unit}`);
const firstTotal = <R extends object>(rows: readonly R[]) =>
  rows.map((row, index) => ({ ...row, total: index === 0 }));

const change: fc.Arbitrary<Change> = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1, max: 6 }),
    answer,
    answer,
    fc.integer({ min: 2, max: 5 }),
  )
  .chain(([from, span, low, high, count]) => {
    const each = { minLength: count, maxLength: count };
    const to = from + span;
    const score = fc.double({ min: from, max: to, noNaN: true });
    const reach = fc.option(fc.double({ min: 0, max: 3, noNaN: true }));
    const mean: fc.Arbitrary<ChangeMean> = fc.tuple(score, reach).map(([value, half]) => ({
      value,
      low: half === null ? null : value - half,
      high: half === null ? null : value + half,
      printed: label(value.toFixed(2).replace('.', ',')),
    }));
    const tested = fc.constantFrom('higher' as const, 'lower' as const, null);
    // Of two waves both have a mean; of more, those before the last two may lack it.
    const before = fc.array(fc.option(mean), { minLength: count - 2, maxLength: count - 2 });
    const numbers = fc.option(
      fc.tuple(before, mean, mean).map(([all, a, b]) => [...all, a, b]),
      { freq: 8 },
    );
    const row = fc.tuple(heads, fc.array(base, each), numbers, tested).map(([head, bases, means, found]) => ({
      ...head,
      bases,
      means,
      change: means === null ? null : label('−10,37'),
      tested: means === null ? null : found,
      ...(means === null ? { instead: few } : {}),
    }));
    return fc.record({
      kind: fc.constant('change' as const),
      baseHead: words,
      waves: fc.array(fc.record({ head: answer, key: words }), each),
      meanHead: fc.constant('Gennemsnit'),
      changeHead: answer,
      axis: fc.constant({
        from,
        to,
        ticks: Array.from({ length: span + 1 }, (_, index) => ({
          at: from + index,
          label: `${from + index},0`,
        })),
        ends: { low, high },
      }),
      rows: fc.array(row, { minLength: 1, maxLength: 8 }).map(firstTotal),
    });
  });

const twoGroups: fc.Arbitrary<TwoGroups> = fc
  .tuple(fc.subarray([...tones], { minLength: 2 }), fc.boolean(), fc.boolean())
  .chain(([scaleTones, first, second]) => {
    const panel = (isShown: boolean) =>
      fc
        .record({ label: words, base, small: fc.boolean() })
        .map((one) => (isShown ? one : { ...one, instead: few }));
    const value = (isShown: boolean) =>
      isShown
        ? fc
            .double({ min: 0, max: 1, noNaN: true })
            .map((share) => ({ value: share, printed: printedShare(share, '\u00A0%') }))
        : fc.constant(null);
    const row = (tone: Tone) =>
      fc.record({
        label: words,
        tone: fc.constant(tone),
        values: fc.tuple(value(first), value(second)),
        difference: fc.constant(first && second ? label('−100') : null),
      });
    const sum = fc.record({
      label: words,
      printed: fc.constant([first ? label('100\u00A0%') : null, second ? label('4,50') : null] as const),
      difference: fc.constant(first && second ? label('−0,38') : null),
      tested: fc.constantFrom('higher' as const, 'lower' as const, null),
      large: fc.boolean(),
    });
    return fc.record({
      kind: fc.constant('two-groups' as const),
      panels: fc.tuple(panel(first), panel(second)),
      differenceHead: fc.record({ label: answer, unit: answer }),
      rows: fc.tuple(...scaleTones.map(row)),
      sums: fc.array(sum, { maxLength: 2 }),
    });
  });

const age: fc.Arbitrary<Age> = fc
  .array(
    words.map((text) => text.slice(0, 40).trim()),
    { minLength: 1, maxLength: 14 },
  )
  .chain((classes) => {
    const row = fc.tuple(heads, base, fc.option(shares(classes.length), { freq: 8 }));
    const rows = fc.array(row, { minLength: 1, maxLength: 8 }).map((all) =>
      firstTotal(
        all.map(([head, n, found]) => ({
          ...head,
          base: n,
          values: (found ?? []).map((value) => ({ value, printed: printedShare(value, '') })),
          ...(found === null ? { instead: few } : {}),
        })),
      ),
    );
    return fc.record({
      kind: fc.constant('age' as const),
      baseHead: fc.constant('n'),
      classes: fc.constant(classes),
      rows,
    });
  });

describe.each([
  ['distribution', distribution],
  ['stack', stack],
  ['change', change],
  ['two-groups', twoGroups],
  ['age', age],
] as const)('any %s', (_, drawings: fc.Arbitrary<Drawing>) => {
  test('stays on its page, and no text meets another or the end of its bar', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (drawing) => {
        const figure = await plotted(drawing);
        const seen = readSvg(figure.svg);
        expect(leaving(seen, figure.width, figure.height)).toEqual([]);
        expect(meeting(seen.texts)).toEqual([]);
        expect(cut(seen)).toEqual([]);
        expect(crossed(seen)).toEqual([]);
      }),
      { numRuns: 100, seed: 1976 },
    );
  });
});

/** What crosses the edges of the figure. A label of one letter may be wider than its column; no more than that. */
function leaving({ texts, bars, dots }: Seen, width: number, height: number): readonly Box[] {
  const slack = 0.05;
  return [...texts, ...bars, ...dots].filter(
    (box) => box.left < -slack || box.right > width + slack || box.top < -slack || box.bottom > height + 0.5,
  );
}

function meeting(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (meet(one, other) ? [[one, other] as const] : [])),
  );
}

/** Texts that lie partly over a bar: in it or beside it is fine. */
function cut({ texts, bars, dots }: Seen): readonly (readonly [Box, Box])[] {
  return texts.flatMap((text) =>
    [...bars, ...dots].flatMap((bar) =>
      meet(text, bar) && !within(text, bar) ? [[text, bar] as const] : [],
    ),
  );
}

/** Texts that a line runs through. */
function crossed({ texts, lines }: Seen): readonly (readonly [Box, SeenLine])[] {
  return texts.flatMap((text) =>
    lines.flatMap((line) => {
      const box = { left: line.x1, right: line.x2, top: line.y1, bottom: line.y2 };
      return meet(text, box) ? [[text, line] as const] : [];
    }),
  );
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right;
}
