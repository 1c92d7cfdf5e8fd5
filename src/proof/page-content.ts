import {
  bytesOf,
  type Dict,
  dictAt,
  dictOf,
  isStream,
  nameAt,
  numberAt,
  type Value,
  valueAt,
} from './object.ts';
import { type Operand, operatorsOf } from './operators.ts';

/** What the content of a page does that the checks ask about. */
export interface PageContent {
  /** Painting that is neither an artifact nor within content with a number (MCID), by operator. */
  readonly bare: readonly string[];
  /** Numbers within an artifact, and artifacts within numbered content. */
  readonly taggedInArtifact: number;
  readonly artifactInTagged: number;
  /** Numbers of the marked content, each with whatever paints it: the page or a form. */
  readonly numbers: readonly ContentNumber[];
  /** Codes that each font shows. */
  readonly shown: ReadonlyMap<Dict, ReadonlySet<number>>;
  /** How often each form with numbers of its own is painted. */
  readonly forms: ReadonlyMap<Dict, number>;
  /** Colour operators for cyan, magenta, yellow and black; deepest nesting of graphics states. */
  readonly fourColours: number;
  readonly deepest: number;
}

export interface ContentNumber {
  readonly id: number;
  /** Key of the content in the parent tree; null: it has none. */
  readonly key: number | null;
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', "'", '"', 'sh', 'ID']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

/** A marked stretch that is open. */
interface Open {
  readonly artifact: boolean;
  readonly id: number | null;
}

/** What is gathered while the content is read. */
interface State {
  readonly bare: string[];
  taggedInArtifact: number;
  artifactInTagged: number;
  readonly numbers: ContentNumber[];
  readonly shown: Map<Dict, Set<number>>;
  readonly forms: Map<Dict, number>;
  fourColours: number;
  deepest: number;
  readonly open: Open[];
}

export function readContent(page: Dict, resources: Dict | null, bytes: Uint8Array): PageContent {
  const state: State = {
    bare: [],
    taggedInArtifact: 0,
    artifactInTagged: 0,
    numbers: [],
    shown: new Map(),
    forms: new Map(),
    fourColours: 0,
    deepest: 0,
    open: [],
  };
  readStream(bytes, { resources, key: numberAt(page, 'StructParents'), depth: 0 }, state);
  return state;
}

/** The stream that is read: that of a page, or of a form painted in it. */
interface Stream {
  readonly resources: Dict | null;
  readonly key: number | null;
  readonly depth: number;
}

/** Forms within forms further down are not followed: a file may paint itself. */
const deepestForm = 12;

function readStream(bytes: Uint8Array, stream: Stream, state: State): void {
  const graphics: Graphics = { font: null, saved: [] };
  for (const { name, operands } of operatorsOf(bytes)) {
    handlers[name]?.(operands, { stream, state, graphics });
    if (painting.has(name)) paint(name, state);
    if (showing.has(name) && graphics.font !== null) show(graphics.font, operands, state);
    state.deepest = Math.max(state.deepest, graphics.saved.length);
  }
}

/** The font that is set, and those that return when a graphics state does. */
interface Graphics {
  font: Dict | null;
  readonly saved: (Dict | null)[];
}

type Handler = (
  operands: readonly Operand[],
  at: { readonly stream: Stream; readonly state: State; readonly graphics: Graphics },
) => void;

const fourColours: Handler = (_, { state }) => {
  state.fourColours += 1;
};

const handlers: Readonly<Record<string, Handler>> = {
  BDC: (operands, { stream, state }) => begin(operands, stream, state),
  BMC: (operands, { stream, state }) => begin(operands, stream, state),
  EMC: (_, { state }) => {
    state.open.pop();
  },
  q: (_, { graphics }) => {
    graphics.saved.push(graphics.font);
  },
  Q: (_, { graphics }) => {
    graphics.font = graphics.saved.pop() ?? null;
  },
  Tf: ([name], { stream, graphics }) => {
    graphics.font = dictAt(dictAt(stream.resources, 'Font'), nameOfOperand(name));
  },
  Do: ([name], { stream, state }) => paintObject(nameOfOperand(name), stream, state),
  k: fourColours,
  K: fourColours,
};

function begin(operands: readonly Operand[], stream: Stream, state: State): void {
  const id = numberIn(operands[1], stream.resources);
  const artifact = nameOfOperand(operands[0]) === 'Artifact';
  const [inArtifact, inTagged] = [state.open.some((one) => one.artifact), state.open.some(isNumbered)];
  if (artifact && inTagged) state.artifactInTagged += 1;
  if (id !== null && inArtifact) state.taggedInArtifact += 1;
  if (id !== null) state.numbers.push({ id, key: stream.key });
  state.open.push({ artifact, id });
}

function isNumbered(one: Open): boolean {
  return one.id !== null;
}

/** Properties stand with the operator or, by name, among the resources. */
function numberIn(properties: Operand | undefined, resources: Dict | null): number | null {
  if (typeof properties !== 'object') return null;
  if (properties.type === 'name')
    return numberAt(dictAt(dictAt(resources, 'Properties'), properties.name), 'MCID');
  const id = properties.type === 'dict' ? properties.entries.get('MCID') : undefined;
  return typeof id === 'number' ? id : null;
}

function paint(operator: string, state: State): void {
  if (!state.open.some((one) => one.artifact || isNumbered(one))) state.bare.push(operator);
}

function paintObject(name: string, stream: Stream, state: State): void {
  const object = valueAt(dictAt(stream.resources, 'XObject'), name);
  const dict = dictOf(object);
  if (dict === null || !isStream(object)) return;
  if (nameAt(dict, 'Subtype') !== 'Form') paint('Do', state);
  else paintForm(object, dict, stream, state);
}

function paintForm(object: Value | null, dict: Dict, stream: Stream, state: State): void {
  if (stream.depth >= deepestForm) return;
  const before = state.numbers.length;
  const resources = dictAt(dict, 'Resources') ?? stream.resources;
  const inner = { resources, key: numberAt(dict, 'StructParents'), depth: stream.depth + 1 };
  const outside = state.open.length;
  readStream(bytesOf(object) ?? new Uint8Array(), inner, state);
  state.open.length = Math.min(outside, state.open.length);
  if (state.numbers.length > before) state.forms.set(dict, (state.forms.get(dict) ?? 0) + 1);
}

function show(font: Dict, operands: readonly Operand[], state: State): void {
  const known = state.shown.get(font) ?? new Set<number>();
  state.shown.set(font, known);
  const width = nameAt(font, 'Subtype') === 'Type0' ? 2 : 1;
  for (const bytes of stringsIn(operands)) {
    for (let at = 0; at + width <= bytes.length; at += width)
      known.add(width === 1 ? (bytes[at] ?? 0) : (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  }
}

function stringsIn(operands: readonly Operand[]): readonly (readonly number[])[] {
  return operands.flatMap((operand): readonly (readonly number[])[] => {
    if (typeof operand === 'number') return [];
    if (operand.type === 'string') return [operand.bytes];
    return operand.type === 'array' ? stringsIn(operand.members) : [];
  });
}

function nameOfOperand(operand: Operand | undefined): string {
  return typeof operand === 'object' && operand.type === 'name' ? operand.name : '';
}
