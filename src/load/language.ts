import { join } from 'node:path';
import { type Fault, throwIfAny } from '../fault.ts';
import type { FaultText, Language } from '../model/language.ts';
import { attempt } from './attempt.ts';
import { readText } from './file.ts';
import type { Inputs } from './inputs.ts';
import { faultTextsSchema, languageSchema, proofTextsSchema } from './language-schema.ts';
import { templatesPrefix } from './name.ts';
import { shaped } from './shape.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/**
 * A language for the command line, before a study is read. Never throws a fault: it is what faults are told in, so
 * what cannot be read is left out (`readLanguage` tells of it when a publication is built).
 */
export function loadLanguage(templatesFolder: string, code: string): Language {
  const inputs: Inputs = new Map();
  const words = attempt([], () => yamlOf(templatesFolder, `language/${code}.yaml`, inputs));
  const faults = attempt([], () => yamlOf(templatesFolder, `language/faults/${code}.yaml`, inputs));
  const points = attempt([], () => yamlOf(templatesFolder, `language/proof/${code}.yaml`, inputs));
  const whole = words === null ? null : attempt([], () => shaped(languageSchema, words));
  return {
    ...(whole ?? { ...bare(code), cli: textsOf(fieldOf(words?.value, 'cli')) }),
    proof: { ...whole?.proof, ...textsOf(points?.value) },
    faults: { ...whole?.faults, ...faultTextsOf(faults?.value) },
  };
}

/** A language, complete. @throws Faults all that is wrong with its three files */
export function readLanguage(templatesFolder: string, code: string, inputs: Inputs): Language {
  const found: Fault[] = [];
  const words = attempt(found, () =>
    shaped(languageSchema, yamlOf(templatesFolder, `language/${code}.yaml`, inputs)),
  );
  const faults = attempt(found, () =>
    shaped(faultTextsSchema, yamlOf(templatesFolder, `language/faults/${code}.yaml`, inputs)),
  );
  const proof = attempt(found, () =>
    shaped(proofTextsSchema, yamlOf(templatesFolder, `language/proof/${code}.yaml`, inputs)),
  );
  throwIfAny(found);
  return {
    ...(words ?? bare(code)),
    proof: { ...words?.proof, ...proof },
    faults: { ...words?.faults, ...faults },
  };
}

function yamlOf(folder: string, path: string, inputs: Inputs): YamlFile {
  const name = `${templatesPrefix}${path}`;
  return readYaml(name, readText(join(folder, path), name, folder, inputs));
}

/** No language: numbers as a computer writes them, no words. */
function bare(code: string): Omit<Language, 'faults'> {
  return {
    code,
    tag: code,
    decimal: '.',
    thousands: '',
    quotes: { open: '"', close: '"' },
    hyphenation: { patterns: 'en-gb', before: 4, after: 4, words: [] },
    months: [],
    date: '{year}-{month}-{day}',
    numbers: [],
    and: ',',
    or: ',',
    questions: { beginnings: [], seconds: [] },
    roughly: [],
    words: {},
    drawings: {},
    proof: {},
    cli: {},
  };
}

function fieldOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}

function fieldsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return value !== null && typeof value === 'object' ? Object.entries(value) : [];
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fieldsOf(value).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : [])),
  );
}

function faultTextsOf(value: unknown): Readonly<Record<string, FaultText>> {
  return Object.fromEntries(
    fieldsOf(value).map(([code, one]) => {
      const { message = code, hint = '' } = textsOf(one);
      return [code, { message, hint }];
    }),
  );
}
