import { type SpawnSyncReturns, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { housing, jobcentre, root } from './support/paths.ts';
import { differing, faraway, filesOf, folder, kildetal, program } from './support/program.ts';

describe('build', () => {
  const out = join(folder(), 'rapport');
  let built: SpawnSyncReturns<string>;

  beforeAll(() => {
    built = kildetal(['build', housing, '--out', out]);
  }, 120_000);

  test('makes every output and tells in Danish what it made', () => {
    expect(built.stderr).not.toContain('Error');
    expect(built.status).toBe(0);
    const names = [...filesOf(out).keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        'rapport.pdf',
        'rapport.docx',
        'ledger.json',
        'ledger.csv',
        'prints.json',
        'build.json',
        'tables.xlsx',
      ]),
    );
    const drawn = names.filter((name) => /^figures[/\\].+\.svg$/.test(name));
    expect(drawn.length).toBeGreaterThanOrEqual(10);
    expect(names).toEqual(expect.arrayContaining(drawn.map((name) => name.replace(/svg$/, 'png'))));
    expect(built.stdout).toMatch(
      /^Færdig på \d+,\d sekunder: .+\nSider: \d+\. Figurer: \d+\. Tabeller: \d+\. Resultater: \d+\./,
    );
  });

  test('off a terminal, each stage is a plain line', () => {
    const stages = [
      'Læser',
      'Beregner',
      'Sætter',
      'Tegner',
      'Ombryder',
      'Venter',
      'Skriver',
      'Efterprøver',
      'Lægger',
    ];
    const lines = built.stderr.trim().split('\n');
    // Warnings come after the stages.
    expect(lines.slice(0, stages.length).map((line) => line.split(' ')[0])).toEqual(stages);
  });

  test('gives the same bytes in another folder, time zone and locale', () => {
    const elsewhere = folder();
    cpSync(housing, join(elsewhere, 'kopi'), { recursive: true });
    const again = kildetal(['build', 'kopi', '--out', 'her'], { cwd: elsewhere, env: faraway });
    expect(again.status).toBe(0);
    expect(differing(filesOf(out), filesOf(join(elsewhere, 'her')))).toEqual([]);
  });

  test('the record holds the hash of every output and input, and no path of the machine', () => {
    const record = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')) as {
      inputs: Record<string, string>;
      outputs: Record<string, string>;
    };
    expect(Object.keys(record.outputs).sort()).toEqual(
      [...filesOf(out).keys()].filter((name) => name !== 'build.json').sort(),
    );
    expect(Object.keys(record.inputs)).toEqual(expect.arrayContaining(['study.yaml', 'besvarelser.csv']));
    for (const [name, bytes] of filesOf(out)) {
      if (/\.(json|csv|svg)$/.test(name)) expect(bytes.toString('utf8'), name).not.toContain(root);
    }
  });

  test('refuses to replace an output that was edited, and changes nothing', () => {
    const edited = join(folder(), 'rapport');
    cpSync(out, edited, { recursive: true });
    writeFileSync(join(edited, 'rapport.docx'), 'rettet i Word');
    const before = filesOf(edited);
    const refused = kildetal(['build', housing, '--out', edited]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('output-edited');
    expect(refused.stderr).toContain('--out');
    expect(filesOf(edited)).toEqual(before);
  });

  test('a folder that cannot be written is a fault', () => {
    const file = join(folder(), 'optaget');
    writeFileSync(file, 'en fil');
    const refused = kildetal(['build', housing, '--out', join(file, 'rapport')]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('output-unwritable');
    expect(readFileSync(file, 'utf8')).toBe('en fil');
  });

  test('stopped in the middle, it leaves the earlier outputs whole and nothing beside them', async () => {
    const stopped = join(folder(), 'rapport');
    cpSync(out, stopped, { recursive: true });
    const before = filesOf(stopped);
    for (const stage of ['Læser', 'Sætter', 'Tegner', 'Ombryder', 'Skriver']) {
      expect(await stopAt(stage, stopped), stage).toBe(130);
      expect(filesOf(stopped), stage).toEqual(before);
      expect(readdirSync(join(stopped, '..')), stage).toEqual(['rapport']);
    }
  }, 240_000);
});

/** Starts a build, sends SIGINT as soon as the stage begins, and gives the exit code. */
function stopAt(stage: string, out: string): Promise<number | null> {
  const child = spawn(process.execPath, [program, 'build', housing, '--out', out], { cwd: root });
  child.stderr.on('data', (text: Buffer) => {
    if (text.toString().includes(stage)) child.kill('SIGINT');
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code));
  });
}

