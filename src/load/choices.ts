import { type Fault, fault } from '../fault.ts';
import type { MultipleItem, NominalItem, Ticks } from '../model/item.ts';
import type { Answer, Scale } from '../model/scale.ts';
import { segmentOf } from '../model/segment.ts';
import type { AskedItem } from './asked-item.ts';
import type { At, Checked } from './at.ts';
import { segmentFaults } from './scale.ts';
import type { RawItem } from './study-schema.ts';

/** A question with one answer of several that have no order. */
export function nominalOf(raw: RawItem, asked: AskedItem, at: At): Checked<NominalItem> {
  const { column = raw.id } = raw;
  return {
    value: { ...asked, type: 'nominal', column, scale: answersOf(raw) },
    faults: answerFaults(raw, at),
  };
}

/** A question with as many answers as fit. */
export function multipleOf(raw: RawItem, asked: AskedItem, at: At): Checked<MultipleItem> {
  const { blank = 'missing' } = raw;
  return {
    value: { ...asked, type: 'multiple', scale: answersOf(raw), ticks: ticksOf(raw), blank },
    faults: [...answerFaults(raw, at), ...tickFaults(raw, at)],
  };
}

/** Answers without score: their order means nothing. Don't-know comes last. */
function answersOf(raw: RawItem): Scale {
  const answers = (raw.answers ?? []).map(({ code, label }): Answer => {
    const side = code === raw.dontKnow ? 'dont-know' : 'none';
    return { code, segment: segmentOf(code), label, side, score: null };
  });
  const ordered = [
    ...answers.filter(({ side }) => side === 'none'),
    ...answers.filter(({ side }) => side === 'dont-know'),
  ];
  return { id: raw.id, answers: ordered, names: null, missing: raw.missing ?? [] };
}

function ticksOf(raw: RawItem): Ticks {
  const { columns, chosenIn, column = raw.id, separator = ',', ticked = ['1'], unticked = ['0'] } = raw;
  if (chosenIn !== undefined && columns === undefined) return { kind: 'chosen', columns: chosenIn };
  if (columns === undefined) return { kind: 'list', column, separator };
  const named = answersOf(raw).answers.map(({ code }) => columns[code] ?? '');
  return { kind: 'columns', columns: named, ticked, unticked };
}

function answerFaults(raw: RawItem, at: At): readonly Fault[] {
  if (raw.answers === undefined) return [fault('key-missing', { key: 'answers' }, at())];
  const codes = raw.answers.map(({ code }) => code);
  const valid = codes.filter((code) => code !== raw.dontKnow);
  const least = raw.type === 'nominal' ? 2 : 1;
  const isKnown = raw.dontKnow === undefined || codes.includes(raw.dontKnow);
  const both = (raw.missing ?? []).flatMap((code, index) =>
    codes.includes(code)
      ? [fault('code-on-two-sides', { code, first: 'answers', field: 'missing' }, at('missing', index))]
      : [],
  );
  return [
    ...(valid.length < least ? [fault('answers-too-few', { item: raw.id, least }, at('answers'))] : []),
    ...(isKnown ? [] : [unknownCode(raw.dontKnow ?? '', 'dontKnow', codes, at('dontKnow'))]),
    ...both,
    ...segmentFaults(codes, at),
  ];
}

/** Every answer has a column, or none has; what marks a tick is not what marks its absence. */
function tickFaults(raw: RawItem, at: At): readonly Fault[] {
  const { columns, ticked = ['1'], unticked = ['0'] } = raw;
  const codes = (raw.answers ?? []).map(({ code }) => code);
  const foreign = foreignKeys(raw)
    .filter((key) => raw[key] !== undefined)
    .map((key) => fault('key-not-with-columns', { key }, at(key)));
  const lacking = codes.filter((code) => columns !== undefined && columns[code] === undefined);
  return [
    ...foreign,
    ...lacking.map((answer) => fault('answer-without-column', { item: raw.id, answer }, at('columns'))),
    ...Object.keys(columns ?? {})
      .filter((code) => !codes.includes(code))
      .map((code) => unknownCode(code, 'columns', codes, at('columns', code))),
    ...unticked.flatMap((code, index) =>
      ticked.includes(code)
        ? [fault('code-on-two-sides', { code, first: 'ticked', field: 'unticked' }, at('unticked', index))]
        : [],
    ),
  ];
}

/** Each way for the ticks to stand has keys of its own. */
function foreignKeys({ columns, chosenIn }: RawItem) {
  if (columns !== undefined) return ['column', 'separator', 'chosenIn'] as const;
  if (chosenIn !== undefined) return ['column', 'separator', 'ticked', 'unticked'] as const;
  return ['ticked', 'unticked'] as const;
}

function unknownCode(code: string, field: string, codes: readonly string[], place: Fault['place']): Fault {
  return fault('code-unknown', { code, field, known: codes.join(', ') }, place);
}
