import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { limits } from '../../src/model/few.ts';
import type { Study } from '../../src/model/study.ts';
import { isTold, twinOf } from '../../src/model/told.ts';
import { isOwnTest } from '../../src/model/weighted.ts';
import { check } from '../../src/run/check.ts';
import { exampleFolder } from '../docs/example.ts';
import { leisure, leisureFolder } from '../support/leisure.ts';
import { cellsOf, jobcentreSurvey, type Surveyed, words } from './composed.ts';
import { printedReport, report, tableOf, textOf } from './report.ts';

const plain = leisure();
const plainReport = report(plain);

describe('what the text says of tests counts items of every sort', () => {
  const { value: ledger } = analyse(plain.survey, plain.study);
  const text = textOf(plainReport).replaceAll('\u00a0', ' ').replaceAll('\u00ad', '');

  test('the study is as the tests need it: no difference on the scales, clear ones elsewhere', () => {
    const levelOf = (id: string) => {
      const found = ledger.get(id);
      return found !== undefined && 'test' in found ? found.level : undefined;
    };
    const scope = 'difference/2026/folkeskole.mellem';
    expect(['klub', 'lokaler'].map((item) => levelOf(`${scope}/${item}`))).toEqual([null, null]);
    expect(['grund', 'aktiviteter/sport'].map((item) => levelOf(`${scope}/${item}`))).toEqual([5, 5]);
  });

  test('where nothing differs on scales, the sentence says so of scales only, and names what differs', () => {
    const elsewhere = /Når det gælder grunden og aktiviteter, er der signifikante forskelle\./g;
    // In the summary, in the chapter's short list and in its section on subgroups.
    expect(text.match(elsewhere)).toHaveLength(3);
    expect(text).toContain(
      'Der kan ikke påvises signifikante forskelle mellem delmålgrupperne og de øvrige skoleelever på de spørgsmål med en skala, der kan testes.',
    );
    expect(text).toContain(
      'Der kan ikke påvises signifikante forskelle mellem delmålgrupperne på de spørgsmål med en skala, der kan testes.',
    );
    expect(text).not.toMatch(/signifikante forskelle mellem delmålgrupperne og de øvrige skoleelever\./);
  });
});

/** A table's rows as bare words. */
function rowsOf(document: ReturnType<typeof report>, id: string): readonly (readonly string[])[] {
  return tableOf(document, id).rows.map(({ cells }) => cellsOf(cells));
}

describe('what exists is shown, and what was not computed has its reason', () => {
  test('where all answer the same, their mean is that answer and the spread 0', () => {
    const rows = rowsOf(plainReport, 'table/answers/2026/alle/mad');
    expect(rows).toHaveLength(7);
    for (const row of rows) expect(row.slice(-2)).toEqual(['5,00', '0,00']);
    expect(
      words(tableOf(plainReport, 'table/answers/2026/alle/mad').caption.notes.flatMap((one) => one.children)),
    ).not.toContain('findes ikke');
  });

  test('a test of answers that do not vary says so', () => {
    const rows = rowsOf(plainReport, 'table/tests-all/2026/folkeskole');
    const at = rows.findIndex(([first]) => first === 'Maden');
    expect(rows[at + 1]).toEqual(['Mellemtrin', '60', '5,00', '5,00', 'svarene varierer ikke']);
    const background = rowsOf(plainReport, 'table/background/2026/folkeskole');
    const own = background.findIndex(([first]) => first === 'Maden');
    expect(background[own + 1]?.at(-1)).toBe('svarene varierer ikke');
  });

  test('weighted, with one cluster a stratum: the means stand, and why there is no interval and no test', () => {
    const document = report(
      leisure({
        more: 'weights: { column: vaegt, strata: lag, cluster: klasse, print: weighted }',
        row: ({ skole }) => ({ klasse: `${skole}1` }),
      }),
    );
    const sensitivity = rowsOf(document, 'table/sensitivity/2026/alle');
    expect(sensitivity[1]).toEqual([
      'Alle unge',
      expect.stringMatching(/^2[23]\d$/),
      expect.stringMatching(/\s%$/),
      expect.stringMatching(/\s%$/),
      expect.stringMatching(/^\d,\d\d$/),
      expect.stringMatching(/^\d,\d\d$/),
      'usikkerheden kan ikke beregnes',
      expect.stringMatching(/^1\d\d/),
    ]);
    const measures = rowsOf(document, 'table/measures/2026/alle/timer');
    expect(measures[1]?.at(-1)).toBe('usikkerheden kan ikke beregnes');
  });
});

