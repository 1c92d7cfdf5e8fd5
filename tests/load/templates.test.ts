import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../src/load/fonts.ts';
import { inputHashes } from '../../src/load/inputs.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { pathOfName } from '../../src/load/name.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadTemplates } from '../../src/load/templates.ts';
import { readTheme } from '../../src/load/theme.ts';
import { type Edit, edited, faultsOf, folderOf, marked } from './folder.ts';
import { studyFolder, validStudy } from './valid.ts';

const plan = `name: Plan
chapters:
  - { template: forord, part: front }
  - { template: gruppe, each: group, when: subgroups }
  - { template: bilag, part: appendix, when: [waves, population] }
`;

const templateFiles: Readonly<Record<string, string>> = {
  'plan/publication.yaml': plan,
  'plan/da/chapters/forord.md': '# Forord\n',
  'plan/da/chapters/gruppe.md': '# {{group.short}}\n',
  'plan/da/chapters/bilag.md': '# Bilag\n',
  'plan/da/partials/figur.md': 'En figur\n',
};

function templatesFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderOf({ ...templateFiles, ...files });
  cpSync('templates/language', join(folder, 'language'), { recursive: true });
  if (files['plan/theme.yaml'] === undefined)
    cpSync('templates/rapport/theme.yaml', join(folder, 'plan/theme.yaml'));
  return folder;
}

function load(files: Readonly<Record<string, string>> = {}, texts: Readonly<Record<string, string>> = {}) {
  const folder = studyFolder(texts);
  const inputs = new Map<string, string>();
  const study = loadStudy(folder, inputs).value;
  return { ...loadTemplates(templatesFolder(files), 'plan', study, folder, inputs).value, inputs };
}

describe('templates', () => {
  test('are read by name, the plan complete', () => {
    const { publication, chapters, partials } = load();
    expect(publication).toEqual({
      id: 'plan',
      name: 'Plan',
      chapters: [
        { template: 'forord', part: 'front', each: null, when: [] },
        { template: 'gruppe', part: 'chapter', each: 'group', when: ['subgroups'] },
        { template: 'bilag', part: 'appendix', each: null, when: ['waves', 'population'] },
      ],
    });
    expect([...chapters.keys()]).toEqual(['bilag', 'forord', 'gruppe']);
    expect(partials.get('figur')).toEqual({
      file: 'templates/plan/da/partials/figur.md',
      text: 'En figur\n',
    });
  });

  test("the study's own prose is read by its path without ending", () => {
    const { texts } = load(
      {},
      {
        'text/forord.md': 'A',
        'text/udsatte/samtale/positiv.md': 'B',
        'text/noter.txt': 'C',
        'text/.gemt.md': 'D',
      },
    );
    expect([...texts]).toEqual([
      ['forord', { file: 'text/forord.md', text: 'A' }],
      ['udsatte/samtale/positiv', { file: 'text/udsatte/samtale/positiv.md', text: 'B' }],
    ]);
  });

  test('have the plan of their own language where it has one', () => {
    const own = 'name: Report\nchapters:\n  - { template: forord }\n';
    const { publication, inputs } = load({ 'plan/da/publication.yaml': own });
    expect([publication.name, publication.chapters.map(({ template }) => template)]).toEqual([
      'Report',
      ['forord'],
    ]);
    expect(Object.keys(inputHashes(inputs))).toContain('templates/plan/da/publication.yaml');
    expect(load({ 'plan/en/publication.yaml': own }).publication.name).toBe('Plan');
  });

  test('are called by the same names wherever study and templates lie, and every file read is noted', () => {
    const [one, other] = [load({}, { 'text/forord.md': 'A' }), load({}, { 'text/forord.md': 'A' })];
    expect(inputHashes(one.inputs)).toEqual(inputHashes(other.inputs));
    expect(Object.keys(inputHashes(one.inputs))).toEqual([
      'study.yaml',
      'templates/language/da.yaml',
      'templates/language/faults/da.yaml',
      'templates/language/proof/da.yaml',
      'templates/plan/da/chapters/bilag.md',
      'templates/plan/da/chapters/forord.md',
      'templates/plan/da/chapters/gruppe.md',
      'templates/plan/da/partials/figur.md',
      'templates/plan/publication.yaml',
      'templates/plan/theme.yaml',
      'text/forord.md',
    ]);
  });
});

