import { openPdf, type PdfFile, type PdfPage } from '../../../src/proof/file.ts';
import {
  bytesOf,
  type Dict,
  dictAt,
  dictOf,
  listAt,
  listOf,
  numberOf,
  valueAt,
} from '../../../src/proof/object.ts';
import { type Operand, operatorsOf } from '../../../src/proof/operators.ts';
import { readToUnicode } from '../../../src/proof/to-unicode.ts';
import type { Element } from '../../../src/proof/tree.ts';

/** Where something is painted: points from the left and upper edges of its page, which counts from 1. */
export interface Area {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** To what painted content belongs: an element of the structure, or an artifact of a kind. */
interface Belonging {
  readonly element: Element | null;
  /** 'Header', 'Footer', 'Watermark', 'Layout'; null: it is content. */
  readonly artifact: string | null;
}

/** A text that is shown in one go. */
export interface Shown extends Belonging {
  readonly page: number;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** Without spaces at its end. */
  readonly width: number;
  readonly size: number;
  readonly text: string;
  /** Whether it lies level: what is turned is no line of text. */
  readonly level: boolean;
}

/** A rectangle that is filled. */
export interface Filled extends Area, Belonging {}

/** What stands where in a PDF, by its content streams and nothing else. */
export interface ReadPages {
  readonly file: PdfFile;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly shown: readonly Shown[];
  readonly filled: readonly Filled[];
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

interface Font {
  readonly widths: ReadonlyMap<number, number>;
  readonly unicode: ReadonlyMap<number, readonly number[]>;
}

interface State {
  matrix: Matrix;
  text: Matrix;
  font: Font | null;
  size: number;
  spacing: number;
  readonly saved: Pick<State, 'matrix' | 'font' | 'size' | 'spacing'>[];
  readonly open: { readonly belongs: Belonging | null; readonly actual: string | null }[];
  areas: Omit<Area, 'page'>[];
  readonly shown: Shown[];
  readonly filled: Filled[];
}

export async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  const file = await openPdf(bytes);
  const fonts = new Map<Dict, Font>();
  const read = file.pages.map((page) => readPage(page, file, fonts));
  return {
    file,
    sizes: file.pages.map(({ dict }) => sizeOf(dict)),
    shown: read.flatMap(({ shown }) => shown),
    filled: read.flatMap(({ filled }) => filled),
  };
}

function sizeOf(page: Dict): { readonly width: number; readonly height: number } {
  const [, , width = 0, height = 0] = listAt(page, 'MediaBox').map((value) => numberOf(value) ?? 0);
  return { width, height };
}

function readPage(page: PdfPage, file: PdfFile, fonts: Map<Dict, Font>): State {
  const state: State = {
    matrix: identity,
    text: identity,
    font: null,
    size: 0,
    spacing: 0,
    saved: [],
    open: [],
    areas: [],
    shown: [],
    filled: [],
  };
  const { height } = sizeOf(page.dict);
  const elements = elementsOf(page, file);
  const fontOf = (name: string): Font | null => fontNamed(name, page.dict, fonts);
  const content = listAt(page.dict, 'Contents').map((part) => bytesOf(part) ?? new Uint8Array());
  for (const { name, operands } of operatorsOf(Uint8Array.from(Buffer.concat(content))))
    apply(name, operands, state, { page: page.number, height, elements, fontOf });
  return state;
}

function elementsOf({ dict }: PdfPage, { tree }: PdfFile): ReadonlyMap<number, Element> {
  return new Map(
    tree.all.flatMap((element) =>
      element.numbers.flatMap(({ page, id }) => (page === dict ? [[id, element] as const] : [])),
    ),
  );
}

interface Place {
  readonly page: number;
  readonly height: number;
  readonly elements: ReadonlyMap<number, Element>;
  readonly fontOf: (name: string) => Font | null;
}

function apply(name: string, operands: readonly Operand[], state: State, place: Place): void {
  const numbers = operands.map((one) => (typeof one === 'number' ? one : 0));
  const [first] = operands;
  switch (name) {
    case 'q':
      state.saved.push({
        matrix: state.matrix,
        font: state.font,
        size: state.size,
        spacing: state.spacing,
      });
      return;
    case 'Q':
      Object.assign(state, state.saved.pop());
      return;
    case 'cm':
      state.matrix = times(matrixOf(numbers), state.matrix);
      return;
    case 'BT':
      state.text = identity;
      return;
    case 'Tm':
      state.text = matrixOf(numbers);
      return;
    case 'Tc':
      state.spacing = numbers[0] ?? 0;
      return;
    case 'Tf':
      state.font = typeof first === 'object' && first.type === 'name' ? place.fontOf(first.name) : null;
      state.size = numbers[1] ?? 0;
      return;
    case 'BDC':
    case 'BMC':
      state.open.push(opened(operands, place));
      return;
    case 'EMC':
      state.open.pop();
      return;
    case 'TJ':
    case 'Tj':
      show(first, state, place);
      return;
    case 're':
      state.areas.push(areaOf(numbers, state.matrix, place.height));
      return;
    case 'f':
      state.filled.push(...state.areas.map((area) => ({ ...area, page: place.page, ...belonging(state) })));
      state.areas = [];
      return;
    case 'S':
    case 'n':
    case 'W':
      state.areas = [];
      return;
  }
}

function opened(operands: readonly Operand[], { elements }: Place): State['open'][number] {
  const [tag, properties] = operands;
  const entries = typeof properties === 'object' && properties.type === 'dict' ? properties.entries : null;
  const id = entries?.get('MCID');
  const actual = entries?.get('ActualText');
  if (typeof actual === 'object' && actual.type === 'string')
    return { belongs: null, actual: textOf(actual.bytes) };
  if (typeof id === 'number')
    return { belongs: { element: elements.get(id) ?? null, artifact: null }, actual: null };
  const isArtifact = typeof tag === 'object' && tag.type === 'name' && tag.name === 'Artifact';
  const kind = entries?.get('Subtype') ?? entries?.get('Type');
  const artifact = typeof kind === 'object' && kind.type === 'name' ? kind.name : 'Layout';
  return { belongs: isArtifact ? { element: null, artifact } : null, actual: null };
}

/** UTF-16 with its mark. */
function textOf(bytes: readonly number[]): string {
  return Buffer.from(bytes.slice(2)).swap16().toString('utf16le');
}

function belonging({ open }: State): Belonging {
  return open.findLast(({ belongs }) => belongs !== null)?.belongs ?? { element: null, artifact: null };
}

function show(operand: Operand | undefined, state: State, { page, height }: Place): void {
  const { font } = state;
  if (font === null || typeof operand !== 'object') return;
  const { width, text } = measured(operand.type === 'array' ? operand.members : [operand], font, state);
  const [a, b, , d, x, y] = times(state.text, state.matrix);
  state.shown.push({
    page,
    x,
    y: height - y,
    width: width * a,
    size: state.size * d,
    text: state.open.at(-1)?.actual ?? text,
    level: Math.abs(b) < 1e-6,
    ...belonging(state),
  });
}

/** The letters of a text, and their width without spaces at the end. */
function measured(members: readonly Operand[], font: Font, { size, spacing }: State) {
  let [at, width, text] = [0, 0, ''];
  for (const member of members) {
    if (typeof member === 'number') at -= (member * size) / 1000;
    if (typeof member !== 'object' || member.type !== 'string') continue;
    for (const code of codesOf(member.bytes)) {
      at += ((font.widths.get(code) ?? 1000) * size) / 1000 + spacing;
      const letters = String.fromCharCode(...(font.unicode.get(code) ?? []));
      text += letters;
      if (letters.trim() !== '') width = at;
    }
  }
  return { width, text };
}

function codesOf(bytes: readonly number[]): readonly number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, at) => (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0),
  );
}

