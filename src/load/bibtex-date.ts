import type { WorkDate } from '../model/reference.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "2015", "2015-03" or "2015-03-01" (`date`, `urldate`); null where it is no date. */
export function dateIn(text: string): WorkDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (year === undefined || year === null) return null;
  if (month === undefined || month === null) return [year];
  if (month < 1 || month > 12) return null;
  if (day === undefined || day === null) return [year, month];
  return day >= 1 && day <= daysIn(year, month) ? [year, month, day] : null;
}

/** `year` and `month`: "1947", and "jan", "January" or "1". */
export function dateOf(year: string, month: string | undefined): WorkDate | null {
  if (!/^\d{4}$/.test(year)) return null;
  if (month === undefined) return [Number(year)];
  const named = months.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  const number = /^\d{1,2}$/.test(month) ? Number(month) : named;
  return number >= 1 && number <= 12 ? [Number(year), number] : null;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
