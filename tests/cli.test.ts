import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { housing, root } from './support/paths.ts';

/** The program as a user starts it: the compiled files, in a process of their own. */
const program = join(root, 'dist', 'cli.js');

function kildetal(words: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  return spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
  });
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'kildetal-cli-'));
}

/** All files below a folder, by name. */
function filesOf(path: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(path.length + 1), readFileSync(file)] as const;
    }),
  );
}

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
      ]),
    );
    expect(names.filter((name) => /^figures[/\\].+\.svg$/.test(name)).length).toBeGreaterThanOrEqual(10);
    expect(built.stdout).toMatch(
      /^Færdig på \d+,\d sekunder: .+\nSider: \d+\. Figurer: \d+\. Tabeller: \d+\. Resultater: \d+\./,
    );
  });

  test('off a terminal, each stage is a plain line', () => {
    const stages = ['Læser', 'Beregner', 'Sætter', 'Tegner', 'Skriver', 'Prøver', 'Lægger'];
    const lines = built.stderr.trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(stages);
  });

  test('gives the same bytes in another folder, time zone and locale', () => {
    const elsewhere = folder();
    cpSync(housing, join(elsewhere, 'kopi'), { recursive: true });
    const env = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const again = kildetal(['build', 'kopi', '--out', 'her'], { cwd: elsewhere, env });
    expect(again.status).toBe(0);
    const [first, second] = [filesOf(out), filesOf(join(elsewhere, 'her'))];
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
    const different = [...first]
      .filter(([name, bytes]) => !second.get(name)?.equals(bytes))
      .map(([name]) => name);
    expect(different).toEqual([]);
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
    for (const stage of ['Læser', 'Sætter', 'Tegner', 'Skriver']) {
      expect(await stopAt(stage, stopped), stage).toBe(130);
      expect(filesOf(stopped), stage).toEqual(before);
      expect(readdirSync(join(stopped, '..')), stage).toEqual(['rapport']);
    }
  });
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
