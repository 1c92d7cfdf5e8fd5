import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { type Fault, fault, type Place } from '../fault.ts';
import { refusedCharacter } from './characters.ts';
import { limits } from './limits.ts';
import { isTooDeep } from './yaml-depth.ts';
import { syntaxFaults } from './yaml-syntax.ts';

/** The way to a value: keys of fields, places in lists from 0. */
export type Path = readonly PropertyKey[];

/** A YAML file as plain values, all scalars texts as they were written, and where each of them stands. */
export interface YamlFile {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Fields that are lists here and fields in the file. */
  readonly ordered: readonly string[];
  /** The place of a value, or of the nearest value above it that there is. */
  readonly place: (path: Path) => Place;
  /** The place of a field's name. */
  readonly placeOfKey: (path: Path, key: string) => Place;
}

interface Reading {
  readonly faults: Fault[];
  readonly at: (offset: number) => Place;
  /** Fields whose own fields keep their order, also where they are numbers: they become lists of { code, label }. */
  readonly ordered: readonly string[];
}

type Node = unknown;

/**
 * Reads YAML without guessing types: `1976`, `no` and `01` stay the texts that they are. What is left out (`key:`,
 * `~`, `null`) is undefined. Anchors are refused; depth is limited.
 */
export function readYaml(file: string, text: string, ordered: readonly string[] = []): YamlFile {
  const lines = new LineCounter();
  const at = (offset: number): Place => placeAt(file, text, lines, offset);
  if (isTooDeep(text)) return unreadable([fault('yaml-too-deep', {}, { file })], { file });
  const document = parsed(text, lines);
  const reading: Reading = { faults: syntaxFaults(document, text, at), at, ordered };
  const root = document.contents;
  const value = reading.faults.length > 0 ? undefined : plain(root, '', 0, reading);
  return {
    value,
    faults: reading.faults,
    ordered,
    place: (path) => at(offsetOf(follow(root, path))),
    placeOfKey: (path, key) => at(offsetOf(pairOf(follow(root, path), key)?.key ?? follow(root, path))),
  };
}

function parsed(text: string, lines: LineCounter): Document {
  return parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    // Own check, since the parser's takes the square of the number of keys.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

function unreadable(faults: readonly Fault[], place: Place): YamlFile {
  return { value: undefined, faults, ordered: [], place: () => place, placeOfKey: () => place };
}

function placeAt(file: string, text: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  const start = lines.lineStarts[line - 1] ?? 0;
  const end = text.indexOf('\n', start);
  const source = text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  return { file, line: Math.max(line, 1), column: Math.max(col, 1), source };
}

function plain(node: Node, key: string, depth: number, reading: Reading): unknown {
  if (depth > limits.yamlDepth) {
    reading.faults.push(fault('yaml-too-deep', {}, reading.at(offsetOf(node))));
    return undefined;
  }
  if (isMap(node)) return plainMap(node, key, depth, reading);
  if (isSeq(node)) return node.items.map((one) => plain(one, '', depth + 1, reading));
  if (isAlias(node)) {
    reading.faults.push(fault('yaml-anchor', {}, reading.at(offsetOf(node))));
    return undefined;
  }
  return isScalar(node) ? plainText(node, reading) : undefined;
}

function plainText(node: { value: unknown; type?: unknown }, reading: Reading): string | undefined {
  const text = String(node.value ?? '');
  const leftOut = node.type === 'PLAIN' && ['', '~', 'null'].includes(text);
  const found = refusedCharacter(text);
  if (found !== null)
    reading.faults.push(
      fault('character-refused', { character: found.character }, reading.at(offsetOf(node))),
    );
  return leftOut ? undefined : text;
}

function plainMap(map: YAMLMap, key: string, depth: number, reading: Reading): unknown {
  const fields = map.items.map((pair) => ({
    code: keyText(pair),
    label: plain(pair.value, keyText(pair), depth + 1, reading),
  }));
  reading.faults.push(...twiceNamed(map, reading));
  if (reading.ordered.includes(key)) return fields;
  const plainFields: Record<string, unknown> = Object.create(null);
  for (const { code, label } of fields) plainFields[code] = label;
  return plainFields;
}

function twiceNamed(map: YAMLMap, reading: Reading): readonly Fault[] {
  const seen = new Map<string, number>();
  return map.items.flatMap((pair) => {
    const key = keyText(pair);
    const place = reading.at(offsetOf(pair.key));
    const first = seen.get(key);
    if (first !== undefined) return [fault('key-twice', { key, first }, place)];
    seen.set(key, place.line ?? 0);
    return [];
  });
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : String(pair.key ?? '');
}

function pairOf(node: Node, key: PropertyKey): Pair | undefined {
  if (!isMap(node)) return undefined;
  return typeof key === 'number' ? node.items[key] : node.items.find((pair) => keyText(pair) === key);
}

/** Where a field is left out, the field's name stands for it. */
function follow(root: Node, path: Path): Node {
  let node = root;
  for (let step = 0; step < path.length; step++) {
    const key = path[step] ?? '';
    const next = isSeq(node) ? node.items[Number(key)] : valueOrKey(pairOf(node, key), path[step + 1]);
    if (next === undefined || next === null) return node;
    // An ordered field is one step in the file and two in its path: [0, 'label'].
    if (isMap(node) && typeof key === 'number') return next;
    node = next;
  }
  return node;
}

function valueOrKey(pair: Pair | undefined, part: PropertyKey | undefined): Node {
  if (part === 'code') return pair?.key;
  const value = pair?.value;
  const empty =
    value === null ||
    value === undefined ||
    (isScalar(value) && value.type === 'PLAIN' && value.source === '');
  return empty ? pair?.key : value;
}

function offsetOf(node: Node): number {
  const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : null;
  const start: unknown = Array.isArray(range) ? range[0] : 0;
  return typeof start === 'number' ? start : 0;
}
