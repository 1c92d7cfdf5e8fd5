import type { House } from '../../../model/house.ts';
import { type StyleName, styleNames } from '../../../model/theme.ts';
import { wordStyle } from '../style-names.ts';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

/** Styles of ours by the ids that stand for them in the template, and those that it lacks. */
export interface MergedStyles {
  readonly xml: string;
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * The template's styles win, by the names given or Word's own. Those that it lacks are added, in the fonts and colours
 * of its theme.
 */
export function mergedStyles(ours: string, theirs: string, house: House): MergedStyles {
  const known = new Map(stylesIn(theirs).map((style) => [style.name.toLowerCase(), style]));
  const taken = new Set(stylesIn(theirs).map(({ id }) => id));
  const given = new Map(
    Object.entries(house.styles).flatMap(([name, theirName]) =>
      isStyleName(name) ? [[wordStyle(name).id, theirName] as const] : [],
    ),
  );
  const ids = new Map<string, string>();
  const added: Style[] = [];
  for (const style of stylesIn(ours)) {
    const match = known.get((given.get(style.id) ?? style.name).toLowerCase());
    const fresh = taken.has(style.id) ? `Kildetal-${style.id}` : style.id;
    ids.set(style.id, match?.id ?? fresh);
    if (match === undefined) added.push({ ...style, xml: style.xml.replace(`"${style.id}"`, `"${fresh}"`) });
  }
  const xml = added.map((style) => withoutDefault(renamed(style.xml, ids))).join('');
  return { xml: theirs.replace('</w:styles>', `${xml}</w:styles>`), ids };
}

/** A template that does not say its language has ours. */
export function withLanguage(styles: string, tag: string): string {
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0] ?? '';
  if (defaults.includes('<w:lang')) return styles;
  return styles.replace(defaults, defaults.replace('</w:rPr>', `<w:lang w:val="${tag}"/></w:rPr>`));
}

/** Names of styles in a part, each by that of the template. */
export function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"/g,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
  );
}

/**
 * Direct letters in the house's own: strong cuts, which are families of their own with us, become bold; the rest is
 * tied to the theme already.
 */
export function inHouseLetters(xml: string): string {
  return xml
    .replace(
      /<w:rFonts w:ascii="[^"]*(?:SemiBold|Bold)"[^>]*\/>(?:<w:b(?: [^>]*)?\/>)?(?:<w:bCs(?: [^>]*)?\/>)?/g,
      '<w:b/><w:bCs/>',
    )
    .replace(/<w:rFonts w:ascii="[^"]*"[^>]*\/>(?:<w:b w:val="false"\/>)?(?:<w:bCs w:val="false"\/>)?/g, '');
}

function stylesIn(xml: string): readonly Style[] {
  return [...xml.matchAll(/<w:style [^>]*?w:styleId="([^"]*)".*?<\/w:style>/gs)].map(([whole, id = '']) => ({
    id,
    name: /<w:name w:val="([^"]*)"/.exec(whole)?.[1] ?? id,
    xml: whole,
  }));
}

function withoutDefault(xml: string): string {
  return xml.replace(/ w:default="(?:1|true)"/, '');
}

function isStyleName(name: string): name is StyleName {
  return (styleNames as readonly string[]).includes(name);
}
