import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, Faults, fault, type Outcome, throwIfAny } from '../fault.ts';
import type { Study } from '../model/study.ts';
import type { Publication, Templates } from '../model/template.ts';
import { attempt } from './attempt.ts';
import type { Inputs } from './inputs.ts';
import { readLanguage } from './language.ts';
import { templatesPrefix } from './name.ts';
import { loadNames } from './names.ts';
import { textFaults } from './personal/texts.ts';
import { readMarkdown } from './prose.ts';
import { readPublication } from './publication.ts';
import { loadReferences } from './references.ts';
import { readTheme } from './theme.ts';
import type { YamlFile } from './yaml.ts';

/**
 * Reads what fills a publication: its plan, theme, chapters and partials in the study's language, the study's own
 * prose (`<folder>/text/**.md`) and references (`<folder>/references.bib`), and the language.
 * @param templatesFolder the program's own templates, or a copy of them
 * @param inputs takes the hashes of the files
 * @throws Faults all that is wrong with any of them
 */
export function loadTemplates(
  templatesFolder: string,
  publication: string,
  study: Study,
  folder: string,
  inputs: Inputs = new Map(),
): Outcome<Templates> {
  const plan = readPublication(templatesFolder, publication, study.language, inputs);
  const below = `${publication}/${study.language}`;
  const own = join(templatesFolder, publication, study.language);
  refuseMissingLanguage(own, publication, study);
  const faults: Fault[] = [];
  const markdown = (path: string, name: string) => attempt(faults, () => readMarkdown(path, name, inputs));
  const chapters = markdown(join(own, 'chapters'), `${templatesPrefix}${below}/chapters`);
  const partials = markdown(join(own, 'partials'), `${templatesPrefix}${below}/partials`);
  const texts = markdown(join(folder, 'text'), 'text');
  const theme = attempt(faults, () => readTheme(templatesFolder, publication, inputs));
  const language = attempt(faults, () => readLanguage(templatesFolder, study.language, inputs));
  const references = attempt(faults, () => loadReferences(folder, templatesFolder, study.language, inputs));
  const names = attempt(faults, () => loadNames(folder, study, inputs)) ?? [];
  faults.push(...[...(texts?.values() ?? [])].flatMap((source) => textFaults(source, names)));
  if (chapters !== null) faults.push(...missingChapters(plan, [...chapters.keys()]));
  throwIfAny(faults);
  if (chapters === null || partials === null || texts === null || theme === null || language === null)
    throw new Faults(faults);
  return {
    value: {
      publication: plan.publication,
      chapters,
      partials,
      texts,
      theme,
      language,
      ...(references === null ? {} : { references }),
    },
    warnings: [],
  };
}

function refuseMissingLanguage(folder: string, publication: string, { language }: Study): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new Faults([fault('publication-language-missing', { publication, language })]);
}

function missingChapters(
  plan: { readonly publication: Publication; readonly file: YamlFile },
  names: readonly string[],
): readonly Fault[] {
  return plan.publication.chapters.flatMap(({ template }, index) => {
    if (names.includes(template)) return [];
    const place = plan.file.place(['chapters', index, 'template']);
    return [fault('chapter-missing', { chapter: template, known: names.join(', ') }, place)];
  });
}
