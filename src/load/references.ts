import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, throwIfAny } from '../fault.ts';
import type { References, Work } from '../model/reference.ts';
import type { LanguageCode } from '../model/study.ts';
import { attempt } from './attempt.ts';
import { readBibtex } from './bibtex.ts';
import { workOf } from './bibtex-work.ts';
import { characterFaults } from './characters.ts';
import { readText } from './file.ts';
import type { Inputs } from './inputs.ts';
import { templatesPrefix } from './name.ts';
import { byPlace } from './order.ts';
import { twice } from './unique.ts';

const referencesFile = 'references.bib';
const citationsFolder = 'citations';

/**
 * The works of a study, `<folder>/references.bib`, with the style and the terms by which they are cited; null where the
 * study has none: then nothing of it is read.
 * @throws Faults all that is wrong with the file
 */
export function loadReferences(
  folder: string,
  templatesFolder: string,
  language: LanguageCode,
  inputs: Inputs,
): References | null {
  if (!existsSync(join(folder, referencesFile))) return null;
  const faults: Fault[] = [];
  const works = attempt(faults, () => readWorks(folder, inputs));
  const style = attempt(faults, () => citationFile(templatesFolder, 'author-date.csl', inputs));
  const locale = attempt(faults, () => citationFile(templatesFolder, `locale-${language}.xml`, inputs));
  throwIfAny(faults);
  return works === null || style === null || locale === null ? null : { works, style, locale };
}

function readWorks(folder: string, inputs: Inputs): readonly Work[] {
  const text = readText(join(folder, referencesFile), referencesFile, folder, inputs);
  throwIfAny(characterFaults(referencesFile, text));
  const entries = readBibtex(referencesFile, text);
  const works = entries.map(workOf);
  const keys = twice(
    entries.map(({ key, place }) => ({ word: key, place })),
    'bib-key-twice',
  );
  throwIfAny(byPlace([...keys, ...works.flatMap((work) => work.faults)]));
  return works.map((work) => work.value);
}

function citationFile(templatesFolder: string, file: string, inputs: Inputs): string {
  const path = join(templatesFolder, citationsFolder, file);
  return readText(path, `${templatesPrefix}${citationsFolder}/${file}`, templatesFolder, inputs);
}
