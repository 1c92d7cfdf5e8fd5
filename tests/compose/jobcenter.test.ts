import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { voices } from '../../src/analyse/voices.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadTemplates } from '../../src/load/templates.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { jobcentre, templates } from '../support/paths.ts';
import { jobcentreSurvey, sameTitles, words } from './composed.ts';
import { unreferred } from './referred.ts';

/** The whole report about the jobcentre study, as its templates and prose make it, read as a reader would. */
const { study, survey } = jobcentreSurvey();
const ledger = analyse(survey, study).value;
const { document, prints } = compose({
  study,
  ledger,
  voices: voices(survey, study),
  templates: loadTemplates(templates, 'rapport', study, jobcentre).value,
  status: 'final',
}).value;

const headings = headingsOf(document);
const text = document.blocks.flatMap(linesOf).join('\n');

describe('the report about the jobcentre', () => {
  test('has its parts in order', () => {
    const chapters = document.blocks.flatMap((block) => (block.type === 'chapter' ? [block] : []));
    expect(chapters.map(({ label, title }) => `${label ?? '–'} ${title}`)).toEqual([
      '– Forord',
      '– Figurer og tabeller',
      '– Sammenfatning',
      '1 Indledning',
      '2 Metode',
      '3 Udsatte borgere',
      '4 Job- og uddannelsesparate borgere',
      '5 Grupperne sammenlignet',
      '6 Opmærksomhedspunkter',
      '– Litteratur',
      'Bilag A Spørgsmålene',
      'Bilag B Tabeller og test',
      'Bilag C Dokumentation af metoden',
    ]);
  });

  test('has a section for each item of each group, in the order of the study', () => {
    for (const chapter of ['3.2', '4.2']) {
      const found = headings.filter((heading) => heading.startsWith(`${chapter}.`));
      expect(found).toEqual(study.items.map(({ topic }, index) => `${chapter}.${index + 1} ${topic}`));
    }
  });

  /** The answers were searched to give the published verdicts: how many tests are significant is no result of theirs. */
  test('keeps corrected counts of tests of reconstructed answers out of the summary, and says why', () => {
    const [before = '', after = ''] = text.split('Hvordan oplever borgerne mødet');
    expect(before).not.toMatch(/Benjamini|Holms/u);
    expect(after).toContain('søgt frem, så testene giver de samme domme');
  });

  test('says over a figure at which weaker level a difference stands, and that it vanishes with controls', () => {
    const lines = document.blocks.flatMap((block) =>
      block.type === 'figure' && block.caption.finding !== null ? [words(block.caption.finding)] : [],
    );
    expect(lines).toContain('Modtagere af ledighedsydelse (10\u00a0%-niveau) ligger lavere end de øvrige');
    expect(lines).toContain(
      'Aktivitetsparate over 30\u00a0år ligger højere end de øvrige, men ikke med kontrol',
    );
    expect(lines).toContain('Sygedagpengemodtagere ligger højere end de øvrige');
  });

  test('tells whether the respondents are composed as the population, each p by name', () => {
    expect(text).toContain('På køn (p = 0,424 og p = 0,755)'.replaceAll(' = ', '\u00a0=\u00a0'));
  });

  test('refers to each figure and table', () => {
    expect(unreferred(document)).toEqual([]);
  });

  /** A list of figures or tables in which two lines are the same sends the reader to the wrong page. */
  test('gives no two figures or tables the same title', () => {
    expect(sameTitles(document)).toEqual([]);
  });

  /** Published facts, rule.only-significant-sections: what is not there showed nothing. */
  test('tells of differences only where one is significant', () => {
    expect(inSection('3.3')).toEqual(['samtale', 'behandling', 'spoerge', 'information', 'fremdrift']);
    expect(inSection('4.3')).toEqual([
      'samtale',
      'behandling',
      'spoerge',
      'information',
      'fremdrift',
      'bidrag',
    ]);
    expect(inSection('5.1')).toEqual(['samtale', 'behandling', 'spoerge', 'information', 'bidrag']);
  });

  /** Published facts, rule.jobparate-no-trend. */
  test('tells of no development for the group that was asked once', () => {
    // Once in the summary, where headings of the fourth level have no number.
    expect(headings.filter((heading) => heading.includes('Udvikling fra'))).toEqual([
      'Udvikling fra 2019 til 2020',
      '3.6 Udvikling fra 2019 til 2020',
    ]);
    expect(figures('change').every((id) => id.includes('/udsatte/'))).toBe(true);
    expect(text).toContain('De job- og uddannelsesparate borgere er spurgt for første gang i 2020.');
  });

  test.each([
    'I alt er 80\u00a0% tilfredse (51\u00a0% »Meget tilfreds« og 29\u00a0% »Tilfreds«), og 11\u00a0% er utilfredse (9\u00a0% »Meget utilfreds« og 2\u00a0% »Utilfreds«).',
    'Knap hver fjerde af de udsatte borgere har svaret »Hverken eller«',
    'Modtagerne af ledighedsydelse svarer mindre positivt end de øvrige udsatte borgere.',
    'Forskellen er signifikant på 5\u00a0%-niveau. Den består, når der kontrolleres for køn, etnisk baggrund og ledighedsperiode, men kun på 10\u00a0%-niveau.',
    'men den forsvinder, når der kontrolleres for køn, etnisk baggrund og ledighedsperiode. Den kan derfor skyldes, hvem delmålgruppen består af.',
    'For spørgsmålene om inddragelse og eget bidrag kan der ikke påvises en signifikant forskel mellem nogen af delmålgrupperne og de øvrige udsatte borgere.',
    'Det betyder ikke, at svarene er uændrede i de øvrige delmålgrupper.',
    'For spørgsmålene om inddragelse og fremdrift kan der ikke påvises en signifikant forskel mellem de to målgrupper.',
    'opgjort i september 2020 (Styrelsen for Arbejdsmarked og Rekruttering, gengivet i Mehlsen og Mikkelsen, 2021)',
    'Svarpersonerne afviger fra målgruppen: Uddannelsesparate under 30\u00a0år udgør 14\u00a0% af svarene mod 3\u00a0% i målgruppen, dagpengemodtagere, der er akademikere, 23\u00a0% mod 37\u00a0%, ',
    'Gennemsnittet er højere for kvinder end for mænd, når det gælder eget bidrag (5\u00a0%-niveau)',
    'De udsatte borgere svarer mindre positivt, når det gælder den seneste samtale (5\u00a0%-niveau, består), behandlingen i jobcenteret',
  ])('says: %s', (sentence) => {
    expect(text).toContain(sentence);
  });

  test('reads as Danish', () => {
    expect(text).not.toMatch(/ [.,;:]|\.\.|,,| {2}|\(\)|undefined|null/);
    expect(text).not.toMatch(/ingen (signifikant )?forskel/i);
    expect(text).not.toMatch(/[.!?] [a-zæøå]/);
  });

  test('says of every quote that nobody said it', () => {
    const quotes = document.blocks.flatMap((block) => (block.type === 'quote' ? [block] : []));
    const own = quotes.filter(({ source }) => source.length > 0);
    expect(own.length).toBeGreaterThan(50);
    for (const { source } of own) expect(words(source)).toMatch(/^Skrevet til formålet · /);
  });

  test('prints nothing that the ledger does not hold', () => {
    expect(prints.length).toBeGreaterThan(4000);
    const missing = prints.filter(({ id }) => !ledger.has(id));
    expect(missing).toEqual([]);
  });
});

function inSection(number: string): readonly string[] {
  const start = headings.findIndex((heading) => heading.startsWith(`${number} `));
  const own = document.blocks.filter((block) => block.type === 'heading')[start];
  const from = own === undefined ? -1 : document.blocks.indexOf(own);
  const rest = document.blocks.slice(from + 1);
  const end = rest.findIndex(
    (block) => block.type === 'chapter' || (block.type === 'heading' && block.level === 2),
  );
  return rest
    .slice(0, end)
    .flatMap((block) => (block.type === 'figure' ? [block.id.split('/').at(-1) ?? ''] : []));
}

function figures(kind: string): readonly string[] {
  return document.blocks.flatMap((block) =>
    block.type === 'figure' && block.id.startsWith(`figure/${kind}/`) ? [block.id] : [],
  );
}

function headingsOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' ? [`${block.number ?? ''} ${words(block.children)}`.trim()] : [],
  );
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [words(block.children)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'box':
      return block.blocks.flatMap(linesOf);
    default:
      return [];
  }
}
