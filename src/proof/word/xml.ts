import sax from 'sax';
import type { Element } from './element.ts';

interface Open extends Element {
  readonly children: (Element | string)[];
}

/** Only the entities of XML itself; the types of the parser do not know of the choice. */
const options = { position: true, strictEntities: true };

/** No part of a document of ours comes near this depth. */
const deepest = 256;

/** Reads XML strictly. @throws {Error} what is not well-formed, and where */
export function readXml(text: string): Element {
  const parser = sax.parser(true, options);
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const into = (): (Element | string)[] => (open.at(-1) ?? root).children;
  parser.onerror = (error) => {
    throw new Error(error.message.split('\n').slice(0, 2).join(', '));
  };
  parser.ondoctype = () => {
    throw new Error('DOCTYPE');
  };
  parser.onopentag = ({ name, attributes }) => {
    if (open.length > deepest) throw new Error(`<${name}>: ${deepest}`);
    // Without namespaces of its own, the parser gives each attribute as text.
    const element: Open = { name, attributes: attributes as Record<string, string>, children: [] };
    into().push(element);
    open.push(element);
  };
  parser.ontext = (words) => into().push(words);
  parser.onclosetag = () => open.pop();
  parser.write(text).close();
  const [element] = root.children.filter((one) => typeof one !== 'string');
  if (element === undefined) throw new Error('<>');
  return element;
}
