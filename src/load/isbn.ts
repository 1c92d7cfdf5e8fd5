/**
 * Whether a text is an ISBN of 13 digits: 978 or 979, hyphens or spaces between its parts, and the check digit that the
 * other twelve give (ISO 2108: weights 1 and 3 in turn, sum a multiple of ten).
 */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/(?<=\d)[- ](?=\d)/g, '');
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
