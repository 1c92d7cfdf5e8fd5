import type { IXmlableObject } from 'docx';
import { allowed } from './xml.ts';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * The XML of one of the library's objects: `{ "w:jc": { _attr: { "w:val": "left" } } }`, or a list of attributes, texts and
 * objects; what has no name is XML as it is. The library writes the same bytes, but makes a tree of the whole document first.
 */
export function xmlText(element: IXmlableObject): string {
  const [name = ''] = Object.keys(element);
  const content: unknown = element[name];
  if (name === '') return String(content);
  if (Array.isArray(content)) return listed(name, content);
  if (typeof content !== 'object') return `<${name}>${textOf(content)}</${name}>`;
  const attributes = (content as { readonly _attr?: Attributes } | null)?._attr;
  return `<${name}${attributesOf(attributes)}/>`;
}

function listed(name: string, content: readonly unknown[]): string {
  let attributes = '';
  let inner = '';
  for (const child of content) {
    if (typeof child !== 'object' || child === null) inner += textOf(child);
    else if ('_attr' in child) attributes += attributesOf(child._attr as Attributes);
    else inner += xmlText(child as IXmlableObject);
  }
  return `<${name}${attributes}>${inner}</${name}>`;
}

function attributesOf(attributes: Attributes | undefined): string {
  let text = '';
  for (const key in attributes) text += ` ${key}="${textOf(attributes[key])}"`;
  return text;
}

/** Quotation marks, too, are escaped in texts as in attributes, as the library does it. */
function textOf(value: unknown): string {
  return typeof value === 'string'
    ? allowed(value).replace(/[&"'<>]/g, (sign) => entities[sign] ?? sign)
    : String(value);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};
