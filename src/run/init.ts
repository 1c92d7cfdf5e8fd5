import { basename, dirname, extname, join } from 'node:path';
import type { Draft } from '../draft/draft.ts';
import { withItems } from '../draft/fallback.ts';
import { studyYaml } from '../draft/study-yaml.ts';
import { onlyYearOf } from '../draft/wave-column.ts';
import { idOf, plain } from '../draft/words.ts';
import { type Fault, Faults, fault, type Outcome } from '../fault.ts';
import { openData } from '../load/data/open.ts';
import { profileOf } from '../load/data/profile.ts';
import { readData } from '../load/data/whole.ts';
import { loadRecognise } from '../load/recognise.ts';
import type { Language } from '../model/language.ts';
import type { DataProfile } from '../model/profile.ts';
import type { Recognise } from '../model/recognise.ts';
import type { ReadingOptions } from '../model/wave.ts';
import { writeNew } from '../publish.ts';
import { draftOfSource } from './draft-of-source.ts';
import { fill } from './explain.ts';

export interface InitOptions {
  /** The data file. */
  readonly data: string;
  readonly templates: string;
  /** The folder to make; null: one of the file's name below the folder that the user stands in. */
  readonly out: string | null;
  /** ISO: what stands as the day of publication until the user writes another. */
  readonly today: string;
  /** How the file is to be read, where that is not left to be found out. */
  readonly reading?: ReadingOptions;
}

/** What a draft of a study holds. */
export interface Drafted {
  readonly folder: string;
  readonly items: number;
  readonly scales: number;
  readonly groups: number;
  readonly background: number;
  /** Ids of the waves that a column of the file tells of; none where it tells of none. */
  readonly waves: readonly string[];
  readonly waveColumn: string | null;
  readonly unused: number;
  /** Columns that look like answers and yet are not used, by why. */
  readonly leftOut: readonly { readonly why: string; readonly columns: readonly string[] }[];
  /** Whether the study asks for the short report: the usual one would be very long. */
  readonly isShort: boolean;
}

/** `kildetal init`: a data file becomes a study folder, all that was guessed marked in study.yaml. */
export function init(options: InitOptions, language: Language): Outcome<Drafted> {
  const [within, file] = [dirname(options.data), basename(options.data)];
  const source = openData(within, { file, options: options.reading ?? {}, columns: [] }, new Map());
  const data = profileOf(source);
  const phrase = (key: string, values = {}): string => fill(language.cli[key] ?? key, values);
  const words = loadRecognise(options.templates);
  const drafting = draftOfSource(source, data, words, phrase('draft-scale'));
  const draft = withItems(drafting.draft, data);
  if (draft.items.length === 0) throw new Faults([fault('items-none', { file }, { file })]);
  const name = basename(file, extname(file));
  const about = {
    id: idOf(name, new Set()),
    title: titleOf(name),
    language: language.code === 'en' ? ('en' as const) : ('da' as const),
    published: options.today,
    reading: options.reading ?? {},
    publication: isLong(draft) ? shortPublication : null,
    wave: onlyYearOf(data, words) ?? yearIn(name) ?? '1',
  };
  const folder = options.out ?? join('.', about.id);
  writeNew(folder, [
    {
      name: 'study.yaml',
      bytes: new TextEncoder().encode(studyYaml(draft, { data, offScale: drafting.offScale }, about, phrase)),
    },
    { name: file, bytes: readData(within, file) },
  ]);
  return {
    value: {
      folder,
      items: draft.items.length,
      scales: draft.scales.length,
      groups: groupsIn(draft.group),
      background: draft.background.length,
      leftOut: draft.unused.filter(({ why }) => why === 'alike' || why === 'other'),
      waves: draft.waves?.waves.map(({ id }) => id) ?? [],
      waveColumn: draft.waves?.column ?? null,
      isShort: about.publication !== null,
      unused: draft.unused.reduce((sum, { columns }) => sum + columns.length, 0),
    },
    warnings: [
      ...source.notes,
      ...totalRow(data, words),
      ...(draft.isFallback
        ? [fault('items-not-recognised', { items: draft.items.map(({ id }) => id).join(', ') }, { file })]
        : []),
    ],
  };
}

/** A row of sums below the others: its words stand where all other rows have a number. */
function totalRow({ file, columns }: DataProfile, words: Recognise): readonly Fault[] {
  const found = columns.flatMap(({ name, numbers }) =>
    (numbers?.others ?? [])
      .filter((text) => words.total.includes(plain(text)))
      .map((value) => ({ column: name, value })),
  );
  const [first] = found;
  return first === undefined ? [] : [fault('total-row', first, { file })];
}

/** More sections than this, one a question and group, are more than anybody reads first. */
const mostSections = 30;
const shortPublication = 'kort';

function isLong({ items, group }: Draft): boolean {
  return items.length * (1 + groupsIn(group)) > mostSections;
}

function groupsIn(group: Draft['group']): number {
  return group?.answers?.valid.filter(({ count }) => count > 0).length ?? 0;
}

/** The year of a name that has one; a name of several years says nothing of the wave. */
function yearIn(name: string): string | null {
  const years = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** "Nonvoters data" of `nonvoters_data`, "Svar" of `svar_2026`: the year is the wave's, and there may be more of them. */
function titleOf(name: string): string {
  const parts = name.split(/[_\-\s]+/).filter((part) => part !== '');
  const words = parts.filter((part) => !/^(?:19|20)\d\d$/.test(part)).join(' ') || parts.join(' ') || name;
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
