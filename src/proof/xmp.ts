/**
 * What the metadata say, read as text: XMP is XML, but of the little that is asked no more is needed than to find an
 * element or attribute by name. Prefixes are those that everybody uses.
 */
export interface Xmp {
  readonly accessibility: string | null;
  readonly archivalPart: string | null;
  readonly archivalConformance: string | null;
  readonly title: string | null;
  /** Whether it explains the names of PDF/UA, which PDF/A does not know. */
  readonly explains: boolean;
}

export function readXmp(metadata: string | null): Xmp {
  const text = metadata ?? '';
  const title = /<dc:title>([\s\S]*?)<\/dc:title>/.exec(text)?.[1] ?? '';
  return {
    accessibility: valueIn(text, 'pdfuaid:part'),
    archivalPart: valueIn(text, 'pdfaid:part'),
    archivalConformance: valueIn(text, 'pdfaid:conformance'),
    title: filled(title.replaceAll(/<[^>]*>/g, '')),
    explains: text.includes('pdfaExtension:schemas') && text.includes('http://www.aiim.org/pdfua/ns/id/'),
  };
}

function valueIn(text: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>|\\s${name}=["']([^"']*)["']`).exec(text);
  return filled(found?.[1] ?? found?.[2] ?? '');
}

function filled(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
