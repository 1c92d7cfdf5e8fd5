import { join } from 'node:path';
import { analyse } from '../analyse/analyse.ts';
import { voices } from '../analyse/voices.ts';
import { compose } from '../compose/compose.ts';
import { type Outcome, throwIfAny } from '../fault.ts';
import { loadFonts } from '../load/fonts.ts';
import { loadHouse } from '../load/house.ts';
import type { Inputs } from '../load/inputs.ts';
import type { House } from '../model/house.ts';
import type { Theme } from '../model/theme.ts';
import { publish, refusals } from '../publish.ts';
import { readInput } from './input.ts';
import { proveOutputs } from './prove.ts';
import { type Counts, countsOf, recordOf } from './record.ts';
import { type Format, type WritingStage, write } from './write.ts';

export interface BuildOptions {
  /** The study folder. */
  readonly study: string;
  /** The folder of the program's own templates. */
  readonly templates: string;
  readonly publication: string;
  readonly formats: readonly Format[];
  readonly status: 'draft' | 'final';
  /** An institute's own Word template, in place of the one that theme.yaml may name. */
  readonly template?: string | null;
  /** Where the outputs go; null: `out/<study>/<publication>` below the folder that the user stands in. */
  readonly out: string | null;
}

/** The stages of a build, in order. */
export type Stage = 'load' | 'analyse' | 'compose' | 'plot' | WritingStage | 'prove' | 'publish';

/** What a build made. */
export interface Built {
  readonly folder: string;
  readonly counts: Counts;
}

/**
 * `kildetal build`: study and respondents → ledger → document → figures → files, proved and put in place all together or not at
 * all.
 *
 * @param begin is told of each stage as it begins.
 */
export async function build(options: BuildOptions, begin: (stage: Stage) => void): Promise<Outcome<Built>> {
  begin('load');
  const inputs: Inputs = new Map();
  const input = readInput(options.study, options.templates, options.publication, inputs);
  const { study, survey, templates } = input.value;
  const folder = options.out ?? join('out', study.id, templates.publication.id);
  throwIfAny(refusals(folder));

  const house = houseOf(options, templates.theme, inputs);

  begin('analyse');
  const ledger = analyse(survey, study);

  begin('compose');
  const composed = compose({
    study,
    ledger: ledger.value,
    voices: voices(survey, study),
    templates,
    status: options.status,
  });
  const { document, prints } = composed.value;

  begin('plot');
  const { plot } = await import('../plot/plot.ts');
  const fonts = loadFonts(templates.theme, inputs);
  const png = options.formats.includes('docx');
  const figures = await plot({ document, theme: templates.theme, fonts, png });

  const writing = {
    document,
    prints,
    ledger: ledger.value,
    figures: figures.value,
    fonts,
    templates,
    study,
    formats: options.formats,
    house,
  };
  const written = await write(writing, begin);

  if (options.formats.includes('pdf')) begin('prove');
  const proved = await proveOutputs(written.outputs, document, templates.language);

  begin('publish');
  const warnings = [
    ...input.warnings,
    ...ledger.warnings,
    ...composed.warnings,
    ...figures.warnings,
    ...written.warnings,
    ...proved.warnings,
  ];
  const counts = countsOf(document, survey, ledger.value, prints, written.pages, warnings);
  const record = recordOf({
    input: input.value,
    inputs,
    outputs: proved.value,
    counts,
    warnings,
    status: options.status,
  });
  publish(folder, [...proved.value, record]);
  return { value: { folder, counts }, warnings };
}

/** The template that the user names, or that of the publication. */
function houseOf(options: BuildOptions, theme: Theme, inputs: Inputs): House | null {
  const { file, styles } = theme.house;
  const own = file === null ? null : join(options.templates, options.publication, file);
  const path = options.template ?? own;
  return path === null || !options.formats.includes('docx') ? null : loadHouse(path, styles, inputs);
}
