import { z } from 'zod';
import { anyText, number, text, wholeNumber } from './shape.ts';

const texts = z.record(z.string(), anyText).default({});

/** templates/language/faults/<code>.yaml. */
export const faultTextsSchema = z.record(z.string(), z.strictObject({ message: text, hint: text }));

/** templates/language/proof/<code>.yaml. */
export const proofTextsSchema = z.record(z.string(), text);

/** templates/language/<code>.yaml; the faults and the points of the proof may also stand in files of their own. */
export const languageSchema = z.strictObject({
  code: text,
  tag: text,
  decimal: text,
  thousands: anyText,
  quotes: z.strictObject({ open: anyText, close: anyText }),
  hyphenation: z.strictObject({
    patterns: z.enum(['da', 'en-gb']),
    before: wholeNumber,
    after: wholeNumber,
    words: z.array(text),
  }),
  months: z.array(text).length(12, 'months-not-twelve'),
  date: text,
  numbers: z.array(text),
  and: text,
  or: text,
  questions: z.strictObject({ beginnings: z.array(text), seconds: z.array(text) }),
  roughly: z.array(z.strictObject({ from: number, to: number, phrase: text })),
  words: texts,
  drawings: texts,
  cli: texts,
  proof: proofTextsSchema.default({}),
  faults: faultTextsSchema.default({}),
});
