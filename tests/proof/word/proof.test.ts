import { beforeAll, describe, expect, test } from 'vitest';
import { proveWord } from '../../../src/proof/word/proof.ts';
import { readXml } from '../../../src/proof/word/xml.ts';
import { traceable } from '../../write/word/traceable.ts';
import { broken, type Parts } from './mutate.ts';

const doc = 'word/document.xml';
const rels = 'word/_rels/document.xml.rels';
const types = '[Content_Types].xml';

let whole: Uint8Array;
beforeAll(async () => {
  whole = (await traceable()).bytes;
});

function failing(bytes: Uint8Array): readonly string[] {
  return proveWord(bytes)
    .filter(({ verdict }) => verdict === 'failed')
    .map(({ number }) => number);
}

test('what we write keeps every point', () => {
  const points = proveWord(whole);
  expect(points.filter(({ findings }) => findings.length > 0)).toEqual([]);
  expect(points.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(28);
});

/** Ways to break a Word file, by the point that each breaks. */
const mutations: Readonly<Record<string, readonly ((parts: Parts) => void)[]>> = {
  'W-01': [(parts) => parts.remove('docProps/core.xml')],
  'W-02': [
    (parts) => parts.change('word/numbering.xml', (text) => text.replace('</w:abstractNum>', '')),
    (parts) => parts.change('word/header1.xml', (text) => text.replace('</w:hdr>', '&nbsp;</w:hdr>')),
    (parts) => parts.change('word/header1.xml', (text) => text.replace('<w:hdr', '<!DOCTYPE a><w:hdr')),
  ],
  'W-03': [
    (parts) => parts.change(types, (text) => text.replace(/<Default [^>]*"png"[^>]*>/, '')),
    (parts) => parts.change(types, (text) => text.replace('/word/footer1.xml', '/word/footer99.xml')),
  ],
  'W-04': [(parts) => parts.change(rels, (text) => text.replace('"styles.xml"', '"stiles.xml"'))],
  'W-05': [
    (parts) => parts.change(doc, (text) => text.replace(/r:embed="rId\d+"/, 'r:embed="rId9999"')),
    (parts) => parts.change(doc, (text) => text.replace(/(<w:headerReference[^>]*r:id=")[^"]*/, '$1rIdX')),
  ],
  'W-06': [
    (parts) =>
      parts.change(rels, (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="a/hyperlink" Target="www" TargetMode="External"/></Relationships>',
        ),
      ),
  ],
  'W-07': [(parts) => parts.add('word/lost.xml', '<a/>')],
  'W-10': [
    (parts) =>
      parts.change(doc, (text) =>
        text
          .replace(/w:name="_k_[^"]*_7"/, 'w:name="_kc_x"')
          .replace(/w:name="_k_[^"]*_8"/, 'w:name="_kc_x"'),
      ),
    (parts) => parts.change(doc, (text) => text.replace(/w:name="_k_[^"]*_7"/, `w:name="${'x'.repeat(41)}"`)),
  ],
  'W-11': [
    (parts) => parts.change(doc, (text) => text.replace(/<w:bookmarkEnd w:id="\d+"\/>/, '')),
    (parts) => parts.change(doc, (text) => text.replace(/<w:bookmarkStart [^>]*_k_[^>]*>/, '')),
  ],
  'W-12': [(parts) => parts.change(doc, (text) => text.replace('<w:id w:val="7"/>', '<w:id w:val="8"/>'))],
  'W-13': [
    (parts) =>
      parts.change(doc, (text) => text.replace(/<w:tag w:val="k:/, `<w:tag w:val="k:${'0'.repeat(60)}`)),
  ],
  'W-14': [(parts) => parts.change(doc, (text) => text.replace('<wp:docPr id="2"', '<wp:docPr id="1"'))],
  'W-15': [
    (parts) =>
      parts.change(doc, (text) =>
        text.replace('<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="Broedtekst"/>'),
      ),
    (parts) =>
      parts.change('word/styles.xml', (text) => text.replace('w:styleId="Quote"', 'w:styleId="Caption"')),
  ],
  'W-16': [
    (parts) =>
      parts.change('word/styles.xml', (text) =>
        text.replace(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="99"/>'),
      ),
  ],
  'W-17': [
    (parts) =>
      parts.change(doc, (text) =>
        text.replace('</w:p>', '<w:r><w:footnoteReference w:id="77"/></w:r></w:p>'),
      ),
  ],
  'W-20': [
    (parts) =>
      parts.change(doc, (text) => text.replace(/(<w:pPr>)(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$1$3$2')),
    (parts) => parts.change(doc, (text) => text.replace(/(<w:alias [^>]*>)(<w:tag [^>]*>)/, '$2$1')),
    (parts) =>
      parts.change(doc, (text) =>
        text.replace(/(<w:tblPr>)(.*?)(<\/w:tblPr>)(<w:tblGrid>.*?<\/w:tblGrid>)/, '$4$1$2$3'),
      ),
    (parts) =>
      parts.change('word/settings.xml', (text) =>
        text.replace(/(<w:embedTrueTypeFonts\/>)(.*)(<\/w:settings>)/, '$2$1$3'),
      ),
    (parts) => parts.change(doc, (text) => text.replace('<w:rPr>', '<w:rPr><w:fett/>')),
  ],
  'W-21': [
    (parts) =>
      parts.change(doc, (text) =>
        text.replace('</w:tc>', '<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:tc>'),
      ),
  ],
  'W-22': [
    (parts) => parts.change(doc, (text) => text.replace(/<w:gridCol [^>]*>/, '')),
    (parts) =>
      parts.change(doc, (text) => text.replace(/<w:gridSpan w:val="\d+"\/>/, '<w:gridSpan w:val="99"/>')),
  ],
  'W-23': [
    (parts) =>
      parts.change(doc, (text) =>
        text.replace(/<w:sdtContent><w:r>.*?<\/w:r><\/w:sdtContent>/, '<w:sdtContent/>'),
      ),
  ],
  'W-24': [(parts) => parts.change(doc, (text) => text.replace('</w:body>', '<w:p/></w:body>'))],
  'W-30': [
    (parts) => parts.change(doc, (text) => text.replace('<w:fldChar w:fldCharType="end"/>', '')),
    (parts) => parts.change(doc, (text) => text.replace('<w:fldChar w:fldCharType="begin"/>', '')),
  ],
  'W-31': [
    (parts) => parts.change(doc, (text) => text.replace(/PAGEREF \S+/, 'PAGEREF ingen_steder')),
    (parts) => parts.change(doc, (text) => text.replace(/w:anchor="[^"]*"/, 'w:anchor="ingen_steder"')),
  ],
  'W-32': [(parts) => parts.change(doc, (text) => text.replace(/ PAGEREF \S+ \\h /, ' '))],
  'W-33': [
    (parts) =>
      parts.change('word/settings.xml', (text) => text.replace('<w:compat>', '<w:updateFields/><w:compat>')),
    (parts) =>
      parts.change(doc, (text) =>
        text.replace('w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'),
      ),
  ],
  'WA-01': [
    (parts) =>
      parts.change('docProps/core.xml', (text) => text.replace(/<dc:title>.*<\/dc:title>/, '<dc:title/>')),
  ],
  'WA-02': [(parts) => parts.change('word/styles.xml', (text) => text.replace(/<w:lang [^>]*>/, ''))],
  'WA-03': [(parts) => parts.change(doc, (text) => text.replace(/ descr="[^"]+"/, ''))],
  'WA-04': [(parts) => parts.change(doc, (text) => text.replace(/<w:tblDescription [^>]*>/, ''))],
  'WA-05': [(parts) => parts.change(doc, (text) => text.replaceAll('<w:tblHeader/>', ''))],
  'WA-06': [(parts) => parts.change(doc, (text) => text.replace(/(<w:tcW [^>]*>)/, '$1<w:vMerge/>'))],
  'WA-07': [(parts) => parts.change(doc, (text) => text.replaceAll('<w:pStyle w:val="Heading2"/>', ''))],
  'WA-08': [
    (parts) =>
      parts.change(doc, (text) =>
        text.replace('</w:p>', '<w:hyperlink r:id="rId1"><w:r><w:t>her</w:t></w:r></w:hyperlink></w:p>'),
      ),
  ],
};

describe.each(Object.entries(mutations))('%s', (point, ways) => {
  test.each(ways.map((way, at) => [at + 1, way] as const))('is not kept after change %i', (_, way) => {
    expect(failing(broken(whole, way))).toContain(point);
  });
});

test('every point is broken by a change', () => {
  expect(proveWord(whole).map(({ number }) => number)).toEqual(Object.keys(mutations));
});

test('a file that is packed anew keeps every point', () => {
  expect(failing(broken(whole, () => {}))).toEqual([]);
});

test('what is no package, or deeper than any document, is refused', () => {
  expect(() => proveWord(new Uint8Array([1, 2, 3]))).toThrow();
  expect(() => readXml('<a>'.repeat(300))).toThrow();
});
