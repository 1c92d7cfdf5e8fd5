import { FileChild, type IContext, type IXmlableObject, type XmlComponent } from 'docx';
import { xmlText } from './xml-text.ts';

/**
 * What is written as XML of our own making when its turn comes. The library keeps all components of a document until it has made
 * its objects of all of them, and those until all is text: for tables of thousands of cells that took a third of the memory
 * of a build, and the time to clear it away.
 */
export class Written extends FileChild {
  readonly #write: (context: IContext) => string;

  constructor(write: (context: IContext) => string) {
    super('written');
    this.#write = write;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return { '': verbatim(this.#write(context)) };
  }
}

/** The XML of a component of the library. */
export function xmlOf(component: XmlComponent, context: IContext): string {
  const made = component.prepForXml(context);
  return made === undefined ? '' : xmlText(made);
}

/** The library writes an element without a name as its content, and content that is neither text nor object as it calls itself. */
function verbatim(xml: string): () => string {
  return Object.assign(() => xml, { toString: () => xml });
}
