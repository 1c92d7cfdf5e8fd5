import { type Fault, fault } from '../fault.ts';
import type { Answer, Scale, Side } from '../model/scale.ts';
import { segmentOf } from '../model/segment.ts';
import type { At, Checked } from './at.ts';
import type { RawScale } from './study-schema.ts';

const sideFields = ['negative', 'middle', 'positive', 'dontKnow', 'missing'] as const;
type SideField = (typeof sideFields)[number];

/** A scale, complete: sides, scores and segments of its answers; don't-know last. */
export function scaleOf(id: string, given: RawScale, at: At): Checked<Scale> {
  const raw = withPlaces(given);
  const codes = raw.answers.map((answer) => answer.code);
  const valid = codes.filter((code) => code !== raw.dontKnow);
  const sides = new Map(codes.map((code) => [code, sideOf(code, raw)]));
  const plain = plainScores(valid);
  const scores = turned(plain, valid, raw);
  const faults = [
    ...(valid.length < 2 ? [fault('scale-too-short', { scale: id }, at('answers'))] : []),
    ...unknownCodes(raw, codes, at),
    ...codesOnTwoSides(raw, at),
    ...sidelessAnswers(raw, valid, at),
    ...orderFaults(
      id,
      plain,
      valid.map((code) => sides.get(code) ?? 'none'),
      at,
    ),
    ...segmentFaults(codes, at),
  ];
  const answers = raw.answers.map(({ code, label }): Answer => {
    const segment = segmentOf(code);
    return { code, segment, label, side: sides.get(code) ?? 'none', score: scores.get(code) ?? null };
  });
  const valued = answers.filter((one) => one.side !== 'dont-know');
  const ordered = [
    // From the bad end to the good one, as figures draw it: the first places are farthest to the right.
    ...(raw.ranking ? valued.toReversed() : valued),
    ...answers.filter((one) => one.side === 'dont-know'),
  ];
  const names = raw.names === undefined ? null : { ...raw.names, middle: raw.names.middle ?? null };
  const value = { id, answers: ordered, names, missing: raw.missing };
  return { value: raw.ranking ? { ...value, ranking: true } : value, faults };
}

/** Of an order, the first half of the places is the good end, the last half the other; one place may be left in the middle. */
function withPlaces(raw: RawScale): RawScale {
  const sided = raw.positive.length + raw.middle.length + raw.negative.length > 0;
  if (!raw.ranking || sided) return raw;
  const places = raw.answers.map(({ code }) => code).filter((code) => code !== raw.dontKnow);
  const half = Math.floor(places.length / 2);
  const last = places.length - half;
  return {
    ...raw,
    positive: places.slice(0, half),
    middle: places.slice(half, last),
    negative: places.slice(last),
  };
}

function codesOf(raw: RawScale, field: SideField): readonly string[] {
  if (field !== 'dontKnow') return raw[field];
  return raw.dontKnow === undefined ? [] : [raw.dontKnow];
}

function sideOf(code: string, raw: RawScale): Side {
  if (code === raw.dontKnow) return 'dont-know';
  return (['negative', 'middle', 'positive'] as const).find((side) => raw[side].includes(code)) ?? 'none';
}

/** Codes that are numbers are scores already; others count 1, 2, … in the order of the questionnaire. */
function plainScores(valid: readonly string[]): readonly number[] {
  const numeric = valid.every((code) => /^-?\d+(\.\d+)?$/.test(code));
  return valid.map((code, index) => (numeric ? Number(code) : index + 1));
}

/** Turned so that the positive end is highest: min + max - score. */
function turned(
  plain: readonly number[],
  valid: readonly string[],
  raw: RawScale,
): ReadonlyMap<string, number> {
  const ends = Math.min(...plain) + Math.max(...plain);
  const positive = plain[valid.findIndex((code) => raw.positive.includes(code))];
  const negative = plain[valid.findIndex((code) => raw.negative.includes(code))];
  const turn = positive !== undefined && negative !== undefined && positive < negative;
  return new Map(valid.map((code, index) => [code, turn ? ends - (plain[index] ?? 0) : (plain[index] ?? 0)]));
}

/** Missing codes need not be answers; all others must. */
function unknownCodes(raw: RawScale, codes: readonly string[], at: At): readonly Fault[] {
  const known = codes.join(', ');
  return sideFields
    .filter((field) => field !== 'missing')
    .flatMap((field) =>
      codesOf(raw, field).flatMap((code, index) =>
        codes.includes(code) ? [] : [fault('code-unknown', { code, field, known }, at(field, index))],
      ),
    );
}

/** A code has one meaning; what counts as missing is no answer either. */
function codesOnTwoSides(raw: RawScale, at: At): readonly Fault[] {
  const seen = new Map<string, string>();
  const answers = raw.answers.map(({ code }) => code);
  return sideFields.flatMap((field) =>
    codesOf(raw, field).flatMap((code, index) => {
      const first = seen.get(code) ?? (field === 'missing' && answers.includes(code) ? 'answers' : null);
      seen.set(code, field);
      return first === null ? [] : [fault('code-on-two-sides', { code, first, field }, at(field, index))];
    }),
  );
}

/** A scale with a good and a bad end has a place for each of its answers. */
function sidelessAnswers(raw: RawScale, valid: readonly string[], at: At): readonly Fault[] {
  const sided = raw.positive.length + raw.negative.length + raw.middle.length > 0;
  if (!sided) return [];
  if (raw.positive.length === 0) return [fault('scale-one-sided', { field: 'positive' }, at())];
  if (raw.negative.length === 0) return [fault('scale-one-sided', { field: 'negative' }, at())];
  return raw.answers.flatMap(({ code }, index) => {
    const sideless = valid.includes(code) && sideOf(code, raw) === 'none' && !raw.missing.includes(code);
    return sideless ? [fault('answer-without-side', { code }, at('answers', index, 'code'))] : [];
  });
}

/** From one end to the other, scores rise or fall all the way, and so do the sides. */
function orderFaults(
  scale: string,
  plain: readonly number[],
  sides: readonly Side[],
  at: At,
): readonly Fault[] {
  const ranks = sides
    .map((side) => ['negative', 'middle', 'positive'].indexOf(side))
    .filter((rank) => rank >= 0);
  const inOrder = isOneWay(plain) && isOneWay(ranks);
  return inOrder ? [] : [fault('scale-out-of-order', { scale }, at('answers'))];
}

function isOneWay(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((one, index) => Math.sign(one - (numbers[index] ?? 0)));
  return !(steps.includes(1) && steps.includes(-1));
}

/** Codes that would have no name in ids, or the same one. */
export function segmentFaults(codes: readonly string[], at: At): readonly Fault[] {
  const seen = new Map<string, string>();
  return codes.flatMap((code, index) => {
    const segment = segmentOf(code);
    const place = at('answers', index, 'code');
    const other = seen.get(segment);
    seen.set(segment, code);
    if (segment === '') return [fault('code-without-letters', { code }, place)];
    return other === undefined || other === code ? [] : [fault('codes-alike', { code, other }, place)];
  });
}
