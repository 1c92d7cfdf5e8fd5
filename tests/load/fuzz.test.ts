import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Faults } from '../../src/fault.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import {
  openStudy,
  studyFolder,
  validData,
  validFieldwork,
  validOpenAnswers,
  validPopulation,
  validStudy,
} from './valid.ts';

/** Whatever stands in the files: a value, or faults; any other error is a bug of ours and fails the test. */
function valueOrFaults<T>(load: () => T): T | null {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    for (const { place } of error.faults) {
      expect(place?.line ?? 1).toBeGreaterThan(0);
      // A caret must fit below the line: at most one column behind its end.
      if (place?.source !== undefined) expect(place.column ?? 1).toBeLessThanOrEqual(place.source.length + 2);
    }
    return null;
  }
}

/** A text with parts cut out, doubled, put elsewhere or replaced. */
function mutations(original: string): fc.Arbitrary<string> {
  const spice = fc.constantFrom(
    ...[
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ':',
      ': ',
      '- ',
      '? ',
      '\n',
      '\t',
      ' ',
      '#',
      '&a ',
      '*a',
      '!!js ',
      '|\n',
      '---\n',
      '...\n',
      '%',
    ],
    ...[
      '\0',
      '\uFEFF',
      '\uE000',
      'æ',
      '😀',
      ';',
      ',',
      '\r',
      '1',
      '__proto__',
      'constructor',
      '<<',
      'null',
      '~',
    ],
  );
  const edit = fc.record({ at: fc.nat(original.length), cut: fc.nat(12), put: fc.oneof(spice, fc.string()) });
  return fc
    .array(edit, { minLength: 1, maxLength: 6 })
    .map((edits) =>
      edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), original),
    );
}

describe('study.yaml', () => {
  const folder = studyFolder();
  const load = (content: string | Uint8Array) => {
    writeFileSync(join(folder, 'study.yaml'), content);
    return valueOrFaults(() => loadStudy(folder).value);
  };

  test('changed anywhere: a study or faults', () => {
    fc.assert(
      fc.property(mutations(validStudy), (text) => {
        const study = load(text);
        if (study === null) return;
        expect(study.items.length).toBeGreaterThan(0);
        for (const { scale } of study.items)
          expect(scale.answers.filter(({ score }) => score !== null).length).toBeGreaterThan(1);
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes: faults', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => load(bytes) === null),
      { numRuns: 200 },
    );
  });

  test('any YAML: faults', () => {
    const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(json, (text) => load(text) === null),
      { numRuns: 200 },
    );
  });
});

describe('a data file', () => {
  const folder = studyFolder();
  const study = loadStudy(folder).value;
  const load = (content: string | Uint8Array) => {
    writeFileSync(join(folder, 'svar.csv'), content);
    return valueOrFaults(() => loadSurvey(folder, study).value.waves.get('2026') ?? null);
  };

  test('changed anywhere: columns that agree, or faults', () => {
    fc.assert(
      fc.property(mutations(validData), (text) => {
        const wave = load(text);
        if (wave === null) return;
        const columns = [...wave.answers.values(), ...wave.categories.values(), ...wave.numbers.values()];
        for (const column of [wave.group, wave.subgroup, ...columns]) expect(column).toHaveLength(wave.n);
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes: faults', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => load(bytes) === null),
      { numRuns: 200 },
    );
  });
});

describe.each([
  { file: 'befolkning.csv', valid: validPopulation },
  { file: 'indsamling.csv', valid: validFieldwork },
  { file: 'aabne-svar.csv', valid: validOpenAnswers },
])('$file', ({ file, valid }) => {
  const folder = studyFolder({ 'study.yaml': openStudy, 'aabne-svar.csv': validOpenAnswers });
  const study = loadStudy(folder).value;
  const load = (content: string | Uint8Array) => {
    writeFileSync(join(folder, file), content);
    return valueOrFaults(() => loadSurvey(folder, study).value);
  };

  test('changed anywhere: records of the study, or faults', () => {
    fc.assert(
      fc.property(mutations(valid), (text) => {
        const survey = load(text);
        if (survey === null) return;
        const records = [...survey.population, ...survey.fieldwork];
        for (const { wave } of records) expect(['2025', '2026']).toContain(wave);
        for (const { openAnswers, n } of survey.waves.values())
          for (const { row } of openAnswers) expect(row).toBeLessThan(n);
      }),
      { numRuns: 200 },
    );
  });

  test('any bytes: faults', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => load(bytes) === null),
      { numRuns: 100 },
    );
  });
});
