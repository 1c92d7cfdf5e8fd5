import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Faults, fault } from '../fault.ts';
import type { LanguageCode } from '../model/study.ts';
import type { Publication } from '../model/template.ts';
import { readText } from './file.ts';
import type { Inputs } from './inputs.ts';
import { templatesPrefix } from './name.ts';
import { oneOrMore, shaped, text } from './shape.ts';
import { readYaml, type YamlFile } from './yaml.ts';

const planFile = 'publication.yaml';

const chapter = z.strictObject({
  template: text,
  part: z.enum(['front', 'chapter', 'appendix']).default('chapter'),
  each: z.enum(['group', 'item', 'subgroup']).nullable().default(null),
  when: oneOrMore(z.enum(['waves', 'population', 'subgroups', 'openAnswers', 'twoGroups'])).default([]),
});

const publicationSchema = z.strictObject({
  name: text,
  base: text.optional(),
  chapters: z.array(chapter).min(1),
});

/** A publication's plan, and its file for the places of further faults. */
export interface Plan {
  readonly publication: Publication;
  /** The publication whose theme, chapters and partials it uses beside its own; null: none. */
  readonly base: string | null;
  readonly file: YamlFile;
}

/** The publications that there are templates for, by id, in order. */
function publicationsIn(templatesFolder: string): readonly string[] {
  const entries = statSync(templatesFolder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(templatesFolder)
    : [];
  return entries
    .filter((one) => isFile(join(templatesFolder, one, planFile)))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * A publication's plan. A language may have chapters of its own: then its
 * folder holds a plan, which takes the place of the common one.
 * @throws Faults publication-unknown, its shape
 */
export function readPublication(
  templatesFolder: string,
  id: string,
  language: LanguageCode,
  inputs: Inputs,
): Plan {
  const known = publicationsIn(templatesFolder);
  if (!known.includes(id))
    throw new Faults([fault('publication-unknown', { publication: id, known: known.join(', ') })]);
  const ownPlan = `${id}/${language}/${planFile}`;
  const path = isFile(join(templatesFolder, ownPlan)) ? ownPlan : `${id}/${planFile}`;
  const name = `${templatesPrefix}${path}`;
  const file = readYaml(name, readText(join(templatesFolder, path), name, templatesFolder, inputs));
  const { base = null, ...plan } = shaped(publicationSchema, file);
  if (base !== null && (base === id || !known.includes(base)))
    throw new Faults([
      fault('publication-unknown', { publication: base, known: known.join(', ') }, file.place(['base'])),
    ]);
  return { publication: { id, ...plan, ...(base === null ? {} : { base }) }, base, file };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
