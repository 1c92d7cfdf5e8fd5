import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Distribution, Drawing, Stack, Tone } from '../../src/model/drawing.ts';
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

describe.each([
  ['distribution', distribution],
  ['stack', stack],
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
function leaving({ texts, bars }: Seen, width: number, height: number): readonly Box[] {
  const slack = 0.05;
  return [...texts, ...bars].filter(
    (box) => box.left < -slack || box.right > width + slack || box.top < -slack || box.bottom > height + 0.5,
  );
}

function meeting(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (meet(one, other) ? [[one, other] as const] : [])),
  );
}

/** Texts that lie partly over a bar: in it or beside it is fine. */
function cut({ texts, bars }: Seen): readonly (readonly [Box, Box])[] {
  return texts.flatMap((text) =>
    bars.flatMap((bar) => (meet(text, bar) && !within(text, bar) ? [[text, bar] as const] : [])),
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
