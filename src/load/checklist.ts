import { join } from 'node:path';
import { z } from 'zod';
import type { ChecklistTexts } from '../model/checklist.ts';
import type { LanguageCode } from '../model/study.ts';
import { readText } from './file.ts';
import type { Inputs } from './inputs.ts';
import { templatesPrefix } from './name.ts';
import { shaped, text } from './shape.ts';
import { readYaml } from './yaml.ts';

const sentence = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  z.strictObject({ text, when: text.nullable().default(null) }),
);

const checklistSchema = z.strictObject({
  title: text,
  about: text,
  missing: text,
  words: z.record(z.string(), text),
  units: z.record(z.string(), text),
  sections: z.array(
    z.strictObject({
      heading: text,
      items: z.array(z.strictObject({ number: text, asks: text, says: z.array(sentence) })),
    }),
  ),
});

/**
 * The texts of the checklist in a language.
 *
 * @param inputs takes the hash of the file
 * @throws Faults all that is wrong with the file
 */
export function loadChecklist(
  templates: string,
  language: LanguageCode,
  inputs: Inputs = new Map(),
): ChecklistTexts {
  const path = `checklist/${language}.yaml`;
  const name = `${templatesPrefix}${path}`;
  return shaped(checklistSchema, readYaml(name, readText(join(templates, path), name, templates, inputs)));
}