describe('what is said of the correction is what the study declares', () => {
  const families = {
    all: 'inden for hver slags test',
    item: 'inden for hver slags test på hvert spørgsmål',
    group: 'inden for hver slags test i hver gruppe',
  };

  test.each(Object.entries(families))('family %s', (family, words) => {
    const text = textOf(
      report(leisure({ more: `tests: { controls: [koen], correction: holm, family: ${family} }` })),
    );
    // In the summary and in the chapter on method.
    expect(text.match(new RegExp(`korrigeres for antallet af test ${words}, er`, 'g'))).toHaveLength(2);
    expect(text).toContain(`det er taget i betragtning med Holms metode ${words}: en forskel`);
    expect(text).toContain(
      `Testene af alle svar under ét og af svar, man kunne give flere af, er desuden korrigeret for antallet af test ${words} med Holms metode.`,
    );
    expect(text).not.toContain('ikke korrigeret');
  });

  test('and where it declares none, nothing is', () => {
    expect(textOf(plainReport)).toContain(
      'er hvert svar et spørgsmål for sig, og testene er ikke korrigeret.',
    );
  });
});

/** The study as one that has no texts of its own in data/. */
function withoutTexts(study: Study): Study {
  return { ...study, id: 'test', names: null };
}

describe('what the report counts as its tests, it prints', () => {
  const example = exampleFolder({ open: true });
  const studies: readonly (readonly [string, () => Surveyed])[] = [
    ['two groups of subgroups', () => plain],
    ['three groups', () => leisure({ groups: 3 })],
    [
      'two rounds, items of every sort',
      () => {
        const study = withoutTexts(loadStudy(example).value);
        return { study, survey: loadSurvey(example, study).value };
      },
    ],
    ['the jobcentre survey', () => ({ ...jobcentreSurvey(), study: withoutTexts(jobcentreSurvey().study) })],
  ];

  test.each(studies)('%s', (_, surveyed) => {
    const { study, survey } = surveyed();
    const ledger = analyse(survey, study).value;
    const wave = study.waves.at(-1)?.id;
    const counted = [...ledger.values()].filter(
      (one) =>
        'test' in one &&
        isOwnTest(one) &&
        one.p !== null &&
        one.from.wave === wave &&
        Math.min(...('a' in one ? [one.a.n, one.b.n] : [one.n])) >= limits.shown &&
        isTold(study, one),
    );
    const { document, prints } = printedReport({ study, survey });
    expect(document.blocks.length).toBeGreaterThan(0);
    const printed = new Set(prints.map(({ id }) => id));
    // One test under two ids is printed under either.
    const twins = new Map(
      [...ledger.values()].flatMap((one) => ('test' in one ? [[twinOf(study, one), one.id]] : [])),
    );
    const missing = counted
      .map(({ id }) => id)
      .filter((id) => !(printed.has(id) || printed.has(twins.get(id) ?? '')));
    expect(missing).toEqual([]);
    expect(counted.length).toBeGreaterThan(20);
  });

  test('the answers of a nominal item belong to the test of the whole, and the table says so', () => {
    const notes = tableOf(plainReport, 'table/multiplicity/2026/alle').caption.notes;
    expect(words(notes.flatMap(({ children }) => children))).toContain(
      'Testene af de enkelte svar hører under den',
    );
  });
});

describe('missing answers', () => {
  // Counted from the rows themselves: 240 respondents, the first seven without a weight.
  const weightless = leisure({
    more: 'weights: { column: vaegt, print: weighted }',
    row: (_, index) => ({
      ...(index < 7 ? { vaegt: 0 } : {}),
      ...(index < 3 ? { grund: '', timer: '' } : {}),
      ...(index < 5 ? { klub: '' } : {}),
      ...(index < 2 ? { lokaler: '' } : {}),
    }),
  });
  const rows = rowsOf(report(weightless), 'table/nonresponse/2026/alle');

  test('all sorts of items are there, and who has no weight has answered all the same', () => {
    expect(rows.map(([topic, answered, unanswered]) => [topic, answered, unanswered])).toEqual([
      ['Klubben', '235', '5'],
      ['Lokalerne', '238', '2'],
      ['Maden', '240', '0'],
      ['Grunden', '237', '3'],
      ['Aktiviteter', '240', '0'],
      ['Timer', '237', '3'],
      ['Trivsel', expect.stringMatching(/^23\d$/), expect.stringMatching(/^\d$/)],
    ]);
  });

  test('the per cent is that of the counts beside it', () => {
    for (const [, answered, , count, share] of rows.slice(0, 4))
      if (count !== 'ingen »ved ikke«')
        expect(Number(share)).toBe(Math.floor((100 * Number(count)) / Number(answered) + 0.5));
    expect(rows[4]?.[3]).toBe('ingen »ved ikke«');
  });
});

test('shares with and without weights are of the answers beside them, and rounded alike', () => {
  const surveyed = leisure({ more: 'weights: { column: vaegt, print: weighted }' });
  const ledger = analyse(surveyed.survey, surveyed.study).value;
  const found = ledger.get('valid/2026/alle/klub/4-5');
  const own = ledger.get('mean/2026/alle/klub');
  const percentOf = (value: number | null | undefined) =>
    `${(100 * (value ?? Number.NaN)).toFixed(1).replace('.', ',')}\u00a0%`;
  const [, all] = rowsOf(report(surveyed), 'table/sensitivity/2026/alle');
  expect(all?.slice(1, 4)).toEqual([
    String(own?.n),
    percentOf(found?.unweighted?.value),
    percentOf(found?.weighted?.value),
  ]);
  expect(found?.n).toBe(own?.n);
});