describe('bad templates', () => {
  function faults(files: Readonly<Record<string, string | Uint8Array>>, texts = {}, publication = 'plan') {
    const folder = studyFolder(texts);
    const study = loadStudy(folder).value;
    return faultsOf(() => loadTemplates(templatesFolder(files), publication, study, folder)).map(
      ({ code, values, place }) => ({ code, values, at: `${place?.file}:${place?.line}:${place?.column}` }),
    );
  }

  function planFault(edit: Edit) {
    const { text, place } = marked(edited(plan, [edit]));
    const [found, ...more] = faults({ 'plan/publication.yaml': text });
    expect(more).toEqual([]);
    expect(found?.at).toBe(`templates/plan/publication.yaml:${place?.line}:${place?.column}`);
    return found;
  }

  test('an unknown publication: those that there are', () => {
    expect(faults({ 'andet/publication.yaml': plan }, {}, 'rapprt')).toMatchObject([
      { code: 'publication-unknown', values: { publication: 'rapprt', known: 'andet, plan' } },
    ]);
    expect(faults({}, {}, '../plan')).toMatchObject([{ code: 'publication-unknown' }]);
  });

  test('a language that the publication lacks', () => {
    const english = { 'study.yaml': edited(validStudy, [['language: da', 'language: en']]) };
    expect(faults({}, english)).toMatchObject([
      { code: 'publication-language-missing', values: { language: 'en' } },
    ]);
  });

  test('a chapter without a template', () => {
    expect(planFault(['template: gruppe', 'template: ‸grupe'])).toMatchObject({
      code: 'chapter-missing',
      values: { chapter: 'grupe', known: 'bilag, forord, gruppe' },
    });
  });

  test('a fault in the plan of a language is told in that file', () => {
    const own = 'name: Report\nchapters:\n  - { template: preface }\n';
    expect(faults({ 'plan/da/publication.yaml': own })).toMatchObject([
      { code: 'chapter-missing', at: 'templates/plan/da/publication.yaml:3:17' },
    ]);
  });

  test('an unknown condition, an unknown field', () => {
    expect(planFault(['when: subgroups', 'when: ‸subgroup'])).toMatchObject({ code: 'choice-unknown' });
    expect(planFault(['when: subgroups', '‸whenn: subgroups'])).toMatchObject({
      code: 'key-misspelt',
      values: { nearest: 'when' },
    });
  });

  test('private-use characters in chapters, partials and prose, all at once', () => {
    const found = faults(
      { 'plan/da/chapters/forord.md': '# Forord\n\nab\uE000\n', 'plan/da/partials/figur.md': '\uF8FF' },
      { 'text/forord.md': 'æ\nø\uE123' },
    );
    expect(found.map(({ code, values, at }) => [code, values['character'], at])).toEqual([
      ['character-refused', 'U+E000', 'templates/plan/da/chapters/forord.md:3:3'],
      ['character-refused', 'U+F8FF', 'templates/plan/da/partials/figur.md:1:1'],
      ['character-refused', 'U+E123', 'text/forord.md:2:2'],
    ]);
  });

  test('prose in Latin-1', () => {
    expect(faults({}, { 'text/a.md': Uint8Array.of(0x61, 10, 0x62, 0xe6) })).toMatchObject([
      { code: 'not-utf8', at: 'text/a.md:2:2' },
    ]);
  });

  test('prose that a link leads out of the folder to', () => {
    const outside = folderOf({ 'hemmelig.md': 'x' });
    const folder = studyFolder({ 'text/a.md': '' });
    symlinkSync(join(outside, 'hemmelig.md'), join(folder, 'text/b.md'));
    const study = loadStudy(folder).value;
    const found = faultsOf(() => loadTemplates(templatesFolder(), 'plan', study, folder));
    expect(found.map(({ code, place }) => [code, place?.file])).toEqual([['path-outside', 'text/b.md']]);
  });

  test('a theme with an unknown colour, a colour that is none, a missing style and a font that it lacks', () => {
    const theme = (...edits: Edit[]) =>
      faults({ 'plan/theme.yaml': edited(readFileSync('templates/rapport/theme.yaml', 'utf8'), edits) }).map(
        ({ code, values }) => [code, Object.values(values)[0]],
      );
    expect(theme(['  ink: "#14232A"', '  inkk: "#14232A"'])).toEqual([['key-misspelt', 'inkk']]);
    expect(theme(['"#46565D"', 'grey'])).toEqual([['colour-invalid', 'muted']]);
    expect(theme(['  lead: {', '  leed: {'])).toEqual([['key-misspelt', 'leed']]);
    expect(theme(['  lead: { family: serif, weight: 400', '  lead: { family: serif, weight: 900'])).toEqual([
      ['style-without-font', 'lead'],
    ]);
  });
});

