import { PDFHexString, PDFNumber } from '@cantoo/pdf-lib';
import { type Case, testCases } from './cases.ts';
import { name, paint } from './mutate.ts';

const cases: readonly Case[] = [
  ['no id', ['6.1.3'], ({ document }) => delete document.context.trailerInfo.ID],
  ['colours that mean nothing', ['6.2.3'], ({ catalog }) => catalog.delete(name('OutputIntents'))],
  ['colours for print', ['6.2.4.3'], (file) => paint(file, (text) => `0 0 0 1 k\n${text}`)],
  [
    'graphics states too deep',
    ['6.1.13'],
    (file) => paint(file, (text) => `${'q '.repeat(40)}${text}${' Q'.repeat(40)}`),
  ],
  ['a link that is not printed', ['6.3.2'], ({ link }) => link().annotation.set(name('F'), PDFNumber.of(0))],
  [
    'a program runs when the file opens',
    ['6.5.1'],
    ({ catalog, document }) =>
      catalog.set(
        name('OpenAction'),
        document.context.obj({ S: 'JavaScript', JS: PDFHexString.fromText('1') }),
      ),
  ],
  [
    'actions of the file',
    ['6.5.2'],
    ({ catalog, document }) => catalog.set(name('AA'), document.context.obj({})),
  ],
  [
    'a name that is not explained',
    ['6.6.2.3.3'],
    ({ catalog, rewrite }) =>
      rewrite(catalog, 'Metadata', (text) => text.replaceAll('pdfaExtension:schemas', 'andet')),
  ],
];

testCases('what PDF/A asks for besides', cases);
