import type { Parts } from '../package/library.ts';
import { attributes } from '../package/xml.ts';

/** The list of types of a template, with those of the parts that have come in. */
export function mergedTypes(ours: string, theirs: string, merged: Parts): string {
  const endings = valuesOf(theirs, 'Extension');
  const defaults = [...ours.matchAll(/<Default [^>]*\/>/g)]
    .map(([xml]) => xml)
    .filter((xml) => [...valuesOf(xml, 'Extension')].every((ending) => !endings.has(ending)));
  const known = valuesOf(theirs, 'PartName');
  const overrides = [...ours.matchAll(/<Override [^>]*\/>/g)].flatMap(([xml]) => {
    const type = /ContentType="([^"]*)"/.exec(xml)?.[1] ?? '';
    const [path = ''] = valuesOf(xml, 'PartName');
    const name = path.replace('/customXml/', '/customXml/kildetal-');
    if (known.has(name) || !merged.has(name.slice(1))) return [];
    return [`<Override${attributes({ ContentType: type, PartName: name })}/>`];
  });
  // Defaults stand before overrides in what most programs write, though any order will do.
  return theirs
    .replace(/(<Types [^>]*>)/, `$1${defaults.join('')}`)
    .replace('</Types>', `${overrides.join('')}</Types>`);
}

function valuesOf(xml: string, name: string): ReadonlySet<string> {
  return new Set([...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value));
}
