import type { Document } from '../../model/document.ts';

/** What the file may say of itself: that it keeps PDF/UA-1, and PDF/A-2a. */
export interface Claims {
  readonly accessible: boolean;
  readonly archival: boolean;
}

/**
 * The document's metadata as XMP. A claim that is not made leaves as many spaces, so that it can be made later in the
 * finished file without moving anything.
 */
export function metadataOf(document: Document, claims: Claims): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${description(document)}
${said(accessible, claims.accessible)}
${said(archival, claims.archival)}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** The moment that stands for the day of publication. */
export function momentOf(document: Document): string {
  return `${document.published}T00:00:00Z`;
}

/**
 * The finished file with claims in place of their spaces.
 *
 * @throws {Error} where the file is not one of this document without claims.
 */
export function withClaims(bytes: Uint8Array, document: Document, claims: Claims): Uint8Array {
  const before = Buffer.from(metadataOf(document, { accessible: false, archival: false }));
  const after = Buffer.from(metadataOf(document, claims));
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(before);
  if (at < 0) throw new Error('The file does not hold the metadata of the document.');
  const claimed = Uint8Array.from(bytes);
  claimed.set(after, at);
  return claimed;
}

function description(document: Document): string {
  const authors = document.authors.map((author) => `<rdf:li>${escaped(author)}</rdf:li>`).join('');
  const subtitle = document.subtitle ?? '';
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(document.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>${authors}</rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subtitle)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(document.languageTag)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${momentOf(document)}</xmp:CreateDate>
<xmp:CreatorTool>Kildetal</xmp:CreatorTool>
<pdf:Producer>Kildetal</pdf:Producer>
</rdf:Description>`;
}

const accessible = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

/** PDF/A knows nothing of PDF/UA, so a file that says both must tell what the name of the other means. */
const archival = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function said(claim: string, made: boolean): string {
  return made ? claim : claim.replaceAll(/[^\n]/g, ' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
