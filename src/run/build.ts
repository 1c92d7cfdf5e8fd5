import { join } from 'node:path';
import { analyse } from '../analyse/analyse.ts';
import { voices } from '../analyse/voices.ts';
import { compose } from '../compose/compose.ts';
import { type Outcome, throwIfAny } from '../fault.ts';
import { loadFonts } from '../load/fonts.ts';
import { loadHouse } from '../load/house.ts';
import type { Inputs } from '../load/inputs.ts';
import type { House } from '../model/house.ts';
import type { Templates } from '../model/template.ts';
import type { Theme } from '../model/theme.ts';
import { publish, refusals } from '../publish.ts';
import { type Start, withProcesses } from './apart/apart.ts';
import { type Input, readInput } from './input.ts';
import { growBy, slowly } from './memory.ts';
import { claimProved } from './prove.ts';
import { type Counts, countsOf, recordOf } from './record.ts';
import { type Format, type WritingStage, write } from './write.ts';

export interface BuildOptions {
  /** The study folder. */
  readonly study: string;
  /** The folder of the program's own templates. */
  readonly templates: string;
  /** Null: the one that the study names. */
  readonly publication: string | null;
  readonly formats: readonly Format[];
  readonly status: 'draft' | 'final';
  /** An institute's own Word template, in place of the one that theme.yaml may name. */
  readonly template?: string | null;
  /** Whether the lines of a draft are numbered, whatever the theme says. */
  readonly lineNumbers?: boolean;
  /** Where the outputs go; null: `out/<study>/<publication>` below the folder that the user stands in. */
  readonly out: string | null;
}

/** The stages of a build, in order. */
export type Stage = 'load' | 'analyse' | 'compose' | 'plot' | WritingStage | 'publish';

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
  growBy(slowly);
  begin('load');
  const inputs: Inputs = new Map();
  const input = asAsked(readInput(options.study, options.templates, options.publication, inputs), options);
  const { study, templates } = input.value;
  const folder = options.out ?? join('out', study.id, templates.publication.id);
  throwIfAny(refusals(folder));
  const house = houseOf(options, templates, inputs);

  const made = await withProcesses((start) =>
    make(options, { input: input.value, inputs, house, start }, begin),
  );

  begin('publish');
  const warnings = [...input.warnings, ...made.warnings];
  const counts = { ...made.counts, warnings: warnings.length };
  const { status } = options;
  const record = recordOf({ input: input.value, inputs, outputs: made.outputs, counts, warnings, status });
  publish(folder, [...made.outputs, record]);
  return { value: { folder, counts }, warnings };
}

/** The theme as the user wants it in this build. */
function asAsked({ value, warnings }: Outcome<Input>, { lineNumbers }: BuildOptions): Outcome<Input> {
  if (lineNumbers !== true) return { value, warnings };
  const { theme } = value.templates;
  const numbered: Theme = { ...theme, layout: { ...theme.layout, lineNumbers } };
  return { value: { ...value, templates: { ...value.templates, theme: numbered } }, warnings };
}

interface Making {
  readonly input: Input;
  readonly inputs: Inputs;
  readonly house: House | null;
  readonly start: Start;
}

/** From what was read to all outputs but the record. */
async function make(
  { status, formats }: BuildOptions,
  { input: { study, survey, templates, checklist }, inputs, house, start }: Making,
  begin: (stage: Stage) => void,
) {
  const { theme, language } = templates;

  begin('analyse');
  const aside = start('ledgerFiles');
  const ledger = analyse(survey, study);
  const ledgerFiles = await aside.give({ ledger: ledger.value, study, language, texts: checklist });

  begin('compose');
  const heard = voices(survey, study);
  const composed = compose({ study, ledger: ledger.value, voices: heard, templates, status });
  const { document, prints } = composed.value;

  begin('plot');
  const pictures = start('pictures');
  const { plot } = await import('../plot/plot.ts');
  const fonts = loadFonts(theme, inputs);
  const figures = await plot({ document, theme, fonts });

  const written = await write(
    {
      ...{ document, prints, fonts, templates, study, formats, house, ledgerFiles, pictures, start },
      ledger: ledger.value,
      figures: figures.value,
    },
    begin,
  );

  const proved = claimProved(written.outputs, written.proof, document, language);
  const stages = [ledger, composed, figures, written, proved];
  return {
    outputs: proved.value,
    counts: countsOf(document, survey, ledger.value, prints, written.pages),
    warnings: stages.flatMap(({ warnings }) => warnings),
  };
}

/** The template that the user names, or that of the publication. */
function houseOf(options: BuildOptions, { theme, publication }: Templates, inputs: Inputs): House | null {
  const { file, styles } = theme.house;
  const own = file === null ? null : join(options.templates, publication.id, file);
  const path = options.template ?? own;
  return path === null || !options.formats.includes('docx') ? null : loadHouse(path, styles, inputs);
}
