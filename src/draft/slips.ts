import type { CodeCount } from '../model/profile.ts';

/** Of fewer answers one that stands alone is no slip. */
const enough = 20;

/**
 * The one answer that only one respondent has given, and without which the others are a scale: 55 among 1 to 5. None where it could
 * be a part of the scale, as 6 could.
 * @param isScale whether codes are a scale, and a whole one
 */
export function slipIn(
  codes: readonly CodeCount[],
  isScale: (codes: readonly CodeCount[]) => boolean,
): CodeCount | null {
  const n = codes.reduce((sum, { count }) => sum + count, 0);
  if (n < enough || isScale(codes)) return null;
  const alone = codes.filter(({ count, label }) => count === 1 && label === null);
  const found = alone.filter((one) => {
    const others = codes.filter((code) => code !== one);
    return others.length >= 4 && !carriesOn(one, others) && isScale(others);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a number that an answer can have stands right before or behind another. */
function carriesOn({ code }: CodeCount, others: readonly CodeCount[]): boolean {
  const number = Number(code);
  return number <= mostAnswers && others.some((one) => Math.abs(Number(one.code) - number) === 1);
}

/** Whether a text is nothing but a sign that stands for no answer, among texts that say something. */
export function isNoAnswerSign(text: string, others: readonly string[]): boolean {
  return sign.test(text.trim()) && others.every((one) => sign.test(one.trim()) || /[\p{L}\p{N}]/u.test(one));
}

const mostAnswers = 11;

const sign = /^(?:-{1,3}|[–—.])$/;
