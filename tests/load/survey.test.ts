import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachRow } from '../../src/load/csv/rows.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { faultsOf } from './folder.ts';
import { openStudy, studyFolder, validData, validOpenAnswers } from './valid.ts';

function load(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = studyFolder(files);
  const study = loadStudy(folder).value;
  return { study, ...loadSurvey(folder, study) };
}

function lastWave(data: string | Uint8Array = validData) {
  const wave = load({ 'svar.csv': data }).value.waves.get('2026');
  if (wave === undefined) throw new Error('no wave');
  return wave;
}

const everyoneGrouped = validData.replace('5;;;3', '5;unge;;3');

const plain = (array: ArrayLike<number> | undefined): readonly number[] => Array.from(array ?? []);

describe('the records of a file', () => {
  const rowsIn = (text: string): readonly (readonly string[])[] => {
    const rows: (readonly string[])[] = [];
    const bytes = new TextEncoder().encode(text);
    eachRow({ file: 'svar.csv', bytes, delimiter: ';' }, 1, (fields) => rows.push(fields));
    return rows;
  };
  const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'ø', ';', ' ', '1', '😀') }), {
    maxLength: 8,
  });

  test('are the same whether or not a quote somewhere calls for the parser', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.boolean(), (some, end, ended) => {
        const text = `h;i${end}${some.join(end)}${ended ? end : ''}`;
        expect(rowsIn(text)).toEqual(rowsIn(`${text}${end}"x"`).slice(0, -1));
      }),
    );
  });
});

test('a line beyond all limits is a fault at its start, also where no quote was lost', () => {
  const bytes = new TextEncoder().encode(`h;i\n1;2\n3;${'x'.repeat(1_000_001)}\n`);
  const found = faultsOf(() => eachRow({ file: 'svar.csv', bytes, delimiter: ';' }, 1, () => undefined));
  expect(found.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
    ['row-too-long', 3, 1],
  ]);
});

