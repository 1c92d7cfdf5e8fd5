import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Fault, Faults, fault, throwIfAny } from '../fault.ts';
import type { Font, Fonts } from '../model/font.ts';
import { type Family, type FamilyName, type FontFile, familyNames, type Theme } from '../model/theme.ts';
import { attempt } from './attempt.ts';
import { type Inputs, noteInput } from './inputs.ts';

/**
 * Reads the static TrueType fonts of a theme from their installed packages.
 * @param inputs takes the hashes of the files, by package and path in it
 * @throws Faults font-missing, font-not-truetype
 */
export function loadFonts(theme: Theme, inputs: Inputs = new Map()): Fonts {
  const faults: Fault[] = [];
  const fonts = new Map<string, Font>();
  for (const name of familyNames) {
    const family = theme.families[name];
    for (const cut of Object.values(family.fonts)) {
      const font = attempt(faults, () => readFont(name, family, cut, inputs));
      if (font !== null) fonts.set(font.key, font);
    }
  }
  throwIfAny(faults);
  return fonts;
}

function readFont(name: FamilyName, family: Family, cut: FontFile, inputs: Inputs): Font {
  const { weight, italic, word, file } = cut;
  const path = installedPath(family.package, file);
  const bytes = path === null ? null : readFileSync(path);
  if (path === null || bytes === null)
    throw new Faults([fault('font-missing', { package: family.package, file })]);
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== 0x00010000)
    throw new Faults([fault('font-not-truetype', { package: family.package, file })]);
  noteInput(inputs, `${family.package}/${file}`, bytes);
  const key = `${name}-${weight}${italic ? '-italic' : ''}`;
  return { key, family: name, familyName: family.name, word, weight, italic, path, bytes };
}

/** The path of a file in an installed package; null where package or file is not there. */
function installedPath(packageName: string, file: string): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    return realpathSync(join(dirname(manifest), file));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
