import { StringDecoder } from 'node:string_decoder';
import sax from 'sax';
import { damaged } from '../data/cursor.ts';
import { limits } from '../limits.ts';

/** What is told of an XML file while it is read; names without their prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** An attribute by its name without prefix; undefined where there is none. */
export type Attributes = (name: string) => string | undefined;

/** Thrown by a reader that has seen enough. */
const enough = Symbol('enough');

export function stopReading(): never {
  throw enough;
}

const chunkBytes = 262_144;

/**
 * Reads an XML file from its start to its end, or until `stopReading`. Nothing outside it is ever read, and no entities
 * are known besides XML's own.
 * @throws Faults data-damaged where it is no XML or nests too deep
 */
export function readXml(file: string, bytes: Uint8Array, reader: XmlReader): void {
  const parser = sax.parser(true, { position: false });
  let depth = 0;
  parser.onerror = () => {
    throw damaged(file);
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.xmlDepth) throw damaged(file);
    reader.open?.(local(name), (wanted) => attributeOf(attributes, wanted));
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    reader.close?.(local(name));
  };
  parser.ontext = (text) => reader.text?.(text);
  parser.oncdata = (text) => reader.text?.(text);
  try {
    feed(parser, bytes);
  } catch (error) {
    if (error !== enough) throw error;
  }
}

function feed(parser: sax.SAXParser, bytes: Uint8Array): void {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const decoder = new StringDecoder(wide ? 'utf16le' : 'utf8');
  for (let at = 0; at < bytes.length; at += chunkBytes)
    parser.write(decoder.write(Buffer.from(bytes.subarray(at, at + chunkBytes))));
  parser.write(decoder.end()).close();
}

function local(name: string): string {
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
}

function attributeOf(
  attributes: Readonly<Record<string, string | sax.QualifiedAttribute>>,
  wanted: string,
): string | undefined {
  const plain = attributes[wanted];
  if (typeof plain === 'string') return plain;
  const prefixed = Object.keys(attributes).find((name) => local(name) === wanted);
  const value = prefixed === undefined ? undefined : attributes[prefixed];
  return typeof value === 'string' ? value : undefined;
}
