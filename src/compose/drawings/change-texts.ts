import { quoted } from '../../language/words.ts';
import type { Inline } from '../../model/document.ts';
import type { MeanResult } from '../../model/results/described.ts';
import type { Making, Note } from '../make.ts';
import { baseOf, isShown } from '../small.ts';
import { testWord } from '../test-word.ts';
import type { MeanItem } from './bounds.ts';
import { type Changed, meansOf } from './change-results.ts';
import { foundTexts } from './found-texts.ts';
import { noteOf } from './parts.ts';
import { answersOn } from './sides.ts';
import { smallTexts } from './small.ts';
import { looksWrong } from './unrounded.ts';

interface Said {
  /** Labels of the waves between which the change is, and of all that are shown. */
  readonly from: string;
  readonly to: string;
  readonly waves: readonly string[];
}

/** What signs and n mean, don't-know and small bases; then what was tested and what the tests show. */
export function changeNotes(
  making: Making,
  item: MeanItem,
  rows: readonly Changed[],
  { from, to, waves, isCut }: Said & { readonly isCut: boolean },
): Note[] {
  const shown = rows.filter(isRowShown);
  const tested = shown
    .filter(({ test }) => test.p !== null)
    .map(({ labels, test }) => ({ label: labels.short, test }));
  const test = making.plain(testWord(making.study), {});
  return [
    ...noteOf(making, 'note', [
      tested.some((one) => one.test.level !== null) ? making.phrase('change-signs', {}) : [],
      making.phrase('change-base', { waves }),
      waves.length > 2 ? making.phrase('change-last', { from, to }) : [],
      ...dontKnowTexts(making, item),
      item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf }),
      shown.some(({ test }) => looksWrong(test)) ? making.phrase('mean-unrounded', {}) : [],
      isCut ? making.phrase('change-cut', {}) : [],
      ...smallTexts(making, rows.map(fewest)),
    ]),
    ...noteOf(making, 'test', foundTexts(making, 'change-test', tested, { test, from, to })),
  ];
}

/** Title, what has become of the total, and every mean with its interval, base and change. */
export function changeAlt(
  making: Making,
  rows: readonly Changed[],
  { title, from, to, waves }: Said & { readonly title: string },
): string {
  const [total] = rows;
  return making
    .plain('change-alt', {
      title,
      message: total === undefined ? '' : messageOf(making, total, from, to),
      from,
      to,
      rows: rows.map((row) => rowText(making, row, waves)),
    })
    .trim();
}

function dontKnowTexts(making: Making, item: MeanItem): readonly (readonly Inline[])[] {
  if (item.type !== 'scale') return [];
  return answersOn(item.scale, 'dont-know').map(({ label }) =>
    making.phrase('mean-dont-know', { label: quoted(label, making.language) }),
  );
}

function fewest({ earlier, later }: Changed): number {
  return Math.min(baseOf(earlier), baseOf(later));
}

function isRowShown(row: Changed): boolean {
  return isShown(fewest(row));
}

function messageOf(making: Making, row: Changed, from: string, to: string): string {
  if (!isRowShown(row)) return '';
  const key = row.test.direction ?? 'none';
  return making.plain(`change-message-${key}`, { label: row.labels.short, from, to });
}

function rowText(making: Making, row: Changed, waves: readonly string[]) {
  const { labels, earlier, later, test } = row;
  const label = labels.short;
  if (!isRowShown(row)) {
    const bases = { earlierBase: making.text(earlier.id, 'n'), laterBase: making.text(later.id, 'n') };
    return { label, ...bases, instead: making.word('too-few') };
  }
  const means = meansOf(row).flatMap((mean, index) => {
    if (mean === null) return [];
    return [{ wave: waves[index] ?? '', mean: meanText(making, mean), base: making.text(mean.id, 'n') }];
  });
  return {
    label,
    instead: '',
    means,
    change: making.text(test.id, 'difference'),
    level: test.level === null ? '' : making.text(test.id, 'level'),
  };
}

/** "3,74 (3,55 til 3,93)" */
export function meanText(making: Making, { id, low, high }: MeanResult): string {
  const value = making.text(id, 'mean');
  if (low === null || high === null) return value;
  return making.plain('mean-interval', {
    value,
    low: making.text(id, 'low'),
    high: making.text(id, 'high'),
  });
}
