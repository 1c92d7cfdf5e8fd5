import { describe, expect, test } from 'vitest';
import { metadataOf, withClaims } from '../../../src/write/pdf/metadata.ts';
import { sampleDocument } from '../sample-document.ts';

const [none, both] = [
  { accessible: false, archival: false },
  { accessible: true, archival: true },
];

describe('metadata', () => {
  test('say title, language and day, with signs that XML keeps for itself', () => {
    const odd = metadataOf({ ...sampleDocument, title: 'Løn < 5 & mere', authors: ['Bo & Søn'] }, none);
    expect(odd).toContain('<rdf:li xml:lang="x-default">Løn &lt; 5 &amp; mere</rdf:li>');
    expect(odd).toContain('<rdf:li>Bo &amp; Søn</rdf:li>');
    expect(odd).toContain('<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>');
    expect(odd).toContain('<dc:language><rdf:Bag><rdf:li>da-DK</rdf:li></rdf:Bag></dc:language>');
  });

  test('claim nothing that is not asked for, and are as long with claims as without', () => {
    expect(metadataOf(sampleDocument, none)).not.toContain('pdfuaid');
    expect(metadataOf(sampleDocument, none)).not.toContain('pdfaid');
    expect(metadataOf(sampleDocument, both)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadataOf(sampleDocument, both).length).toBe(metadataOf(sampleDocument, none).length);
  });

  test('a file of another document takes no claims', () => {
    const file = new TextEncoder().encode(metadataOf({ ...sampleDocument, title: 'En anden' }, none));
    expect(() => withClaims(file, sampleDocument, both)).toThrow('metadata');
  });
});
