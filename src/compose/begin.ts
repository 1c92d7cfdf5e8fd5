import type { Fault } from '../fault.ts';
import type { Ledger } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { Source, Templates } from '../model/template.ts';
import type { Voice } from '../model/voice.ts';
import type { Composition } from './composition.ts';
import { helpers, namesFor } from './helpers/helpers.ts';
import type { Names } from './template/check.ts';
import { statementLimit } from './template/evaluate.ts';
import { parseTemplate } from './template/parse.ts';
import type { Template } from './template/template.ts';
import { languageFile } from './words.ts';

export interface ComposeInput {
  readonly study: Study;
  readonly ledger: Ledger;
  /** What was answered openly, from which templates may quote. */
  readonly voices?: readonly Voice[];
  readonly templates: Templates;
  readonly status: 'draft' | 'final';
}

/** Reads every template once, and notes what is wrong with it. */
export function begin({ study, ledger, voices = [], templates, status }: ComposeInput): Composition {
  const names = namesFor(templates.partials.keys());
  const faults: Fault[] = [];
  return {
    study,
    ledger,
    voices,
    templates,
    status,
    helpers,
    parsed: {
      chapters: parseAll(templates.chapters, names, faults),
      partials: parseAll(templates.partials, names, faults),
      texts: parseAll(templates.texts, names, faults),
      phrases: parseAll(phrases(templates), names, faults),
    },
    tokens: [],
    prints: [],
    references: [],
    citations: [],
    asked: new Set(),
    faults,
    warnings: [],
    budget: { left: statementLimit },
  };
}

function parseAll(
  sources: ReadonlyMap<string, Source>,
  names: Names,
  faults: Fault[],
): ReadonlyMap<string, Template> {
  const read = new Map<string, Template>();
  for (const [name, source] of sources) {
    const parsed = parseTemplate(source, names);
    faults.push(...parsed.faults);
    if (parsed.template !== null) read.set(name, parsed.template);
  }
  return read;
}

function phrases({ language }: Templates): ReadonlyMap<string, Source> {
  const file = languageFile(language);
  return new Map(
    Object.entries(language.drawings).map(([key, text]) => [
      key,
      { file: `${file} (drawings: ${key})`, text },
    ]),
  );
}
