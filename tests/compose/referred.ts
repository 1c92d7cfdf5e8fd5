import type { Document, Inline } from '../../src/model/document.ts';

/**
 * The labels of the figures and tables that no sentence refers to. "Tabel B.1 til tabel B.14" refers to those between,
 * too.
 */
export function unreferred(document: Document): readonly string[] {
  const captions = document.blocks.flatMap((block) =>
    block.type === 'figure' || block.type === 'table' ? [{ type: block.type, ...block.caption }] : [],
  );
  const ranges = rangesIn(document.blocks);
  return captions
    .filter(({ type, anchor }) => {
      const same = captions.filter((one) => one.type === type).map((one) => one.anchor);
      const at = same.indexOf(anchor);
      return !ranges.some(([from, to]) => {
        const first = same.indexOf(from);
        return first !== -1 && first <= at && at <= same.indexOf(to);
      });
    })
    .map(({ label }) => label);
}

/** The first and last anchor of each reference, wherever inlines stand; of a single reference they are the same. */
function rangesIn(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(rangesIn);
  return Array.isArray(value) ? [...inner, ...rangesOf(value)] : inner;
}

function rangesOf(list: readonly Partial<Inline>[]): readonly (readonly [string, string])[] {
  return list.flatMap((one, index) => {
    if (one.type !== 'reference' || one.anchor === undefined) return [];
    const [word, last] = [list[index + 1], list[index + 2]];
    const isRange = word?.type === 'text' && word.text === ' til ' && last?.type === 'reference';
    return [[one.anchor, isRange ? (last.anchor ?? one.anchor) : one.anchor] as const];
  });
}