function areaOf([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix, page: number) {
  const [left, top] = applied(matrix, x, y);
  const [right, bottom] = applied(matrix, x + width, y + height);
  return {
    x: Math.min(left, right),
    y: page - Math.max(top, bottom),
    width: Math.abs(right - left),
    height: Math.abs(bottom - top),
  };
}

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** The first is done first. */
function times(one: Matrix, other: Matrix): Matrix {
  const [a, b] = [one[0] * other[0] + one[1] * other[2], one[0] * other[1] + one[1] * other[3]];
  const [c, d] = [one[2] * other[0] + one[3] * other[2], one[2] * other[1] + one[3] * other[3]];
  return [a, b, c, d, ...applied(other, one[4], one[5])];
}

function fontNamed(name: string, page: Dict, known: Map<Dict, Font>): Font | null {
  const dict = dictAt(dictAt(dictAt(page, 'Resources'), 'Font'), name);
  if (dict === null) return null;
  const found = known.get(dict) ?? {
    widths: widthsOf(dictOf(listAt(dict, 'DescendantFonts')[0] ?? null)),
    unicode: readToUnicode(bytesOf(valueAt(dict, 'ToUnicode')) ?? new Uint8Array()),
  };
  known.set(dict, found);
  return found;
}

/** Widths as the library writes them: a first code, and those from it on. */
function widthsOf(font: Dict | null): ReadonlyMap<number, number> {
  const [first, list] = listAt(font, 'W');
  const start = numberOf(first ?? null) ?? 0;
  return new Map(listOf(list ?? null).map((value, at) => [start + at, numberOf(value) ?? 0]));
}