describe('fonts', () => {
  const theme = readTheme('templates', 'rapport', new Map());

  test('are the static TrueType fonts of the theme', () => {
    const inputs = new Map<string, string>();
    const fonts = loadFonts(theme, inputs);
    expect([...fonts.keys()]).toContain('sans-600');
    expect([...fonts.keys()]).toContain('serif-400-italic');
    for (const { bytes } of fonts.values()) expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(inputs.size).toBe(fonts.size);
    expect([...inputs.keys()].every((name) => name.startsWith('@expo-google-fonts/'))).toBe(true);
  });

  test('that are not there are told', () => {
    const { serif, sans } = theme.families;
    const lost = { ...theme, families: { serif: { ...serif, package: '@fonts/lost' }, sans } };
    const cuts = Object.keys(serif.fonts).length;
    expect(faultsOf(() => loadFonts(lost)).map(({ code }) => code)).toEqual(Array(cuts).fill('font-missing'));
    const text = { weight: 300, italic: false, file: 'package.json', word: 'x' };
    const wrong = { ...theme, families: { serif, sans: { ...sans, fonts: { text } } } };
    expect(faultsOf(() => loadFonts(wrong)).map(({ code }) => code)).toEqual(['font-not-truetype']);
  });
});

describe('a language for the command line', () => {
  test('is what can be read of it, and never a fault', () => {
    const folder = folderOf({
      'language/da.yaml': 'cli: { title: Kildetal }\nfarver: [',
      'language/faults/da.yaml': 'a: { message: A }\nb: nej\n',
    });
    expect(loadLanguage(folder, 'da')).toMatchObject({
      code: 'da',
      faults: { a: { message: 'A', hint: '' } },
    });
    writeFileSync(join(folder, 'language/da.yaml'), 'cli: { title: Kildetal }\nfarver: mange\n');
    expect(loadLanguage(folder, 'da').cli).toEqual({ title: 'Kildetal' });
    expect(loadLanguage(join(folder, 'intet'), 'en')).toMatchObject({ code: 'en', faults: {}, cli: {} });
    expect(loadLanguage('templates', 'da').months).toHaveLength(12);
  });
});

test('names become paths that the user can open', () => {
  const folders = { study: '/home/a/projekt/data/s', templates: '/usr/lib/kildetal/templates' };
  expect(pathOfName('text/forord.md', folders, '/home/a/projekt')).toBe('data/s/text/forord.md');
  expect(pathOfName('study.yaml', folders, '/home/b')).toBe('/home/a/projekt/data/s/study.yaml');
  expect(pathOfName('templates/plan/theme.yaml', folders, '/home/a')).toBe(
    '/usr/lib/kildetal/templates/plan/theme.yaml',
  );
});
