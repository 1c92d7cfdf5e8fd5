import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type Fault, Faults, fault, throwIfAny } from '../fault.ts';
import {
  type House,
  houseBlocks,
  housePlaces,
  innerParagraph,
  paragraphText,
  placeholder,
} from '../model/house.ts';
import { nearest } from '../model/nearest.ts';
import { type Inputs, noteInput } from './inputs.ts';

/** Bytes of a template unpacked: it holds a page or two, a logo and perhaps fonts. */
const largest = 300_000_000;

/**
 * Reads an institute's own Word template.
 *
 * @param styles names of its styles by those of the theme
 * @throws Faults house-unreadable, house-without-body, house-placeholder-unknown, house-style-missing
 */
export function loadHouse(path: string, styles: House['styles'], inputs: Inputs = new Map()): House {
  const file = basename(path);
  const name = `house/${file}`;
  const bytes = readTemplate(path, file);
  noteInput(inputs, name, bytes);
  const parts = unpacked(bytes, file);
  const text = (part: string): string => strFromU8(parts.get(part) ?? new Uint8Array());
  if (!parts.has('word/document.xml') || !parts.has('word/styles.xml'))
    throw new Faults([fault('house-unreadable', { file, detail: 'word/document.xml' })]);
  throwIfAny([
    ...placeFaults(text('word/document.xml'), file),
    ...styleFaults(text('word/styles.xml'), styles, file),
  ]);
  return { file, parts, styles };
}

function readTemplate(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Faults([fault('house-unreadable', { file, detail: String(error.code) })]);
  }
}

function unpacked(bytes: Uint8Array, file: string): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > largest) throw new Error(`> ${largest / 1e6} MB`);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Faults([fault('house-unreadable', { file, detail })]);
  }
}

/** Places that nothing fills, and the want of one for the text. */
function placeFaults(document: string, file: string): readonly Fault[] {
  const paragraphs = [...document.matchAll(innerParagraph)].map(([xml]) => paragraphText(xml));
  const known: readonly string[] = [...housePlaces, ...houseBlocks];
  const names = paragraphs.flatMap((text) => [...text.matchAll(placeholder)].map(([, name = '']) => name));
  const unknown = [...new Set(names.filter((name) => !known.includes(name)))];
  const hasBody = paragraphs.some((text) => /^\s*\{\{\s*body\s*\}\}\s*$/.test(text));
  return [
    ...unknown.map((name) =>
      fault('house-placeholder-unknown', { file, placeholder: `{{${name}}}`, known: known.join(', ') }),
    ),
    ...(hasBody ? [] : [fault('house-without-body', { file, place: '{{body}}' })]),
  ];
}

/** Styles that every report needs, as Word names them itself. */
const needed = { 'chapter-title': 'heading 1', 'heading-2': 'heading 2', 'heading-3': 'heading 3' };

function styleFaults(text: string, styles: House['styles'], file: string): readonly Fault[] {
  const names = [...text.matchAll(/<w:name w:val="([^"]*)"/g)].map(([, name = '']) => name);
  const known = new Set(names.map((name) => name.toLowerCase()));
  return Object.entries({ ...needed, ...styles })
    .filter(([, name]) => !known.has(name.toLowerCase()))
    .map(([style, name]) =>
      fault('house-style-missing', { file, style, name, near: nearest(name, names) ?? names[0] ?? '' }),
    );
}
