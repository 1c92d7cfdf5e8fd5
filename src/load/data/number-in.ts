const grouped = { ',': /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/, '.': /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/ };

/**
 * The number that a text writes, or null where it writes none.
 * @param decimal the decimal sign of the file, by which `1.234` is told from 1234; null: either sign parts decimals
 */
export function numberIn(text: string, decimal: '.' | ',' | null): number | null {
  if (decimal !== null && grouped[decimal].test(text))
    return Number(text.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.'));
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** The decimal sign that a number is written with; null where it has none. */
export function decimalOf(text: string): '.' | ',' | null {
  if (text.includes(',')) return ',';
  return text.includes('.') ? '.' : null;
}
