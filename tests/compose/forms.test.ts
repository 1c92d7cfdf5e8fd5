import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { voices } from '../../src/analyse/voices.ts';
import { chooseQuotes } from '../../src/compose/quotes.ts';
import { fulfils } from '../../src/compose/when.ts';
import { Faults } from '../../src/fault.ts';
import type { Voice } from '../../src/model/voice.ts';
import { composed, jobcentreSurvey, words } from './composed.ts';

const jobcentre = jobcentreSurvey();
const ledger = analyse(jobcentre.survey, jobcentre.study).value;

/** What a text on the jobcentre study gives, with plain blanks. */
function said(text: string): string {
  const { document } = composed(jobcentre, text);
  const paragraph = document.blocks.find((block) => block.type === 'paragraph');
  return paragraph === undefined ? '' : words(paragraph.children).replaceAll('\u00a0', ' ').trim();
}

function formsOf(text: string): readonly string[] {
  return composed(jobcentre, text).prints.map(({ form }) => form);
}

function codesOf(text: string): readonly string[] {
  try {
    composed(jobcentre, text);
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(({ code }) => code);
    throw error;
  }
}

const change = 'change/2019-2020/udsatte.ledighedsydelse/samtale';

// Published (published-facts.json): change.udsatte.ledighedsydelse.samtale lower at 5 %, persists at 10 %; fieldwork
// 2.2-2.3; population 3.1; median.udsatte.ressourceforloeb.ledighed 72; ranking.jobparate-more-satisfied 5 of 7.
describe('what is published, as templates read it', () => {
  test.each([
    ['a change', `{{difference "${change}"}} {{level "${change}"}}`, '−0,65 5 %-niveau'],
    [
      'both means of a change',
      `{{mean "${change}" side="from"}} {{mean "${change}" side="to"}}`,
      '4,39 3,73',
    ],
    [
      'the adjusted change',
      `{{size "${change}" adjusted=true}} {{level "${change}" adjusted=true}}`,
      '0,58 10 %-niveau',
    ],
    ['a weaker level', `{{#if (is "${change}" "weaker")}}svagere{{/if}}`, 'svagere'],
    ['a verdict', `{{#if (is "${change}" "persists")}}består{{/if}}`, 'består'],
    [
      'a correlation',
      '{{r (id "background" variable="ledighed" item="behandling" scope="udsatte")}}',
      '−0,16',
    ],
    [
      'a median with its unit',
      '{{median (id "median" variable="ledighed" scope="udsatte.ressourceforloeb") unit=true}}',
      '72 måneder',
    ],
    [
      'a spread',
      '{{range (id "spread" variable="alder" scope="udsatte.aktivitetsparate-under-30")}}',
      '18–29',
    ],
    ['a range of the fieldwork', '{{range (id "fieldwork" measure="target")}}', '30–50'],
    ['a range in words', '{{value (id "fieldwork" measure="days") as="word"}}', 'fire til ti'],
    [
      'one number as a range',
      '{{range (id "fieldwork" measure="target" scope="jobparate.integrationsprogram")}}',
      '30',
    ],
    ['people in the population', '{{value (population measure="people" scope="udsatte")}}', '29.705'],
    [
      'a share of the population',
      '{{value (population variable="koen" category="kvinde" scope="udsatte")}}',
      '54 %',
    ],
    [
      'a tally',
      '{{value (id "tally" of="comparison" is="lower" a="udsatte" b="jobparate") as="word"}}',
      'fem',
    ],
    ['what a tally is out of', '{{of (id "tally" of="change" scope="udsatte")}}', '7'],
    [
      'the place of an item',
      '{{place (id "rank" measure="positive" scope="udsatte") item="fremdrift"}}',
      '7',
    ],
    [
      'the last item',
      '{{#each (placed (id "rank" measure="positive" scope="udsatte") -1) as |one|}}{{one.item.id}}{{/each}}',
      'fremdrift',
    ],
    ['a given number without its unit', '{{value "given/samtale-foerste-runde"}}', '86'],
    [
      'a source and a month',
      '{{source (population measure="people" scope="udsatte")}}, {{month (population measure="people" scope="udsatte")}}',
      'Styrelsen for Arbejdsmarked og Rekruttering, gengivet i Mehlsen og Mikkelsen, 2021, september 2020',
    ],
    // 40 of 186 in ledger: 22 per cent against 51.
    [
      'points from the population',
      '{{points "profile/2020/udsatte/subgroup/sygedagpenge" signed=true}}',
      '−29',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('an adjusted number and one side of a test are prints with forms of their own', () => {
    const text = `{{difference "${change}" adjusted=true}} {{n "${change}" side="a"}} {{n "${change}" adjusted=true}}`;
    expect(formsOf(text)).toEqual(['adjusted-difference', 'n-a', 'adjusted-n']);
  });

  test.each([
    [
      'a group that was asked once has no change',
      '{{difference "change/2019-2020/jobparate/samtale"}}',
      'result-missing',
    ],
    [
      'a test without answers',
      '{{difference "comparison/2019/udsatte~jobparate/samtale"}}',
      'result-without-value',
    ],
    [
      'a mean of nobody',
      '{{mean "comparison/2019/udsatte~jobparate/samtale" side="b"}}',
      'result-without-value',
    ],
    [
      'a level where nothing is significant',
      '{{level "change/2019-2020/udsatte/samtale" adjusted=true}}',
      'result-not-significant',
    ],
    [
      'a correlation has no difference',
      '{{difference "background/2020/udsatte/alder/samtale"}}',
      'result-form',
    ],
    ['an unknown condition', '{{#if (when "sunshine")}}x{{/if}}', 'condition-unknown'],
  ])('%s', (_, text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });
});

describe('lists of findings', () => {
  const each = (list: string, one: string) => `{{#each (${list}) as |f|}}${one} {{/each}}`;

  // Published: change.udsatte.all.behandling and .spoerge lower, nothing else.
  test('changes of a group', () => {
    expect(said(each('findings "change" scope="udsatte"', '{{f.item.id}}:{{f.direction}}'))).toBe(
      'behandling:lower spoerge:lower',
    );
  });

  // Published: the changes of subgroups, of which two persist at a weaker level.
  test('changes of subgroups that persist at a weaker level', () => {
    expect(
      said(
        each(
          'findings "change" within="udsatte" is="weaker"',
          '{{f.scope}}/{{f.item.id}}:{{f.adjustedLevel}}',
        ),
      ),
    ).toBe('udsatte.ledighedsydelse/samtale:10 udsatte.aktivitetsparate-over-30/inddragelse:10');
  });

  // Published: background-effect.udsatte.alder.*.
  test('background effects of a variable', () => {
    expect(
      said(each('findings "background" scope="udsatte" variable="alder"', '{{f.item.id}}:{{f.direction}}')),
    ).toBe('samtale:negative spoerge:positive');
  });

  test('categories of a background effect', () => {
    const list = 'findings "background" scope="udsatte" variable="etnicitet" item="samtale"';
    expect(said(each(list, '{{f.first}} / {{f.second}}'))).toBe(
      'borgere med anden etnisk baggrund end dansk / borgere med dansk baggrund',
    );
  });

  // Published: outline 3.3 has five sections, and four of five subgroups differ.
  test('items and scopes with and without findings', () => {
    const list = '"difference" within="udsatte"';
    expect(said(each(`items-found ${list}`, '{{f.id}}'))).toBe(
      'samtale behandling spoerge information fremdrift',
    );
    expect(said(each(`items-unfound ${list}`, '{{f.id}}'))).toBe('inddragelse bidrag');
    expect(said(`{{#if (eq (length (scopes-found ${list})) 4)}}fire{{/if}}`)).toBe('fire');
  });

  test('jobparate have no changes', () => {
    expect(said(`x${each('findings "change" within="jobparate"', '{{f.id}}')}`)).toBe('x');
  });
});

describe('claims', () => {
  const claimed = (id: string, is: string, more = '') =>
    codesOf(`{{#claim "${id}" is="${is}"${more}}}Prosa{{/claim}}.`);

  test('hold of correlations, changes and items', () => {
    expect(claimed('background/2020/udsatte/alder/samtale', 'negative')).toEqual([]);
    expect(claimed(change, 'weaker')).toEqual([]);
    // Published: fremdrift is the least positive of the seven questions.
    expect(claimed('share/2020/udsatte/fremdrift/4-5', 'lowest', ' among="items"')).toEqual([]);
  });

  test('are faults where the data say otherwise', () => {
    expect(claimed('background/2020/udsatte/alder/samtale', 'positive')).toEqual(['claim-not-borne-out']);
    expect(claimed('share/2020/udsatte/samtale/4-5', 'lowest', ' among="items"')).toEqual([
      'claim-not-extreme',
    ]);
  });
});

describe('conditions', () => {
  const here = { study: jobcentre.study, ledger };

  test.each([
    ['waves', 'udsatte', true],
    ['waves', 'udsatte.sygedagpenge', true],
    ['waves', 'jobparate', false],
    ['waves', 'jobparate.integrationsprogram', false],
    ['waves', 'alle', true],
    ['population', 'jobparate', true],
    ['subgroups', 'jobparate', true],
    ['subgroups', 'udsatte.sygedagpenge', false],
    ['openAnswers', 'udsatte', true],
    ['twoGroups', 'alle', true],
  ] as const)('%s of %s: %s', (condition, scope, expected) => {
    expect(fulfils(condition, scope, here)).toBe(expected);
  });

  test('without records, open answers or a second group', () => {
    const study = { ...jobcentre.study, groups: jobcentre.study.groups.slice(0, 1) };
    const bare = { study, ledger: new Map() };
    for (const condition of ['population', 'openAnswers', 'twoGroups'] as const) {
      expect(fulfils(condition, 'alle', bare)).toBe(false);
    }
  });

  // 23 per cent answered in the middle on behandling, 5 on samtale (published).
  test('a neither passage where ten per cent or more, as it is printed, answered it', () => {
    const asked = (item: string) =>
      said(
        `{{#if (gte (share (id "share" item="${item}" answers="middle" scope="udsatte")) 10)}}ja{{else}}nej{{/if}}`,
      );
    expect([asked('behandling'), asked('samtale')]).toEqual(['ja', 'nej']);
  });
});

describe('population against respondents', () => {
  // Published shares 26 17 22 16 19 against 28 8 51 3 10.
  test('which categories are over- and under-represented by more than five points', () => {
    const text =
      '{{#each (deviations variable="subgroup" scope="udsatte" over=9) as |one|}}{{one.direction}} {{points one.id}}, {{/each}}';
    expect(said(text)).toBe('under 29, over 13,');
  });

  test('whether a population is known', () => {
    const known = (variable: string) =>
      said(`{{#if (has-population variable="${variable}" scope="udsatte")}}ja{{else}}nej{{/if}}`);
    expect([known('koen'), known('alder')]).toEqual(['ja', 'nej']);
  });
});

describe('themes and quotes', () => {
  const all = voices(jobcentre.survey, jobcentre.study);

  test('themes stand in order of count', () => {
    const text =
      '{{#each (themes item="behandling" tone="negative" scope="udsatte") as |one|}}{{count one.id}} {{/each}}';
    const counts = said(text).split(' ').map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts.length).toBeGreaterThan(1);
  });

  test('a voice has no id and no exact number of the respondent', () => {
    for (const { about } of all) expect(about['alder']).toMatch(/^(\d+\.\.\d*)$/);
    expect(JSON.stringify(all)).not.toMatch(/20(19|20)-\d{3}/);
  });

  test('quotes are of the scope, the tone and the item, and from 60 to 180 characters', () => {
    const text =
      '{{#each (quotes item="samtale" tone="positive" scope="udsatte" count=9) as |one|}}{{one.text}}|{{one.scope}}@{{/each}}';
    const quotes = said(text)
      .split('@')
      .filter((one) => one !== '');
    expect(quotes.length).toBeGreaterThan(1);
    for (const quote of quotes) {
      const [words = '', scope = ''] = quote.split('|');
      expect(scope).toMatch(/^udsatte/);
      expect(words.length).toBeGreaterThanOrEqual(60);
      expect(words.length).toBeLessThanOrEqual(180);
      expect(all.some((one) => one.text === words && one.item === 'samtale' && one.tone === 'positive')).toBe(
        true,
      );
    }
  });

  const voice = (themes: readonly string[], length: number, mark: string): Voice => ({
    wave: '2020',
    scope: 'alle',
    item: 'a',
    tone: 'positive',
    themes,
    text: mark.padEnd(length, '.'),
    answer: null,
    about: {},
  });

  test('themes take turns, the shortest first, the earlier respondent where two are as short', () => {
    const told = [
      voice(['a'], 90, 'a-long'),
      voice(['a'], 70, 'a-first'),
      voice(['a'], 70, 'a-second'),
      voice(['b'], 100, 'b'),
      voice(['b'], 59, 'too short'),
      voice(['b'], 181, 'too long'),
    ];
    const marks = (count: number) =>
      chooseQuotes(told, ['a', 'b'], count).map((one) => one.voice.text.replace(/\.+$/, ''));
    expect(marks(2)).toEqual(['a-first', 'b']);
    expect(marks(9)).toEqual(['a-first', 'b', 'a-second', 'a-long']);
  });

  test('an answer of two themes is quoted once', () => {
    expect(chooseQuotes([voice(['a', 'b'], 80, 'both')], ['a', 'b'], 5)).toHaveLength(1);
  });
});
