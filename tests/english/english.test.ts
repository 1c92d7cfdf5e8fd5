import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../src/load/fonts.ts';
import { readTheme } from '../../src/load/theme.ts';
import type { Document } from '../../src/model/document.ts';
import { plain } from '../../src/model/plain.ts';
import type { Study } from '../../src/model/study.ts';
import type { Templates } from '../../src/model/template.ts';
import type { Weights } from '../../src/model/weights.ts';
import { plot } from '../../src/plot/plot.ts';
import { textOf } from '../compose/report.ts';
import { languageOf } from '../language/language.ts';
import { templates } from '../support/paths.ts';
import { danish, danishIn, languageTexts, templateTexts } from './danish.ts';
import { englishReport, englishSurvey, textsOf } from './report.ts';

const housing = englishSurvey();
const report = englishReport(housing);
const text = textOf(report);

describe('no Danish word', () => {
  const found = (document: Document) => danishIn(textsOf(document).join('\n'));

  test('is in the report: prose, captions, tables, drawings, text alternatives, metadata', () => {
    expect(found(report)).toEqual([]);
  });

  test('is in the figures as drawn', async () => {
    const theme = readTheme(templates, 'rapport', new Map());
    const figures = await plot({ document: report, theme, fonts: loadFonts(theme) });
    const drawn = [...figures.value.values()].map(({ svg }) => svg.replace(/<[^>]*>/g, ' '));
    expect(drawn).toHaveLength(4);
    expect(danishIn(drawn.join(' '))).toEqual([]);
    expect(drawn.join(' ')).toContain('Tower blocks');
  });

  test('is in any English template or word, printed by this study or not', () => {
    const en = languageOf('en');
    expect(danishIn([...templateTexts('en'), ...languageTexts(en)].join('\n'))).toEqual([]);
    // Names of files and of publications and codes of languages are the same in every language.
    const cli = Object.values(en.cli)
      .join('\n')
      .replaceAll(/docs\/\S+|\bda or en\b|(?:--publication|or) rapport\b/g, '');
    expect(danishIn(cli)).toEqual([]);
  });

  test('would be overlooked: one planted among the words, in a drawing, in a template, in a title', () => {
    const planted = (change: (own: Templates) => Templates) => found(englishReport(housing, change));
    const withLanguage = (part: 'words' | 'drawings', more: Readonly<Record<string, string>>) =>
      planted((own) => ({
        ...own,
        language: { ...own.language, [part]: { ...own.language[part], ...more } },
      }));
    expect(withLanguage('words', { source: 'Kilde' })).toEqual(['kilde']);
    expect(withLanguage('words', { total: 'I alt' })).toEqual(['alt']);
    expect(withLanguage('drawings', { 'stack-base': 'n er antallet af svar.' })).toEqual([
      'af',
      'antallet',
      'er',
      'svar',
    ]);
    expect(withLanguage('drawings', { 'distribution-alt': 'Søjlediagram' })).toEqual(['søjlediagram']);
    const said = { file: 'partials/said.md', text: 'Blandt {{who}} svarer {{lower item.topic}}.' };
    expect(planted((own) => ({ ...own, partials: new Map([...own.partials, ['said', said]]) }))).toEqual([
      'blandt',
      'svarer',
    ]);
    expect(danishIn('Bebyggelsen på øen')).toEqual(['på', 'øen']);
  });

  test('is missing from the list, which has those of every Danish file', () => {
    for (const word of ['svarer', 'spørgsmål', 'procent', 'og', 'ikke', 'figur', 'halvdelen', 'januar'])
      expect([word, danish.has(word)]).toEqual([word, true]);
    expect(danish.size).toBeGreaterThan(500);
  });
});

