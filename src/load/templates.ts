import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, Faults, fault, type Outcome, throwIfAny } from '../fault.ts';
import type { Study } from '../model/study.ts';
import type { Templates } from '../model/template.ts';
import type { Theme } from '../model/theme.ts';
import { attempt } from './attempt.ts';
import type { Inputs } from './inputs.ts';
import { readLanguage } from './language.ts';
import { templatesPrefix } from './name.ts';
import { loadNames } from './names.ts';
import { textFaults } from './personal/texts.ts';
import { readMarkdown } from './prose.ts';
import { type Plan, readPublication } from './publication.ts';
import { loadReferences } from './references.ts';
import { readTheme } from './theme.ts';

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
  refuseMissingLanguage(join(templatesFolder, publication, study.language), publication, study);
  const faults: Fault[] = [];
  const markdown = (path: string, name: string) => attempt(faults, () => readMarkdown(path, name, inputs));
  const ids = plan.base === null ? [publication] : [plan.base, publication];
  const both = (part: string) => {
    const found = ids
      .map((id) => `${id}/${study.language}/${part}`)
      .map((below) => markdown(join(templatesFolder, below), `${templatesPrefix}${below}`));
    return found.includes(null) ? null : new Map(found.flatMap((one) => [...(one ?? [])]));
  };
  const chapters = both('chapters');
  const partials = both('partials');
  const texts = markdown(join(folder, 'text'), 'text');
  const theme = attempt(faults, () => themeOf(templatesFolder, plan, inputs));
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

/** Its own theme, or that of the publication that it is based on, whose Word template lies in that one's folder. */
function themeOf(templatesFolder: string, { publication, base }: Plan, inputs: Inputs): Theme {
  const own = statSync(join(templatesFolder, publication.id, 'theme.yaml'), { throwIfNoEntry: false });
  if (own?.isFile() === true || base === null) return readTheme(templatesFolder, publication.id, inputs);
  const theme = readTheme(templatesFolder, base, inputs);
  const { file } = theme.house;
  return file === null ? theme : { ...theme, house: { ...theme.house, file: `../${base}/${file}` } };
}

function missingChapters(plan: Plan, names: readonly string[]): readonly Fault[] {
  return plan.publication.chapters.flatMap(({ template }, index) => {
    if (names.includes(template)) return [];
    const place = plan.file.place(['chapters', index, 'template']);
    return [fault('chapter-missing', { chapter: template, known: names.join(', ') }, place)];
  });
}
