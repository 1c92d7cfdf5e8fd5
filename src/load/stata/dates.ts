/** Days from 1960 to 1970. */
const epoch = 3653;
const day = 86_400_000;

/** A number that a format shows as a date or moment; null where it is a plain number. */
export function dateText(value: number, format: string): string | null {
  const kind = /^%-?t([cCdwmqhy])|^%-?d/.exec(format);
  if (kind === null) return null;
  const date = dateOf(value, kind[1] ?? 'd');
  if (date === null || Number.isNaN(date.getTime())) return null;
  const [date10 = '', time = ''] = date.toISOString().split('T');
  return kind[1] === 'c' || kind[1] === 'C' ? `${date10} ${time.replace(/\.000Z$|Z$/, '')}` : date10;
}

/** Whether a format shows a number as a date. */
export function isDate(format: string): boolean {
  return /^%-?(t[cCdwmqhy]|d)/.test(format);
}

/** Weeks, months, quarters and halves as their first day; years are plain numbers. */
function dateOf(value: number, kind: string): Date | null {
  const months = { m: 1, q: 3, h: 6 }[kind];
  if (months !== undefined) return new Date(Date.UTC(1960, value * months, 1));
  if (kind === 'y') return null;
  if (kind === 'w') return new Date(Date.UTC(1960 + Math.floor(value / 52), 0, 1 + 7 * (value % 52)));
  if (kind === 'd') return new Date((Math.floor(value) - epoch) * day);
  return new Date(value - epoch * day);
}
