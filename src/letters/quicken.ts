/** The parts of a font as fontkit reads it that look something up for each letter. */
export interface FontFile {
  readonly GDEF?: { glyphClassDef?: ClassDefinition | null } | null;
  /** What puts glyphs together by the tables of the font; it may have none. */
  readonly _layoutEngine: {
    readonly engine: { readonly GSUBProcessor: Shaper | null; readonly GPOSProcessor: Shaper | null } | null;
  };
}

/** What works through one of these tables: what glyphs become, or where they stand. */
export interface Shaper {
  readonly glyphIterator: { readonly cur: Glyph };
  selectScript(script: string, language: string | undefined, direction: string): string;
  lookupsForFeatures(features: readonly string[], exclude?: readonly number[]): readonly Asked[];
  applyLookups(lookups: readonly Asked[], glyphs: readonly Glyph[], positions: readonly object[]): void;
  coverageIndex(coverage: Coverage, glyph?: number): number;
  getClassID(glyph: number, definition: ClassDefinition): number;
}

interface Glyph {
  readonly id: number;
}

/** A lookup for a feature that is asked for. */
interface Asked {
  readonly lookup: { readonly lookupType: number; readonly subTables: readonly SubTable[] };
}

/** The glyphs that a table speaks of. */
type Coverage = object;

/** A table of a lookup, of whatever kind: what it looks for in the first glyph it is about (OpenType, GSUB and GPOS). */
interface SubTable {
  readonly coverage?: Coverage;
  readonly coverages?: readonly Coverage[];
  readonly inputCoverage?: readonly Coverage[];
  readonly markCoverage?: Coverage;
  readonly mark1Coverage?: Coverage;
  readonly extension?: SubTable;
}

/** The class of each glyph, in one of two forms. */
type ClassDefinition =
  | { readonly version: 1; readonly startGlyph: number; readonly classValueArray: readonly number[] }
  | { readonly version: 2; readonly classRangeRecord: readonly ClassRange[] };

interface ClassRange {
  readonly start: number;
  readonly end: number;
  readonly class: number;
}

/**
 * Lets a font set words as it did before, but look things up once: which tables hold for a script, where a glyph stands in a table,
 * and which tables speak of no glyph of a word. Stock searches lists for each letter, table by table: a sixth of a build.
 */
export function quicken(font: FontFile): void {
  const { GDEF, _layoutEngine } = font;
  if (GDEF?.glyphClassDef) GDEF.glyphClassDef = inOneRow(GDEF.glyphClassDef);
  const { engine } = _layoutEngine;
  for (const shaper of [engine?.GSUBProcessor, engine?.GPOSProcessor]) {
    if (!shaper) continue;
    rememberLookups(shaper);
    rememberPlaces(shaper);
    passOver(shaper);
  }
}

/** Nearly all words are of one script. */
function rememberLookups(shaper: Shaper): void {
  const select = shaper.selectScript.bind(shaper);
  const find = shaper.lookupsForFeatures.bind(shaper);
  let selected: { readonly asked: string; readonly script: string } | null = null;
  let known = new Map<string, readonly Asked[]>();
  shaper.selectScript = (script, language, direction) => {
    const asked = `${script} ${language} ${direction}`;
    if (selected?.asked === asked) return selected.script;
    known = new Map();
    selected = { asked, script: select(script, language, direction) };
    return selected.script;
  };
  shaper.lookupsForFeatures = (features, exclude = []) => {
    const asked = `${features.join(' ')}/${exclude.join(' ')}`;
    const lookups = known.get(asked) ?? find(features, exclude);
    known.set(asked, lookups);
    return lookups;
  };
}

/** Glyphs in coverages and classes, which stock seeks from the beginning of a list. */
function rememberPlaces(shaper: Shaper): void {
  const find = shaper.coverageIndex.bind(shaper);
  const places = new WeakMap<Coverage, Map<number, number>>();
  shaper.coverageIndex = (coverage, glyph = shaper.glyphIterator.cur.id) => {
    const known = places.get(coverage) ?? new Map<number, number>();
    const at = known.get(glyph) ?? find(coverage, glyph);
    if (known.size === 0) places.set(coverage, known);
    known.set(glyph, at);
    return at;
  };
  const classOf = shaper.getClassID.bind(shaper);
  const rows = new WeakMap<ClassDefinition, ClassDefinition>();
  shaper.getClassID = (glyph, definition) => {
    const row = rows.get(definition) ?? inOneRow(definition);
    rows.set(definition, row);
    return classOf(glyph, row);
  };
}

/** A lookup that speaks of none of a word's glyphs is not tried at each of them. */
function passOver(shaper: Shaper): void {
  const apply = shaper.applyLookups.bind(shaper);
  const spoken = new WeakMap<Asked['lookup'], Map<number, boolean>>();
  const speaksOf = (lookup: Asked['lookup'], glyph: number): boolean => {
    const known = spoken.get(lookup) ?? new Map<number, boolean>();
    const speaks = known.get(glyph) ?? lookup.subTables.some((table) => mayBegin(table, glyph, shaper));
    if (known.size === 0) spoken.set(lookup, known);
    known.set(glyph, speaks);
    return speaks;
  };
  shaper.applyLookups = (lookups, glyphs, positions) => {
    for (const asked of lookups)
      if (glyphs.some(({ id }) => speaksOf(asked.lookup, id))) apply([asked], glyphs, positions);
  };
}

/** Whether a table may do something where this glyph stands; a table of a kind that is not known may. */
function mayBegin(table: SubTable, glyph: number, shaper: Shaper): boolean {
  if (table.extension) return mayBegin(table.extension, glyph, shaper);
  const first =
    table.coverage ??
    table.coverages?.[0] ??
    table.inputCoverage?.[0] ??
    table.markCoverage ??
    table.mark1Coverage;
  return first === undefined || shaper.coverageIndex(first, glyph) >= 0;
}

/** Classes by glyph in place of ranges. */
function inOneRow(definition: ClassDefinition): ClassDefinition {
  if (definition.version === 1) return definition;
  const classValueArray: number[] = [];
  for (const range of definition.classRangeRecord)
    for (let glyph = range.start; glyph <= range.end; glyph += 1) classValueArray[glyph] ??= range.class;
  for (let glyph = 0; glyph < classValueArray.length; glyph += 1) classValueArray[glyph] ??= 0;
  return { version: 1, startGlyph: 0, classValueArray };
}