describe('weights that are trimmed after they were fitted', () => {
  // Four of five of the population are boys, two of five of the respondents: limits this tight undo the fit.
  const boys =
    '2026;alle;share;koen;d;80;percent;2026-01;Registret\n2026;alle;share;koen;p;20;percent;2026-01;Registret\n';
  const trimmedTo = (low: number, high: number) =>
    leisure({
      more: `weights: { margins: [koen], trim: { low: ${low}, high: ${high} }, print: weighted }`,
      population: boys,
    });
  const tight = trimmedTo(0.95, 1.05);

  test('how far off they are is warned of, and told', () => {
    const { value: ledger, warnings } = analyse(tight.survey, tight.study);
    const own = ledger.get('weighting/2026/alle');
    const off = own?.kind === 'weighting' ? (own.off ?? 0) : 0;
    const share = rowsWeighted(tight);
    // The same from the weights that limits leave: every weight is at one of them or between.
    expect(off).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.5);
    expect(warnings).toMatchObject([
      {
        code: 'trim-off-population',
        values: { wave: '2026', variable: 'koen', points: Math.round(1000 * off) / 10 },
      },
    ]);
    const text = textOf(report(tight));
    const points = (100 * off).toFixed(1).replace('.', ',');
    expect(text).toContain('Vægtene er først tilpasset, så svarpersonerne ligner målgruppen på køn');
    expect(text).toContain(`En andel ligger op til ${points} procentpoint fra målgruppens.`);
  });

  test('nothing is said where the limits leave the fit as it is', () => {
    const wide = trimmedTo(0.05, 20);
    expect(analyse(wide.survey, wide.study).warnings).toEqual([]);
    expect(textOf(report(wide))).not.toContain('procentpoint fra målgruppens');
  });
});

/** The share of boys that no weight of 0.95 to 1.05 can bring above: all boys at the upper limit, all girls at the lower. */
function rowsWeighted({ survey }: Surveyed): number {
  const codes = survey.waves.get('2026')?.categories.get('koen') ?? [];
  const boys = [...codes].filter((code) => code === 0).length;
  const known = [...codes].filter((code) => code !== null && code >= 0).length;
  return (1.05 * boys) / (1.05 * boys + 0.95 * (known - boys));
}

test('the disposition adds up: who completed, and of whom nothing is told', () => {
  const rows = rowsOf(plainReport, 'table/disposition/2026/alle');
  // 400 invited, 20 of them not of the target group; 240 respondents, 10 of them in part: 400 - 20 = 230 + 10 + 60 + 80.
  expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
    ['Inviteret', '400'],
    ['Hører ikke til målgruppen', '20'],
    ['Gennemførte interview', '230'],
    ['Delvist gennemført', '10'],
    ['Har sagt nej', '60'],
    ['Udfald ikke oplyst', '80'],
    ['Svarprocent (RR1)', '61\u00a0%'],
    ['Svarprocent med delvise (RR2)', '63\u00a0%'],
  ]);
});

test('the table of robustness says that findings on answers without order are not in it', () => {
  const surveyed = leisure({ row: ({ trin }) => (trin === 1 ? { klub: 1 } : {}) });
  const notes = tableOf(report(surveyed), 'table/robustness/2026/alle').caption.notes;
  expect(words(notes.flatMap(({ children }) => children))).toContain(
    'Signifikante chi²-test af svar uden rækkefølge er ikke med',
  );
});

test('a median is what at least half answered or less', () => {
  expect(textOf(plainReport)).toContain('Mindst halvdelen svarer det eller mindre.');
});

test.each([
  ['lag og klynger', 'column: vaegt, strata: lag, cluster: klasse', 'vægtene, lagene og klyngerne.'],
  ['lag', 'column: vaegt, strata: lag', 'vægtene og lagene.'],
  [
    'alt',
    'column: vaegt, strata: lag, cluster: klasse, margins: [koen]',
    'vægtene, lagene, klyngerne og tilpasningen til målgruppen.',
  ],
  ['vægte alene', 'column: vaegt', 'vægtene.'],
])('what uncertainty takes account of is a whole sentence: %s', (_, weights, end) => {
  expect(textOf(report(leisure({ more: `weights: { ${weights}, print: weighted }` })))).toContain(
    `tager højde for ${end}`,
  );
});

test.each([
  { more: '' },
  { groups: 3 as const },
  { more: 'weights: { column: vaegt, strata: lag, print: both }' },
])('the English report of items of every sort is written (%j)', (otherwise) => {
  const folder = leisureFolder({ ...otherwise, language: 'en' });
  const { value } = check({ study: folder, templates: 'templates', publication: 'rapport', status: 'draft' });
  expect(value.prints).toBeGreaterThan(500);
});
