/** A number with all its digits and no sign between thousands, as an id is written: "90012345", "0,25". */
export function exactText(value: number, decimal: string): string {
  return String(value).replace('.', decimal);
}

/** A mean, rounded to what can be read: two decimals, or three digits of what is less than one. */
export function meanText(value: number, decimal: string): string {
  const short = Math.abs(value) >= 1 ? value.toFixed(2) : String(Number(value.toPrecision(3)));
  return short.replace('.', decimal);
}

/** "-0,45" */
export function correlationText(r: number, decimal: string): string {
  return r.toFixed(2).replace('.', decimal);
}

/** "25,0 %" of a count and what it is a part of; empty where there is nothing. */
export function shareText(count: number, n: number, decimal: string): string {
  return n === 0 ? '' : `${((100 * count) / n).toFixed(1).replace('.', decimal)} %`;
}
