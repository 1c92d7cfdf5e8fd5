import { PDFBool, PDFDict, PDFString } from '@cantoo/pdf-lib';
import { type Case, testCases } from './cases.ts';
import { name } from './mutate.ts';

const cases: readonly Case[] = [
  ['no metadata', ['06-001', '6.6.4'], ({ catalog }) => catalog.delete(name('Metadata'))],
  [
    'no claim of PDF/UA',
    ['06-002'],
    ({ catalog, rewrite }) =>
      rewrite(catalog, 'Metadata', (text) => text.replace(/<pdfuaid:part>.*<\/pdfuaid:part>/, '')),
  ],
  [
    'no title',
    ['06-003'],
    ({ catalog, rewrite }) =>
      rewrite(catalog, 'Metadata', (text) => text.replace(/<dc:title>.*<\/dc:title>/, '')),
  ],
  [
    'the window is not told what to show',
    ['07-001'],
    ({ catalog }) => catalog.delete(name('ViewerPreferences')),
  ],
  [
    'the window shows the name of the file',
    ['07-002'],
    ({ catalog }) =>
      catalog.lookup(name('ViewerPreferences'), PDFDict).set(name('DisplayDocTitle'), PDFBool.False),
  ],
  [
    'no language',
    ['11-001', '11-002', '11-003', '11-004', '11-006', '6.7.4'],
    ({ catalog }) => catalog.delete(name('Lang')),
  ],
  [
    'a language that is none',
    ['11-001', '11-002', '11-003', '11-004', '11-006'],
    ({ catalog }) => catalog.set(name('Lang'), PDFString.of('dansk (Danmark)')),
  ],
  [
    'an element in a language that is none',
    ['11-001'],
    ({ element }) => element('BlockQuote').set(name('Lang'), PDFString.of('?')),
  ],
  [
    'layers without a name that switch by themselves',
    ['20-002', '20-003', '6.9'],
    ({ catalog, document }) =>
      catalog.set(name('OCProperties'), document.context.obj({ D: { AS: [] }, OCGs: [] })),
  ],
  [
    'an attached file with half a name',
    ['21-001'],
    ({ document }) =>
      document.context.register(document.context.obj({ Type: 'Filespec', EF: {}, F: PDFString.of('a') })),
  ],
];

testCases('what the file says of itself', cases);
