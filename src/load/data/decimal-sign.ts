/** A number with signs between its thousands, from which the sign of its decimals follows: "523.123,50", "1.234.567". */
const telling = {
  ',': /^[+-]?\d{1,3}(\.\d{3})+,\d+$|^[+-]?\d{1,3}(\.\d{3}){2,}$/,
  '.': /^[+-]?\d{1,3}(,\d{3})+\.\d+$|^[+-]?\d{1,3}(,\d{3}){2,}$/,
};

/**
 * The decimal sign that a file's numbers tell of, where some have signs between their thousands; null where none has, or
 * where a column without such numbers could be read otherwise by it.
 * @param columns the values of each column, each once
 */
export function decimalSignOf(columns: readonly (readonly string[])[]): '.' | ',' | null {
  const found = ([',', '.'] as const).filter((sign) => columns.some((values) => tells(values, sign)));
  const [sign, other] = found;
  if (sign === undefined || other !== undefined) return null;
  const thousands = sign === ',' ? /^[+-]?\d+\.\d+$/ : /^[+-]?\d+,\d+$/;
  const isSafe = columns.every(
    (values) => tells(values, sign) || !values.some((value) => thousands.test(value)),
  );
  return isSafe ? sign : null;
}

function tells(values: readonly string[], sign: '.' | ','): boolean {
  return values.some((value) => telling[sign].test(value));
}