describe('a data file', () => {
  test('becomes columns of indices and numbers, -1 and NaN where nothing is known', () => {
    const wave = lastWave();
    expect(wave.n).toBe(5);
    expect(plain(wave.group)).toEqual([0, 0, 1, 1, -1]);
    expect(plain(wave.subgroup)).toEqual([0, 1, -1, -1, -1]);
    expect(plain(wave.answers.get('samtale'))).toEqual([0, 5, -1, 4, 2]);
    expect(plain(wave.answers.get('hjaelp'))).toEqual([0, 1, 2, -1, 0]);
    expect(plain(wave.categories.get('koen'))).toEqual([0, 1, 0, -1, 1]);
    expect(plain(wave.numbers.get('alder'))).toEqual([18, 30.5, Number.NaN, 61, 40]);
  });

  test.each([
    ['a byte order mark', `\uFEFF${validData}`],
    ['CR LF', validData.replaceAll('\n', '\r\n')],
    ['CR alone', validData.replaceAll('\n', '\r')],
    ['a tab as delimiter', validData.replaceAll(/;(?! med)/g, '\t')],
    ['blanks around codes', validData.replace('2;U;2;9;B;k', '2; U;2 ; 9 ;B ;  k')],
    ['quotes around all fields', validData.replace('3;unge;;-1;C;m;;', '"3";"unge";"";"-1";"C";"m";"";""')],
    ['empty lines and lines of delimiters', `\n\n${validData}\n;;;;;;;\n\n`],
    ['no line end at the end', validData.trimEnd()],
    ['a column name full of other delimiters', validData.replace('bemærkning', 'a,b,c,d,e,f,g,h,i,j')],
    ['mixed line ends', validData.replace('\n2;', '\r\n2;')],
  ])('%s makes no difference', (_, data) => {
    expect(lastWave(data)).toEqual(lastWave());
  });

  test('brings what lies beside it: population, fieldwork and coded open answers', () => {
    const files = { 'study.yaml': openStudy, 'aabne-svar.csv': validOpenAnswers };
    const { population, fieldwork, waves } = load(files).value;
    expect(
      population.map(({ scope, measure, part, value }) => [scope, measure, part?.category, value]),
    ).toEqual([
      ['udsatte', 'people', undefined, 1200],
      ['udsatte', 'share', 'ledighedsydelse', 62.5],
      ['alle', 'share', 'unge', 30],
      ['unge', 'share', 'k', 51],
      ['unge', 'share', '18..60', 80],
    ]);
    expect(population[0]).toMatchObject({ unit: 'borgere', date: '2026-01', source: 'Kommunens register' });
    expect(fieldwork.map(({ value, min, max, unit }) => [value, min, max, unit])).toEqual([
      [7, null, null, 'uger'],
      [null, 30, 40, 'interview'],
    ]);
    expect(waves.get('2025')?.openAnswers).toEqual([]);
    expect(waves.get('2026')?.openAnswers).toEqual([
      { row: 1, item: 'samtale', tone: 'negative', theme: 'ventetid', text: 'Jeg ventede, og ventede.' },
      { row: 3, item: 'hjaelp', tone: 'positive', theme: 'venlig', text: 'De er flinke.' },
    ]);
  });

  test('a file that each wave names is read for it', () => {
    const { waves } = load().value;
    expect([...waves.keys()]).toEqual(['2025', '2026']);
    expect(waves.get('2025')?.n).toBe(1);
  });

  test('warns of groups without respondents and items without answers', () => {
    const data = 'nr;maalgruppe;ydelse;samtale;q13;koen;alder\n1;U;1;-1;A;m;18\n2;U;1;;A;m;18\n';
    const found = load({ 'svar-2025.csv': data, 'svar.csv': everyoneGrouped }).warnings;
    expect(found.map(({ code, values }) => [code, values['wave']])).toEqual([
      ['group-without-respondents', '2025'],
      ['item-without-answers', '2025'],
    ]);
  });

  test('warns of respondents without a group: how many, and where the first is', () => {
    const data = `${validData}6;;;3;A;k;40;\n7; ;;3;A;k;40;\n8;U;1;3;A;k;40;\n`;
    const [found, ...more] = load({ 'svar.csv': data }).warnings.filter(
      ({ values }) => values['wave'] === '2026',
    );
    expect(more).toEqual([]);
    expect(found).toEqual({
      code: 'respondents-without-group',
      values: { count: 3, wave: '2026', column: 'maalgruppe' },
      place: { file: 'svar.csv', line: 7, column: 3, source: '5;;;3;A;k;40;' },
    });
  });

  test('warns of numbers that lie in no class: how many, and where the first is; 30,5 lies in 18 to 30', () => {
    const data = `${everyoneGrouped}6;U;1;3;A;k;17,9;\n7;U;1;3;A;k;0;\n8;U;1;3;A;k;30,9;\n`;
    const [found, ...more] = load({ 'svar.csv': data }).warnings.filter(
      ({ values }) => values['wave'] === '2026',
    );
    expect(more).toEqual([]);
    expect(found).toEqual({
      code: 'values-outside-classes',
      values: { count: 2, variable: 'alder', value: '17,9', wave: '2026' },
      place: { file: 'svar.csv', line: 8, column: 13, source: '6;U;1;3;A;k;17,9;' },
    });
  });

  test('tells once of rows parted by another delimiter, and still of rows that are too short', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index + 2},U,1,5,A,m,18`).join('\n');
    const text = `nr;maalgruppe;ydelse;samtale;q13;koen;alder\n1;U;1;5;A;m;18\n${rows}\n99;U;1\n`;
    const folder = studyFolder({ 'svar.csv': text });
    const study = loadStudy(folder).value;
    const found = faultsOf(() => loadSurvey(folder, study));
    expect(found.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['delimiter-changes', 3, 2],
      ['row-length', 33, 7],
    ]);
    expect(found[0]?.values).toEqual({ header: ';', rows: ',' });
  });

  test('tells the same value in the same column once, with its number and first place', () => {
    const rows = Array.from(
      { length: 50 },
      (_, index) => `${index};U;1;${index % 2 === 0 ? 'Hoej' : 'Lav'};A;m;1`,
    );
    const folder = studyFolder({
      'svar.csv': `nr;maalgruppe;ydelse;samtale;q13;koen;alder\n${rows.join('\n')}\n51;U;1;Midt;A;m;1\n`,
    });
    const study = loadStudy(folder).value;
    const faults = faultsOf(() => loadSurvey(folder, study));
    expect(
      faults.map(({ code, values, place, times }) => [code, values['value'], place?.line, times]),
    ).toEqual([
      ['answer-not-in-scale', 'Hoej', 2, 25],
      ['answer-not-in-scale', 'Lav', 3, 25],
      ['answer-not-in-scale', 'Midt', 52, undefined],
    ]);
  });

  test('lists twenty faults of a kind and counts the rest', () => {
    const rows = Array.from({ length: 50 }, (_, index) => `${index};U;1;${index + 107};A;m;1`).join('\n');
    const folder = studyFolder({
      'svar.csv': `nr;maalgruppe;ydelse;samtale;q13;koen;alder\n${rows}\n1;X;;1;A;m;x\n`,
    });
    const study = loadStudy(folder).value;
    const faults = faultsOf(() => loadSurvey(folder, study));
    expect(faults.filter(({ code }) => code === 'answer-not-in-scale')).toHaveLength(20);
    expect(faults.filter(({ code }) => code === 'more-faults').map(({ values }) => values)).toEqual([
      { more: 30, kind: 'answer-not-in-scale' },
    ]);
    expect(faults.filter(({ place }) => place?.line === 52).map(({ code }) => code)).toEqual([
      'respondent-twice',
      'group-unknown',
      'not-a-number',
    ]);
  });

  test('tells the faults of all files at once', () => {
    const bad = 'nr,maalgruppe,ydelse,samtale,q13,koen,alder\n1,U,1,7,A,m,20\n';
    const folder = studyFolder({ 'svar.csv': bad, 'svar-2025.csv': bad });
    const study = loadStudy(folder).value;
    expect(faultsOf(() => loadSurvey(folder, study)).map(({ place }) => place?.file)).toEqual([
      'svar-2025.csv',
      'svar.csv',
    ]);
  });
});

test('any rows written as CSV are read as they were', () => {
  const field = fc.record({
    group: fc.constantFrom('U', 'unge', ''),
    samtale: fc.constantFrom('5', '4', '3', '2', '1', '9', '-1', ''),
    alder: fc.option(fc.integer({ min: 0, max: 120 })),
    note: fc.string(),
  });
  const layout = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
  });
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 30 }), layout, (rows, { delimiter, end }) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = rows.map(({ group, samtale, alder, note }, index) =>
        [index, group, '', samtale, 'A', 'm', alder ?? '', quoted(note)].join(delimiter),
      );
      const head = ['nr', 'maalgruppe', 'ydelse', 'samtale', 'q13', 'koen', 'alder', 'note'].join(delimiter);
      const subgroupless = lines.map((line) =>
        line.replace(`U${delimiter}${delimiter}`, `U${delimiter}1${delimiter}`),
      );
      const wave = lastWave([head, ...subgroupless, ''].join(end));
      expect(wave.n).toBe(rows.length);
      expect(plain(wave.group)).toEqual(rows.map(({ group }) => ['U', 'unge'].indexOf(group)));
      expect(plain(wave.answers.get('samtale'))).toEqual(
        rows.map(({ samtale }) => ['5', '4', '3', '2', '1', '9'].indexOf(samtale)),
      );
      expect(plain(wave.numbers.get('alder'))).toEqual(rows.map(({ alder }) => alder ?? Number.NaN));
    }),
    { numRuns: 60 },
  );
});
