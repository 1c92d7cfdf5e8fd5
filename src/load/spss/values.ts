import { numberText } from '../data/number-text.ts';

const dates = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const moments = new Set([22, 41]);
const times = new Set([21, 25, 40]);

/** Whether a print format, by its number, shows a number as a date or time. */
export function isTime(format: number): boolean {
  return dates.has(format) || moments.has(format) || times.has(format);
}

/** A number as text: a date or time where its format says so; empty where it is missing. */
export function valueText(value: number, format: number): string {
  if (value === -Number.MAX_VALUE || !Number.isFinite(value)) return '';
  if (times.has(format)) return timeText(value);
  const day = dates.has(format);
  return day || moments.has(format) ? momentText(value, day) : numberText(value);
}

/** Seconds from 14 October 1582, when the calendar begins, to 1970. */
const epoch = 12_219_379_200;

function momentText(seconds: number, day: boolean): string {
  const date = new Date((seconds - epoch) * 1000);
  if (Number.isNaN(date.getTime())) return numberText(seconds);
  const text = date.toISOString();
  const [date10 = '', time = ''] = text.split('T');
  return day ? date10 : `${date10} ${time.replace(/\.000Z$|Z$/, '')}`;
}

/** Hours may be more than 24: it is a duration. */
function timeText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (part: number): string => String(part).padStart(2, '0');
  const text = `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return seconds < 0 ? `-${text}` : text;
}
