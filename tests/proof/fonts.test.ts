import { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import { type Case, testCases } from './cases.ts';
import { name, paint } from './mutate.ts';

const cases: readonly Case[] = [
  [
    'a character without its Unicode',
    ['10-001'],
    ({ font, rewrite }) =>
      rewrite(font(), 'ToUnicode', (text) => text.replace(/\[<fffd> <[\da-f]+>/, '[<fffd> <>')),
  ],
  ['no Unicode at all', ['10-001', '31-027'], ({ font }) => font().delete(name('ToUnicode'))],
  [
    'a shape is the character zero',
    ['31-028'],
    ({ font, rewrite }) => rewrite(font(), 'ToUnicode', (text) => text.replace('[<fffd>', '[<0000>')),
  ],
  [
    'a shape is no character',
    ['31-029'],
    ({ font, rewrite }) => rewrite(font(), 'ToUnicode', (text) => text.replace('[<fffd>', '[<fffe>')),
  ],
  ['no map from characters to shapes', ['31-005'], ({ font }) => inner(font()).delete(name('CIDToGIDMap'))],
  [
    'a wrong map from characters to shapes',
    ['31-004'],
    ({ font }) => inner(font()).set(name('CIDToGIDMap'), name('Andet')),
  ],
  ['codes that nobody knows', ['31-006'], ({ font }) => font().set(name('Encoding'), name('Egne'))],
  [
    'the font is not in the file',
    ['31-009'],
    ({ font }) => inner(font()).lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2')),
  ],
  [
    'other widths than in the font',
    ['31-016'],
    ({ font, document }) => inner(font()).set(name('W'), document.context.obj([0, 99, 333])),
  ],
  [
    'the shape for what is missing',
    ['31-030'],
    (file) => paint(file, (text) => text.replace(/\[<[\da-f]{4}/, '[<0000')),
  ],
  [
    'a shape that the font does not have',
    ['10-001', '31-011'],
    (file) => paint(file, (text) => text.replace(/\[<[\da-f]{4}/, '[<fff0')),
  ],
];

testCases('fonts', cases);

function inner(font: PDFDict): PDFDict {
  return font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
}
