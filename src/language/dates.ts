import type { Language } from '../model/language.ts';

/** "22. november 2026" from "2026-11-22"; read from its digits, so no time zone can move it. */
export function dateText(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = language.months[Number(month) - 1];
  if (year === undefined || name === undefined)
    throw new RangeError(`"${iso}" is not a date like 2026-11-22`);
  return language.date
    .replace('{day}', String(Number(day)))
    .replace('{month}', name)
    .replace('{year}', year);
}
