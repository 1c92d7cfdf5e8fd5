import type { Inline } from '../../model/document.ts';
import type { Stack, StackRow } from '../../model/drawing.ts';
import { resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import { type Battery, batteryOf } from '../batteries.ts';
import type { FigureMaker, MadeFigure, Making } from '../make.ts';
import { isShown, standingOf } from '../small.ts';
import { itemOf } from './item.ts';
import { addToHundred, noteOf, shareId, shareOf, sourceNote, validBase } from './parts.ts';
import { labelsOf } from './scopes.ts';
import { answersOn, barAnswers, sideText, toneOf, validAnswers } from './sides.ts';
import { smallRow, smallTexts } from './small.ts';
import { endText, segmentsOf, sumOn } from './stack.ts';

/** The items of a battery in a scope, one diverging bar each: base valid answers. */
export const battery: FigureMaker = (making) => {
  const item = itemOf(making, 'battery');
  const found = item === null ? null : batteryOf(making.study, item);
  return found === null ? null : made(making, found);
};

function made(making: Making, found: Battery): MadeFigure {
  const title = titleValues(making, found);
  return {
    id: resultId('figure', 'battery', making.wave, making.scope, found.id),
    title: making.phrase('battery-title', title),
    subtitle: subtitleOf(making, found),
    notes: [...noteOf(making, 'note', noteTexts(making, found)), ...sourceNote(making)],
    drawing: drawingOf(making, found),
    alt: making.plain('stack-alt', {
      title: making.plain('battery-title', title),
      message: '',
      rows: found.items.map((item) => inWords(making, item)),
    }),
  };
}

/** What a battery is called: by its name, or by the topics it goes from and to. */
export function titleValues(making: Making, { name, items }: Battery) {
  const group = making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
  const [first, last] = [items[0]?.topic ?? '', items.at(-1)?.topic ?? ''];
  return { name, first, last, several: items.length > 1, group };
}

function subtitleOf({ language, phrase }: Making, { scale }: Battery): readonly Inline[] | null {
  if (answersOn(scale, 'negative').length === 0 || answersOn(scale, 'positive').length === 0) return null;
  const [negative, positive] = [sideText(scale, 'negative', language), sideText(scale, 'positive', language)];
  return phrase('battery-subtitle', { negative, positive });
}

function noteTexts(making: Making, { items, scale }: Battery): readonly (readonly Inline[])[] {
  const bases = items.map((item) => validBase(making, item, making.scope));
  const [dontKnow] = answersOn(scale, 'dont-know');
  const shown = items.filter((_, index) => isShown(bases[index] ?? 0));
  const isWhole = shown.every((item) =>
    addToHundred(
      validAnswers(scale).map((answer) =>
        shareOf(making, shareId(making, 'valid', making.scope, item, [answer])),
      ),
    ),
  );
  return [
    dontKnow === undefined
      ? making.phrase('battery-base', {})
      : making.phrase('battery-base-valid', { label: dontKnow.label }),
    isWhole ? [] : making.phrase('rounding', {}),
    ...smallTexts(making, bases),
  ];
}

function drawingOf(making: Making, { items, scale }: Battery): Stack {
  const [first] = items;
  const end = (side: 'negative' | 'positive') => (first === undefined ? '' : endText(making, first, side));
  return {
    kind: 'stack',
    baseHead: making.word('base'),
    key: barAnswers(scale).map((answer) => ({ label: answer.label, tone: toneOf(answer, scale) })),
    rows: items.map((item) => rowOf(making, item)),
    ends: { negative: end('negative'), positive: end('positive') },
  };
}

function rowOf(making: Making, item: Item): StackRow {
  const { scope } = making;
  const standing = standingOf(validBase(making, item, scope));
  const head = {
    label: item.topic,
    total: false,
    heading: null,
    base: making.label(firstId(making, item), 'n'),
    ...smallRow(making, standing),
  };
  if (standing === 'few') return { ...head, segments: [], negativeSum: null, positiveSum: null };
  return {
    ...head,
    segments: segmentsOf(making, item, scope),
    negativeSum: sumOn(making, item, scope, 'negative'),
    positiveSum: sumOn(making, item, scope, 'positive'),
  };
}

function firstId(making: Making, item: Item): string {
  return shareId(making, 'valid', making.scope, item, validAnswers(item.scale).slice(0, 1));
}

function inWords(making: Making, item: Item) {
  return {
    label: item.topic,
    base: making.text(firstId(making, item), 'n'),
    instead: isShown(validBase(making, item, making.scope)) ? '' : making.word('too-few'),
    parts: barAnswers(item.scale).map((answer) => ({
      label: answer.label,
      value: making.text(shareId(making, 'valid', making.scope, item, [answer]), 'share'),
    })),
  };
}
