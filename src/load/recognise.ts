import { join } from 'node:path';
import { z } from 'zod';
import type { Recognise } from '../model/recognise.ts';
import { readText } from './file.ts';
import { templatesPrefix } from './name.ts';
import { shaped, text } from './shape.ts';
import { readYaml } from './yaml.ts';

const words = z.array(text).default([]);

const schema = z.strictObject({
  respondent: words,
  weight: words,
  group: words,
  background: words,
  numeric: words,
  design: words,
  coded: words,
  wave: words,
  year: words,
  otherYear: words,
  total: words,
  dontKnow: words,
  missing: words,
  ticked: words,
  unticked: words,
  orders: z.array(z.array(text)).default([]),
  scales: z.array(z.strictObject({ negative: words, middle: words, positive: words, none: words })),
});

/** The words by which a draft recognises columns. @throws Faults what is wrong with the file */
export function loadRecognise(templatesFolder: string): Recognise {
  const path = 'language/recognise.yaml';
  const name = `${templatesPrefix}${path}`;
  return shaped(
    schema,
    readYaml(name, readText(join(templatesFolder, path), name, templatesFolder, new Map())),
  );
}
