import { join } from 'node:path';
import { z } from 'zod';
import { type Fault, fault, throwIfAny } from '../fault.ts';
import { colourNames, familyNames, styleNames, type Theme } from '../model/theme.ts';
import { readText } from './file.ts';
import type { Inputs } from './inputs.ts';
import { templatesPrefix } from './name.ts';
import { anyText, colour, flag, id, insidePath, number, shaped, text, wholeNumber } from './shape.ts';
import { contrastFaults } from './theme-contrast.ts';
import { readYaml, type YamlFile } from './yaml.ts';

const measure = number;

const page = z.strictObject({
  width: measure,
  height: measure,
  left: measure,
  right: measure,
  top: measure,
  bottom: measure,
  hanging: measure,
  header: measure,
  footer: measure,
});

const layout = z.strictObject({
  align: z.enum(['left', 'justified']).default('left'),
  hyphenation: flag.default(false),
  floats: z.array(z.enum(['figure', 'table'])).default([]),
  thinPage: measure.default(0),
  watermark: flag.default(false),
  leaders: flag.default(false),
  facing: flag.default(false),
  lineNumbers: flag.default(false),
});

const font = z.strictObject({
  weight: wholeNumber,
  italic: flag.default(false),
  file: insidePath,
  word: text,
});

const family = z.strictObject({ name: text, package: anyText, fonts: z.record(id, font) });

const style = z.strictObject({
  family: z.enum(familyNames),
  weight: wholeNumber,
  italic: flag.default(false),
  size: measure,
  leading: measure,
  tracking: measure.default(0),
  colour: z.enum(colourNames).default('ink'),
  before: measure.default(0),
  after: measure.default(0),
});

const house = z.strictObject({
  file: insidePath.nullable().default(null),
  styles: z.partialRecord(z.enum(styleNames), text).default({}),
});

const themeSchema = z.strictObject({
  page,
  layout,
  house: house.default({ file: null, styles: {} }),
  colours: z.record(z.enum(colourNames), colour),
  families: z.record(z.enum(familyNames), family),
  styles: z.record(z.enum(styleNames), style),
});

/** A publication's theme.yaml, its defaults filled in. @throws Faults its shape, styles in a cut that it lacks, and colours that cannot be told apart */
export function readTheme(templatesFolder: string, publication: string, inputs: Inputs): Theme {
  const name = `${templatesPrefix}${publication}/theme.yaml`;
  const path = join(templatesFolder, publication, 'theme.yaml');
  const file = readYaml(name, readText(path, name, templatesFolder, inputs));
  const theme = shaped(themeSchema, file);
  throwIfAny([
    ...styleNames.flatMap((style) => cutFault(theme, style, file)),
    ...contrastFaults(theme, file),
  ]);
  return theme;
}

function cutFault(theme: Theme, name: (typeof styleNames)[number], file: YamlFile): readonly Fault[] {
  const { family, weight, italic } = theme.styles[name];
  const cuts = Object.values(theme.families[family].fonts);
  if (cuts.some((cut) => cut.weight === weight && cut.italic === italic)) return [];
  return [fault('style-without-font', { style: name, family, weight }, file.place(['styles', name]))];
}