describe('the English report', () => {
  test('has these chapters and sections', () => {
    const lines = report.blocks.flatMap((block) => {
      if (block.type === 'contents') return [block.title];
      if (block.type === 'chapter')
        return [[block.label, block.title].filter((one) => one !== null).join(' ')];
      if (block.type !== 'heading') return [];
      return [[block.number, ...textsOf(block.children)].filter((one) => one !== null).join(' ')];
    });
    expect(lines).toEqual([
      'Contents',
      'Summary',
      'Satisfaction with housing',
      'Contact with other residents',
      '1 The survey',
      '1.1 About the survey',
      '1.2 Questions and data',
      '1.3 Method in short',
      '1.4 Who answered',
      '1.5 Perceived influence on management by group',
      '1.6 Limitations',
      '2 Results',
      '2.1 Satisfaction with housing',
      'Differences between groups',
      '2.2 Contact with other residents',
      'Differences between groups',
      'References',
      'Appendix A Tables and tests',
      'A.1 Answers to each question',
      'A.2 Each group against the others',
      'A.3 The groups two by two',
      'Appendix B Documentation of the method',
      'B.1 Respondents and response rate',
      'B.2 Weighting',
      'B.3 Number of tests',
      'B.4 Smallest detectable differences',
      'B.5 Effect sizes and robustness',
    ]);
  });

  // The numbers are those of the Danish report on the same tenants: 567, 446 and 668 of 1,681; Welch's test in R.
  test('tells the answers: positive, in between, negative', () => {
    expect(text).toContain(
      'Among the tenants, two in five answered “High” to the question about satisfaction with housing. In all, 40% gave a positive answer (“High”), 27% a middle one (“Medium”) and 34% a negative one (“Low”).',
    );
  });

  test('tells findings with their tests', () => {
    expect(text).toContain(
      'For tenants in tower blocks the mean is 0.25 points higher (2.25 against 2.00, p\u00a0<\u00a00.001). The difference is significant at the 5% level.',
    );
    expect(text).toContain(
      'For tenants in apartments and tenants in atrium houses, no significant difference from the other tenants can be shown.',
    );
    expect(text).toContain(
      'The differences are significant at the 5% level, that between tenants in tower blocks and tenants in atrium houses only at the 10% level.',
    );
  });

  test('says that p is not corrected, or by what it is', () => {
    expect(text).toContain('the p-values are not corrected for their number');
    const { study, survey } = housing;
    const holm = { ...study, tests: { ...study.tests, correction: 'holm' } } as const;
    const corrected = textOf(englishReport({ study: holm, survey }));
    expect(corrected).not.toContain('not corrected for their number');
    expect(corrected).toContain('That is allowed for by Holm’s method');
    expect(corrected).toContain('when the p-value, corrected for the number of tests, is at most 5%');
    expect(corrected).toContain("decided by p corrected by Holm's method");
  });

  test('says what a test shows without the numbers that are held back', () => {
    const { study, survey } = housing;
    const disclosure = { base: 5, cell: 75, dontKnow: 'protected', earlier: null } as const;
    const held = textOf(englishReport({ study: { ...study, disclosure }, survey }));
    expect(held).toContain('For tenants in terraced houses the mean is lower. The difference is significant');
    const sentences = held
      .split(/[.\n]/)
      .filter((one) => /hidden/.test(one) && /mean is|points|against/.test(one));
    expect(sentences).toEqual([]);
  });

  test('shows in the appendix what weights change, in English', () => {
    const { study, survey } = housing;
    const margin = { variable: 'group', inGroups: false, collapse: [], place: { file: 'study.yaml' } };
    const weights: Weights = {
      ...{ column: null, strata: null, cluster: null, trim: null, print: 'both' as const },
      ...{ margins: [margin], place: margin.place },
    };
    const population = study.groups.map(({ id }) => ({
      ...{ wave: '1976', scope: 'alle', measure: 'share', unit: 'percent', date: null, source: 'Register' },
      ...{ part: { variable: 'group', category: id }, value: 25 },
    }));
    const weighted = englishReport({ study: { ...study, weights }, survey: { ...survey, population } });
    const told = textOf(weighted);
    expect(danishIn(textsOf(weighted).join('\n'))).toEqual([]);
    expect(told).toContain('The weights are fitted so that the respondents are like the population by');
    // postStratify and svyglm of R's package survey: the difference of atrium houses in satisfaction, p = 0.051 and not 0.132.
    expect(told).toContain('Of the 20 tests that the report tells of, 1 comes out otherwise');
    expect(told).toContain('Chi-square test of whether the respondents are composed as the population');
    expect(told).toContain('The smallest weight is');
  });

  test.each(['weighted', 'both'] as const)(
    'tells no size of weights that would tell a count: %s',
    (print) => {
      const { study, survey } = housing;
      const place = { file: 'study.yaml' };
      const margins = [{ variable: 'influence', inGroups: false, collapse: [], place }];
      const none = { column: null, strata: null, cluster: null, trim: null };
      const population = ['low', 'medium', 'high'].map((category) => ({
        ...{ wave: '1976', scope: 'alle', measure: 'share', unit: 'percent', date: null, source: 'Register' },
        ...{ part: { variable: 'influence', category }, value: 33 },
      }));
      const own: Study = {
        ...study,
        weights: { ...none, margins, place, print },
        disclosure: { base: 5, cell: 75, dontKnow: 'protected', earlier: null },
      };
      const told = textOf(englishReport({ study: own, survey: { ...survey, population } }));
      expect(told).toContain('How large the weights are is not shown');
      expect(told).not.toMatch(/smallest weight|carry as much|design effect/);
    },
  );

  test('names the level in the line over each figure', () => {
    const found = report.blocks.flatMap((block) =>
      block.type === 'figure' && block.caption.finding !== null ? [plain(block.caption.finding)] : [],
    );
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/ \((?:5|10)% level\)$/u);
  });

  test('ties every finding to its test', () => {
    const claims = textsOfClaims(report);
    expect(claims).toContain('difference/1976/tower-blocks/satisfaction higher');
    expect(claims).toContain('difference/1976/apartments/satisfaction none');
    expect(claims).toContain('comparison/1976/apartments~atrium-houses/satisfaction none');
  });

  test('writes numbers, dates and quotation marks as English does', () => {
    expect(text).toContain('1,681');
    expect(textsOf(report)).toContain('22\u00a0November 2026');
    expect(text).not.toMatch(/\d,\d\d?\b|\d\.\d{3}\b(?<!0\.\d{3})|\d\s%|[»«]/);
    expect([report.language, report.languageTag]).toEqual(['en', 'en-GB']);
  });
});

/** What every claim of a document says of which test. */
function textsOfClaims(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'type' in value && value.type === 'claim' && 'id' in value && 'is' in value ? [value] : [];
  return [...own.map(({ id, is }) => `${id} ${is}`), ...Object.values(value).flatMap(textsOfClaims)];
}
