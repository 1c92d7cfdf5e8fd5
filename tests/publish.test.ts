import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Faults } from '../src/fault.ts';
import { addTo, hash, type Output, publish, recordName } from '../src/publish.ts';

let root = '';
let folder = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kildetal-publish-'));
  folder = join(root, 'out', 'undersoegelse', 'rapport');
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The outputs of a build with its record, as run/ makes it. */
function built(files: Readonly<Record<string, string>>): readonly Output[] {
  const outputs = Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) }));
  const hashes = Object.fromEntries(outputs.map((output) => [output.name, hash(output.bytes)]));
  return [
    ...outputs,
    { name: recordName, bytes: bytes(JSON.stringify({ versions: { kildetal: '0' }, outputs: hashes })) },
  ];
}

function codesOf(run: () => void): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    return error.faults.map((fault) => fault.code);
  }
}

describe('publish', () => {
  test('puts outputs and their folders in place and leaves nothing beside them', () => {
    publish(folder, built({ 'rapport.pdf': 'en', 'figures/a.svg': '<svg/>' }));
    expect(read('rapport.pdf')).toBe('en');
    expect(read('figures/a.svg')).toBe('<svg/>');
    expect(readdirSync(join(folder, '..'))).toEqual(['rapport']);
  });

  test('replaces an earlier build and removes what is no longer made', () => {
    publish(folder, built({ 'rapport.pdf': 'en', 'figures/gammel.svg': 'x' }));
    publish(folder, built({ 'rapport.pdf': 'to' }));
    expect(read('rapport.pdf')).toBe('to');
    expect(existsSync(join(folder, 'figures'))).toBe(false);
  });

  test('never replaces an output that a person has edited', () => {
    publish(folder, built({ 'rapport.docx': 'en', 'rapport.pdf': 'en' }));
    writeFileSync(join(folder, 'rapport.docx'), 'rettet i Word');
    expect(codesOf(() => publish(folder, built({ 'rapport.docx': 'to', 'rapport.pdf': 'to' })))).toEqual([
      'output-edited',
    ]);
    expect(read('rapport.docx')).toBe('rettet i Word');
    expect(read('rapport.pdf')).toBe('en');
  });

  test('never removes an edited output that the new build does not make', () => {
    publish(folder, built({ 'rapport.docx': 'en', 'rapport.pdf': 'en' }));
    writeFileSync(join(folder, 'rapport.docx'), 'rettet i Word');
    expect(codesOf(() => publish(folder, built({ 'rapport.pdf': 'to' })))).toEqual(['output-edited']);
    expect(read('rapport.docx')).toBe('rettet i Word');
  });

  test('never replaces a file that a person has put where an output is to go', () => {
    publish(folder, built({ 'rapport.pdf': 'en' }));
    writeFileSync(join(folder, 'rapport.docx'), 'en andens');
    expect(codesOf(() => publish(folder, built({ 'rapport.pdf': 'to', 'rapport.docx': 'to' })))).toEqual([
      'output-edited',
    ]);
    expect(read('rapport.docx')).toBe('en andens');
    expect(read('rapport.pdf')).toBe('en');
  });

  test('a folder where an output is to go, or a file where its folder is to be, is a person’s own', () => {
    publish(folder, built({ 'rapport.pdf': 'en' }));
    mkdirSync(join(folder, 'rapport.docx'));
    writeFileSync(join(folder, 'figures'), 'min fil');
    const next = built({ 'rapport.pdf': 'to', 'rapport.docx': 'to', 'figures/a.svg': '<svg/>' });
    expect(codesOf(() => publish(folder, next))).toEqual(['output-edited', 'output-edited']);
    expect(read('figures')).toBe('min fil');
    expect(read('rapport.pdf')).toBe('en');
  });

  test('takes a folder that is empty, and leaves one that holds other things alone', () => {
    mkdirSync(folder, { recursive: true });
    publish(folder, built({ 'rapport.pdf': 'en' }));
    expect(read('rapport.pdf')).toBe('en');
    const other = join(root, 'andet');
    mkdirSync(other);
    writeFileSync(join(other, 'build.json'), '{"outputs": {"et andet program": "x"}}');
    expect(codesOf(() => publish(other, built({ 'rapport.pdf': 'en' })))).toEqual(['output-folder-foreign']);
    expect(readdirSync(other)).toEqual(['build.json']);
  });

  test('a file where the folder should be stays the file that it is', () => {
    const file = join(root, 'fil');
    writeFileSync(file, 'min fil');
    expect(codesOf(() => publish(file, built({ 'rapport.pdf': 'en' })))).toEqual(['output-not-a-folder']);
    expect(readFileSync(file, 'utf8')).toBe('min fil');
    expect(readdirSync(root)).toEqual(['fil']);
  });

  test('keeps the files of a person beside the outputs', () => {
    publish(folder, built({ 'rapport.pdf': 'en' }));
    mkdirSync(join(folder, 'noter'));
    writeFileSync(join(folder, 'noter', 'husk.txt'), 'min note');
    mkdirSync(join(folder, 'tom'));
    publish(folder, built({ 'rapport.pdf': 'to' }));
    expect(existsSync(join(folder, 'tom'))).toBe(true);
    expect(read('noter/husk.txt')).toBe('min note');
    expect(read('rapport.pdf')).toBe('to');
  });

  test('a build killed between the two renames is healed by the next one', () => {
    publish(folder, built({ 'rapport.pdf': 'en' }));
    writeFileSync(join(folder, 'husk.txt'), 'min note');
    renameSync(folder, join(folder, '..', '.rapport.previous'));
    publish(folder, built({ 'rapport.pdf': 'to' }));
    expect(read('rapport.pdf')).toBe('to');
    expect(read('husk.txt')).toBe('min note');
    expect(readdirSync(join(folder, '..'))).toEqual(['rapport']);
  });

  test('an edit is noticed even when a build was killed between the two renames', () => {
    publish(folder, built({ 'rapport.docx': 'en' }));
    writeFileSync(join(folder, 'rapport.docx'), 'rettet i Word');
    renameSync(folder, join(folder, '..', '.rapport.previous'));
    expect(codesOf(() => publish(folder, built({ 'rapport.docx': 'to' })))).toEqual(['output-edited']);
    expect(read('rapport.docx')).toBe('rettet i Word');
  });

  test('a folder that cannot be written is a fault, and nothing is left', () => {
    writeFileSync(join(root, 'out'), 'en fil, hvor mappen skulle være');
    expect(codesOf(() => publish(folder, built({ 'rapport.pdf': 'en' })))).toEqual(['output-unwritable']);
    expect(readdirSync(root)).toEqual(['out']);
  });

  test('a failure in the middle of writing leaves the earlier outputs as they were', () => {
    publish(folder, built({ 'rapport.pdf': 'en' }));
    // A name that cannot be made fails in the middle of writing, after the first output, as a full disk does.
    const unwritable = { name: `figures/${'x'.repeat(300)}.svg`, bytes: bytes('x') };
    expect(codesOf(() => publish(folder, [...built({ 'rapport.pdf': 'to' }), unwritable]))).toEqual([
      'output-unwritable',
    ]);
    expect(read('rapport.pdf')).toBe('en');
    expect(readdirSync(join(folder, '..'))).toEqual(['rapport']);
  });
});

describe('files for a folder of the user’s', () => {
  test('where one cannot be put there, none is: nothing is half written', () => {
    // A file cannot take the place of a folder: the first file is in place when that is found out.
    mkdirSync(join(root, 'study.yaml'));
    const additions = [
      { name: 'svar-2027.csv', bytes: bytes('nr\n') },
      { name: 'study.yaml', bytes: bytes('id: x\n'), replaces: true },
    ];
    expect(codesOf(() => addTo(root, additions))).toEqual(['output-unwritable']);
    expect(readdirSync(root)).toEqual(['study.yaml']);
  });
});
