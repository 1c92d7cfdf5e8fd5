import type { Block } from '../../src/model/document.ts';
import { paragraph, sampleDocument } from './sample-document.ts';

const table = sampleDocument.blocks.find((block) => block.type === 'table');
if (table?.type !== 'table') throw new Error('the sample has no table');

const text = (words: string) => ({ type: 'text', text: words }) as const;

/** A list of tables and a bibliography, with the table and the citations that lead to them. */
export const lists: readonly Block[] = [
  {
    type: 'chapter',
    number: null,
    label: null,
    title: 'Tabeller',
    anchor: 'tabeller',
    part: 'front',
    base: [],
  },
  {
    type: 'caption-contents',
    of: 'table',
    word: 'Tabel',
    entries: [{ level: 2, number: 'Tabel\u00a01.1', title: 'Svar i procent', anchor: 'tabel-1-1' }],
  },
  {
    type: 'chapter',
    number: '1',
    label: '1',
    title: 'Svar',
    anchor: 'kapitel-1',
    part: 'chapter',
    base: [],
  },
  paragraph([
    text('Se ('),
    { type: 'reference', anchor: 'cox', text: 'Cox og Snell, 1984' },
    text('; '),
    { type: 'reference', anchor: 'welch', text: 'Welch, 1947' },
    text(').'),
  ]),
  {
    ...table,
    caption: {
      ...table.caption,
      label: 'Tabel\u00a01.1',
      word: 'Tabel',
      chapter: '1',
      sequence: 1,
      anchor: 'tabel-1-1',
      finding: [text('Det, som tabellen viser')],
      title: [text('Svar i procent')],
    },
  },
  {
    type: 'bibliography',
    entries: [
      {
        key: 'cox',
        anchor: 'cox',
        children: [
          text('Cox, D. R. og Snell, E. J. (1984). '),
          {
            type: 'emphasis',
            children: [text('Applied '), { type: 'emphasis', children: [text('Statistics')] }],
          },
          text('. London: Chapman and Hall.'),
        ],
      },
      {
        key: 'welch',
        anchor: 'welch',
        children: [
          text(
            'Welch, B. L. (1947). The generalization of ‘Student’s’ problem when several different population variances are involved. ',
          ),
          { type: 'emphasis', children: [text('Biometrika')] },
          text(', 34(1–2), s.\u00a028–35. '),
          {
            type: 'link',
            url: 'https://doi.org/10.1093/biomet/34.1-2.28',
            children: [text('https://doi.org/10.1093/biomet/34.1-2.28')],
          },
        ],
      },
    ],
  },
];