describe('check', () => {
  test('finds nothing wrong with the example and writes nothing', () => {
    const cwd = folder();
    const checked = kildetal(['check', housing], { cwd });
    expect(checked.status).toBe(0);
    expect(checked.stdout).toMatch(/^Ingen fejl\. Besvarelser: 1681\./);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('tells a fault with place, line, caret and remedy, by a path that can be opened', () => {
    const cwd = folder();
    cpSync(housing, join(cwd, 'min'), { recursive: true });
    const data = join(cwd, 'min', 'besvarelser.csv');
    const lines = readFileSync(data, 'utf8').split('\n');
    lines[41] = (lines[41] ?? '').replace(/Low|Medium|High/, 'Lav');
    writeFileSync(data, lines.join('\n'));
    const checked = kildetal(['check', 'min'], { cwd });
    expect(checked.status).toBe(1);
    const told = checked.stderr.split('\n');
    const head = told.findIndex((line) => line.startsWith(`${join('min', 'besvarelser.csv')}:42:`));
    expect(told[head]).toContain('answer-not-in-scale');
    expect(told[head + 1]).toBe(`  42 | ${lines[41]}`);
    const caret = told[head + 2]?.indexOf('^') ?? -1;
    expect(told[head + 1]?.slice(caret, caret + 3)).toBe('Lav');
    expect(told[head + 3]).not.toBe('');
  });
});

describe('results', () => {
  test('CSV opens in a Danish spreadsheet: byte order mark, semicolons, decimal comma', () => {
    const { status, stdout } = kildetal(['results', housing]);
    expect(status).toBe(0);
    const lines = stdout.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFid;kind;wave;scope;/);
    // reference.json of the housing data: mean 2.06008328375967, from R 4.2.2 mean().
    expect(lines.find((line) => line.startsWith('mean/1976/alle/tilfredshed;'))).toContain(
      ';2,0600832837596',
    );
  });

  test('JSON is the ledger that build writes', () => {
    const { stdout } = kildetal(['results', housing, '--format', 'json']);
    const ledger = JSON.parse(stdout) as { study: string; results: { id: string }[] };
    expect(ledger.study).toBe('boligforhold-koebenhavn');
    const ids = ledger.results.map((result) => result.id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('difference/1976/hoejhuse/tilfredshed');
  });
});

describe('a reader that has seen enough', () => {
  test('closes the pipe, and nothing is said of it', async () => {
    // More than a pipe holds, so that the program is still writing when its reader goes.
    const child = spawn(process.execPath, [program, 'results', jobcentre], { cwd: root });
    let told = '';
    child.stderr.on('data', (text: Buffer) => {
      told += text.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect([code, told]).toEqual([0, '']);
  }, 120_000);
});

describe('proof', () => {
  test('what is no PDF is a fault, told in the language that is asked for', () => {
    const danish = kildetal(['proof', join(housing, 'study.yaml')]);
    expect(danish.status).toBe(1);
    expect(danish.stderr).toContain('pdf-unreadable');
    expect(danish.stderr).toContain('kan ikke læses');
    const english = kildetal(['proof', join(housing, 'study.yaml'), '--language', 'en']);
    expect(english.stderr).toContain('cannot be read');
  });

  test('--final ends with an error where PDF/UA is not kept, and only then', async () => {
    const path = join(folder(), 'bar.pdf');
    const bare = await PDFDocument.create();
    bare.addPage();
    writeFileSync(path, await bare.save());
    const told = kildetal(['proof', path]);
    expect(told.status).toBe(0);
    expect(told.stdout).toMatch(/ 06-001\s+IKKE OPFYLDT/);
    expect(kildetal(['proof', path, '--final']).status).toBe(1);
  });
});

describe('command line', () => {
  test.each([
    [['byg', 'x'], 'byg'],
    [['build'], 'kommandolinjen'],
    [['build', 'x', '--formatt', 'pdf'], 'formatt'],
    [['build', 'x', '--format', 'odt'], 'odt'],
    [['results', 'x', '--format', 'xlsx'], 'xlsx'],
    [['build', 'x', '--draft', '--final'], 'final'],
    [[], 'build'],
  ])('%j is a wrong command line', (words, named) => {
    const { status, stderr } = kildetal(words);
    expect(status).toBe(2);
    expect(stderr).toContain(named);
    expect(stderr).toContain('--help');
    expect(stderr).not.toContain('    at ');
  });

  test('help is in Danish and has examples for every command', () => {
    const { status, stdout } = kildetal(['--help']);
    expect(status).toBe(0);
    for (const word of [
      'Kommandoer:',
      'Eksempler:',
      'kildetal build',
      'kildetal check',
      'kildetal results',
      'kildetal proof',
    ]) {
      expect(stdout).toContain(word);
    }
    expect(stdout).not.toMatch(/Commands:|Options:|Examples:|\[boolean\]|\[required\]/);
  });

  test('a study that is not there is a fault of the user', () => {
    const { status, stderr } = kildetal(['check', 'findes-ikke']);
    expect(status).toBe(1);
    expect(stderr).toContain('findes-ikke');
  });

  test('an empty folder is a fault of the user', () => {
    const empty = join(folder(), 'tom');
    mkdirSync(empty);
    const { status, stderr } = kildetal(['build', empty]);
    expect(status).toBe(1);
    expect(stderr).toContain('study.yaml');
  });
});
