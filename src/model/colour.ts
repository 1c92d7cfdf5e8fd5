/** Colours are `#rrggbb`. */

/** Between two colours: `part` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, part: number): string {
  const [a, b] = [channelsOf(from), channelsOf(to)];
  return hexOf(a.map((value, index) => value + ((b[index] ?? value) - value) * part));
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, definitions of contrast ratio and relative luminance). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => linear(value / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Linear light, 0..1, of an sRGB channel, 0..1. */
export function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Red, green and blue, 0..255. */
export function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

export function hexOf(channels: readonly number[]): string {
  const digits = channels.map((value) => Math.round(value).toString(16).padStart(2, '0').toUpperCase());
  return `#${digits.join('')}`;
}
