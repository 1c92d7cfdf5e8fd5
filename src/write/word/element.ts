import { BuilderElement, type ParagraphChild, type XmlComponent } from 'docx';

/** An element of Word that holds one value: `<w:tag w:val="…"/>`. */
export function valued(name: string, value: string): BuilderElement<{ value: string }> {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } });
}

/** The library writes whatever stands in a paragraph; its type names only what it makes itself. */
export function inParagraph(component: XmlComponent): ParagraphChild {
  return component as unknown as ParagraphChild;
}
