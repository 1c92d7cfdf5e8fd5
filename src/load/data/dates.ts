/** The first and the last day of a column of dates, as they are written there. */
export interface DatesFound {
  readonly first: string;
  readonly last: string;
}

const time = String.raw`(?:[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?Z?)?`;
const isoDate = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${time}$`);
/** 31-12-2025, 31.12.25, 31/12/2025. */
const danishDate = new RegExp(String.raw`^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})${time}$`);
/** 12/31/2025. */
const americanDate = new RegExp(String.raw`^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})${time}$`);

/** The days of a column all of whose values are dates written in one way; null where they are not. */
export function datesIn(values: readonly string[]): DatesFound | null {
  if (values.length === 0) return null;
  for (const read of [iso, danish, american]) {
    const days = values.map((value) => ({ value, day: read(value) }));
    if (days.some(({ day }) => day === null)) continue;
    const sorted = days.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0));
    return { first: sorted[0]?.value ?? '', last: sorted.at(-1)?.value ?? '' };
  }
  return null;
}

function iso(text: string): number | null {
  const [, year, month, day] = isoDate.exec(text) ?? [];
  return dayOf(year, month, day);
}

function danish(text: string): number | null {
  const [, day, , month, year] = danishDate.exec(text) ?? [];
  return dayOf(year, month, day);
}

function american(text: string): number | null {
  const [, month, day, year] = americanDate.exec(text) ?? [];
  return dayOf(year, month, day);
}

/** A number by which days are put in order. A year of two digits is of this century up to 49. */
function dayOf(year = '', month = '', day = ''): number | null {
  if (year === '') return null;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  const century = y < 50 ? 2000 : 1900;
  return (year.length === 2 ? century + y : y) * 10_000 + m * 100 + d;
}
