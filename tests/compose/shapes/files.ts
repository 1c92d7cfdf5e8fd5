import { scales } from './scales.ts';

/** How many answered, and how they lean: below 1 towards the end of the scale, above 1 towards its beginning. */
export type Sample = readonly [n: number, lean: number];

/** What a case wants of its study: a library's survey of its borrowers. All else is filled in. */
export interface Shape {
  /** Of each wave, the respondents by group or `group.subgroup`; `''` is no group. */
  readonly waves: Readonly<Record<string, Readonly<Record<string, Sample>>>>;
  /** The groups in order, each with its subgroups. Left out: those that the first wave names, without subgroups. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly scale?: keyof typeof scales;
  /** Topics of the items. */
  readonly items?: readonly string[];
  /** What groups are called: `børn` in place of "lånere i …". */
  readonly labels?: Readonly<Record<string, string>>;
  /** Sex in two categories, and age in three classes. */
  readonly background?: boolean;
  readonly controls?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** Further fields of study.yaml, and of its last wave. */
  readonly study?: Readonly<Record<string, unknown>>;
  readonly lastWave?: Readonly<Record<string, unknown>>;
}

const topics = ['Betjeningen', 'Udvalget af bøger', 'Åbningstiderne'];

/** The folder of the study that a shape describes: study.yaml, which may be written as JSON, a data file a wave, and more. */
export function filesOf(shape: Shape): Readonly<Record<string, string>> {
  const groups = groupsOf(shape);
  const items = shape.items ?? topics;
  const ids = Object.keys(shape.waves);
  const study = {
    id: 'biblioteket',
    title: 'Lånernes oplevelse af biblioteket',
    publisher: 'Biblioteket',
    published: '2026-11-22',
    source: 'Opdigtede svar.',
    everyone: { plural: 'lånere', definite: 'lånerne', genitive: 'lånernes', short: 'Alle lånere' },
    columns: { respondent: 'nr', group: 'gruppe', subgroup: 'del' },
    waves: ids.map((id) => ({
      id,
      data: `${id}.csv`,
      groups: Object.keys(groups).filter((group) => isAsked(shape.waves[id] ?? {}, group)),
      ...(id === ids.at(-1) ? shape.lastWave : {}),
    })),
    groups: Object.entries(groups).map(([id, parts]) => ({
      id,
      labels: labelsOf(shape.labels?.[id] ?? capitalised(id)),
      subgroups: parts.map((part) => ({
        id: part,
        labels: partLabels(part, shape.labels?.[id] ?? capitalised(id)),
      })),
    })),
    scales: { skala: scales[shape.scale ?? 'five'] },
    items: items.map((topic, index) => ({
      id: `s${index + 1}`,
      type: 'scale',
      topic,
      wording: `Hvad mener du om ${topic.toLowerCase()}?`,
      scale: 'skala',
    })),
    background: shape.background === true ? [sex, age] : [],
    tests: { levels: [5, 10], controls: shape.controls ?? [] },
    ...shape.study,
  };
  const data = ids.map((id) => [`${id}.csv`, rowsOf(shape, id, items.length)] as const);
  return { 'study.yaml': withoutEmpty(study), ...Object.fromEntries(data), ...shape.files };
}

const sex = { id: 'koen', type: 'categories', label: 'Køn', categories: { k: 'Kvinde', m: 'Mand' } };
const age = {
  id: 'alder',
  type: 'numeric',
  label: 'Alder',
  unit: 'år',
  more: 'ældre låneren er',
  classes: [
    { from: 10, to: 29 },
    { from: 30, to: 59 },
    { from: 60, label: '60+' },
  ],
};

function groupsOf({ groups, waves }: Shape): Readonly<Record<string, readonly string[]>> {
  if (groups !== undefined) return groups;
  const [first = {}] = Object.values(waves);
  return Object.fromEntries(Object.keys(first).flatMap((id) => (id === '' ? [] : [[id, []]])));
}

function isAsked(samples: Readonly<Record<string, Sample>>, group: string): boolean {
  return Object.keys(samples).some((scope) => scope.split('.')[0] === group);
}

function labelsOf(name: string) {
  return {
    plural: `lånere i ${name}`,
    definite: `lånerne i ${name}`,
    genitive: `lånernes i ${name}`,
    short: capitalised(name),
  };
}

function partLabels(part: string, group: string) {
  return {
    plural: `${part} lånere i ${group}`,
    definite: `de ${part} lånere i ${group}`,
    genitive: `de ${part} låneres i ${group}`,
    short: capitalised(part),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Answers spread evenly by the golden ratio, then leant: the same in each run, and like a sample in every cell. */
function rowsOf(shape: Shape, wave: string, items: number): string {
  const codes = Object.keys(scales[shape.scale ?? 'five'].answers);
  const dontKnow: string | undefined = 'dontKnow' in scales[shape.scale ?? 'five'] ? '9' : undefined;
  const valid = codes.filter((code) => code !== dontKnow);
  const rows = Object.entries(shape.waves[wave] ?? {}).flatMap(([scope, [n, lean]]) => {
    const [group = '', part = ''] = scope.split('.');
    return Array.from({ length: n }, (_, index) => {
      const answers = Array.from({ length: items }, (_, item) => {
        const even = ((index + 1) * (0.618034 + 0.1 * item)) % 1;
        if (dontKnow !== undefined && index % 25 === 24) return dontKnow;
        return valid[Math.floor(even ** leanOf(lean, item) * valid.length)] ?? '';
      });
      return [group, part, index % 2 === 0 ? 'k' : 'm', String(10 + ((index * 37) % 70)), ...answers];
    });
  });
  const head = [
    'nr',
    'gruppe',
    'del',
    'koen',
    'alder',
    ...Array.from({ length: items }, (_, i) => `s${i + 1}`),
  ];
  return [head, ...rows.map((row, index) => [`${wave}-${index + 1}`, ...row])]
    .map((row) => row.join(';'))
    .join('\n');
}

/** On the second item groups lean the other way; on the third they are alike. */
function leanOf(lean: number, item: number): number {
  return [lean, 1 / lean, 1][item % 3] ?? lean;
}

/** study.yaml without the lists that a study leaves out. */
function withoutEmpty(study: Readonly<Record<string, unknown>>): string {
  const columns = { respondent: 'nr', group: 'gruppe', subgroup: 'del' };
  const hasGroups = Array.isArray(study['groups']) && study['groups'].length > 0;
  const kept = hasGroups
    ? { ...study, columns }
    : { ...study, columns: { respondent: 'nr' }, groups: undefined };
  return JSON.stringify(
    kept,
    (_, value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value),
    2,
  );
}
