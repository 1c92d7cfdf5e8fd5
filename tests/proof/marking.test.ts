import { PDFBool, PDFDict } from '@cantoo/pdf-lib';
import { type Case, testCases } from './cases.ts';
import { type Broken, name, paint } from './mutate.ts';

const cases: readonly Case[] = [
  [
    'the file does not say that it is marked',
    ['01-005', '6.7.2.2'],
    ({ catalog }) => info(catalog).delete(name('Marked')),
  ],
  [
    'the structure is gone',
    ['01-005', '28-011', '6.7.3.1'],
    ({ catalog }) => catalog.delete(name('StructTreeRoot')),
  ],
  [
    'a line stands outside any mark',
    ['01-005'],
    (file) => paint(file, (text) => text.replace(/\/P <<\/MCID \d+>> BDC/, '/P BMC')),
  ],
  [
    'something is painted after the end of all marks',
    ['01-005'],
    (file) => paint(file, (text) => `${text}\n0 0 9 9 re f`),
  ],
  ['an element no longer holds its content', ['01-005'], ({ element }) => element('P').delete(name('K'))],
  [
    'decoration within a paragraph',
    ['01-003'],
    (file) => paint(file, (text) => text.replace(/\/P <<\/MCID \d+>> BDC/, '$& /Artifact BMC EMC')),
  ],
  [
    'a paragraph within decoration',
    ['01-004'],
    (file) =>
      paint(file, (text) => text.replace(/\/P <<\/MCID \d+>> BDC[\s\S]*?EMC/, '/Artifact BMC $& EMC')),
  ],
  ['tags are suspect', ['01-007'], ({ catalog }) => info(catalog).set(name('Suspects'), PDFBool.True)],
  [
    'a type that nobody knows',
    ['02-001'],
    ({ element }) => element('BlockQuote').set(name('S'), name('Citat')),
  ],
  [
    'types that lead in a circle',
    ['02-003'],
    (file) => {
      roles(file, { Citat: 'Ord', Ord: 'Citat' });
      file.element('BlockQuote').set(name('S'), name('Citat'));
    },
  ],
  ['a standard type with another meaning', ['02-004'], (file) => roles(file, { BlockQuote: 'P' })],
  [
    'a form with tags is painted twice',
    ['30-002'],
    (file) => {
      const text = '/P <</MCID 0>> BDC 0 0 1 1 re f EMC';
      const form = file.document.context.stream(text, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
      });
      resources(file, 1).set(
        name('XObject'),
        file.document.context.obj({ Fm: file.document.context.register(form) }),
      );
      paint(file, (content) => `${content}\n/Fm Do /Fm Do`, 1);
    },
  ],
];

testCases('content and tags', cases);

function info(catalog: PDFDict): PDFDict {
  return catalog.lookup(name('MarkInfo'), PDFDict);
}

function roles({ catalog, document: { context } }: Broken, map: Readonly<Record<string, string>>): void {
  catalog.lookup(name('StructTreeRoot'), PDFDict).set(name('RoleMap'), context.obj(map));
}

function resources({ page }: Broken, number: number): PDFDict {
  return page(number).lookup(name('Resources'), PDFDict);
}
