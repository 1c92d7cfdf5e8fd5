import { createHash } from 'node:crypto';
import { marksNamespace } from '../../../model/mark.ts';
import { attributes, declaration } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const properties = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/**
 * A part of our own beside the document: Word and LibreOffice carry it along unread. It is told of in the list of types and
 * among the relations of the document, and named by an id made from its content.
 */
export function withCustomPart(
  texts: Readonly<Record<string, string>>,
  part: string,
): Record<string, string> {
  const types = '[Content_Types].xml';
  const links = 'word/_rels/document.xml.rels';
  const override = attributes({ ContentType: properties, PartName: '/customXml/itemProps1.xml' });
  return {
    ...texts,
    [types]: (texts[types] ?? '').replace('</Types>', `<Override${override}/></Types>`),
    [links]: (texts[links] ?? '').replace(
      '</Relationships>',
      `${relation('kildetal', 'customXml', '../customXml/item1.xml')}</Relationships>`,
    ),
    'customXml/item1.xml': part,
    'customXml/_rels/item1.xml.rels': `${declaration}<Relationships xmlns="${relations}">${relation('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
    'customXml/itemProps1.xml': itemProperties(part),
  };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship${attributes({ Id: id, Type: `${office}/relationships/${type}`, Target: target })}/>`;
}

function itemProperties(part: string): string {
  const hash = createHash('sha256').update(part).digest('hex').toUpperCase();
  const cuts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ].map(([from, to]) => hash.slice(from, to));
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${marksNamespace}"/></ds:schemaRefs>`;
  return `${declaration}<ds:datastoreItem ds:itemID="{${cuts.join('-')}}" xmlns:ds="${office}/customXml">${schema}</ds:datastoreItem>`;
}
