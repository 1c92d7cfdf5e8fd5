import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../src/load/data/open.ts';
import { profileOf } from '../../src/load/data/profile.ts';
import { faultsOf } from './folder.ts';

function opened(text: string) {
  return openBytes('x.csv', new TextEncoder().encode(text), { file: 'x.csv', options: {}, columns: [] });
}

const codesOf = (text: string) => faultsOf(() => profileOf(opened(text))).map(({ code }) => code);

describe('what parts the fields', () => {
  test('semicolons, though the questions in the first line hold more commas', () => {
    const head = 'nr;Tænk på telefon, mail, brev, sms og fremmøde: tilfreds?;Er du, alt i alt, tryg?';
    const source = opened(`${head}\n1;3;4\n2;5;1\n`);
    expect([source.reading.delimiter, source.columns.length]).toEqual([';', 3]);
    expect(profileOf(source).rows).toBe(2);
  });

  test('whatever the header holds besides, if the rows agree', () => {
    const word = fc.stringMatching(/^[a-zæøå ,|]{1,30}$/).map((text) => `q${text}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 2, maxLength: 8, selector: (one) => one.trim() }),
        (names) => {
          const rows = [1, 2, 3].map((row) => names.map((_, at) => row * at).join(';'));
          expect(opened(`${names.join(';')}\n${rows.join('\n')}\n`).reading.delimiter).toBe(';');
        },
      ),
    );
  });

  test('a lone first line is parted by the sign that it has most of', () => {
    expect(opened('a,b;c;d\n').reading.delimiter).toBe(';');
  });
});

describe('a first line that is no header', () => {
  const table = 'nr;q1;q2\n1;3;4\n2;5;1\n';

  test('title-above-header', () => {
    expect(codesOf(`Udtræk fra systemet, 12-03-2025\n\n${table}`)).toEqual(['title-above-header']);
    expect(codesOf(table)).toEqual([]);
    // One column of texts is a table too.
    expect(codesOf('kommentar\ngod\ndårlig; meget\n')).not.toContain('title-above-header');
    expect(codesOf('nr,q1,q2\n1;3;4\n2;5;1\n')).toEqual(['delimiter-changes']);
  });
});

describe('a line longer than any row', () => {
  test('is refused before anything is made of it, wherever it stands', () => {
    const long = 'x'.repeat(1_000_001);
    expect(codesOf(long)).toEqual(['row-too-long']);
    expect(codesOf(`a,b\n1,${long}\n`)).toEqual(['row-too-long']);
    expect(codesOf(`a,b\n1,"${long}"\n`)).toEqual(['row-too-long']);
    expect(codesOf(`a,b\n${'1,2\n'.repeat(30)}1,${long}\n`)).toEqual(['row-too-long']);
  });

  test('sixty million letters take less than two seconds, and little more room than they are', () => {
    const bytes = Buffer.alloc(60_000_000, 'x');
    bytes.write('a,b\n1,');
    const before = process.memoryUsage().rss;
    const begun = process.cpuUsage();
    const found = faultsOf(() => openBytes('x.csv', bytes, { file: 'x.csv', options: {}, columns: [] }));
    const { user } = process.cpuUsage(begun);
    expect(found.map(({ code }) => code)).toEqual(['row-too-long']);
    expect(user / 1e6).toBeLessThan(2);
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });
});
