import type { Sample, Shape } from './files.ts';

type Samples = Readonly<Record<string, Sample>>;

/** Three groups that differ, without subgroups. */
const three: Samples = { centrum: [60, 0.6], vest: [50, 1], havnen: [45, 1.6] };

/** Two groups with three and two subgroups. */
const parts = { centrum: ['unge', 'voksne', 'gamle'], vest: ['unge', 'voksne'] } as const;
const parted: Samples = {
  'centrum.unge': [40, 0.6],
  'centrum.voksne': [45, 1],
  'centrum.gamle': [35, 1.5],
  'vest.unge': [50, 0.7],
  'vest.voksne': [42, 1.4],
};

/** As they were asked the years before, when all were more content: the youngest most of all. */
const before: Samples = { ...parted, 'centrum.unge': [44, 0.3], 'centrum.gamle': [38, 0.9] };
const longBefore: Samples = { ...parted, 'centrum.unge': [41, 0.5], 'centrum.voksne': [40, 0.4] };

const districts = [
  'Amager',
  'Bispebjerg',
  'Centrum',
  'Frederiksberg',
  'Havnen',
  'Husum',
  'Nord',
  'Syd',
  'Valby',
  'Vanløse',
  'Vest',
  'Østerbro',
];
const ids = districts.map((name) => name.toLowerCase().replace('ø', 'oe'));

const long = {
  nord: 'bibliotekerne i Bispebjerg, Nordvest og Tingbjerg med tilhørende selvbetjente afdelinger',
  syd: 'bibliotekerne på Amager, Islands Brygge og i Sydhavnen',
  vest: 'Ungdomsuddannelsesbibliotekssamarbejdet',
};

const population = `wave;scope;measure;variable;category;value;unit;date;source
2026;centrum;people;;;4200;personer;2026-01;Bibliotekets lånerregister
2026;centrum;share;subgroup;unge;25;percent;2026-01;Bibliotekets lånerregister
2026;centrum;share;subgroup;voksne;40;percent;2026-01;Bibliotekets lånerregister
2026;centrum;share;subgroup;gamle;35;percent;2026-01;Bibliotekets lånerregister
2026;centrum;share;koen;k;60;percent;2026-01;Bibliotekets lånerregister
2026;centrum;share;koen;m;40;percent;2026-01;Bibliotekets lånerregister
`;

const fieldwork = `wave;scope;measure;value;min;max;unit
2026;alle;target;250;;;interview
2026;centrum.unge;target;50;;;interview
2026;centrum.voksne;target;50;;;interview
2026;centrum.gamle;target;50;;;interview
2026;vest.unge;target;50;;;interview
2026;vest.voksne;target;50;;;interview
`;

const answers = (tone: string, item: string, texts: readonly string[]): readonly string[] =>
  texts.map((text, index) => `2026-${index + 1};${item};${tone};hjaelp;${text}`);

const openAnswers = [
  'respondent;item;tone;theme;text',
  ...answers('positive', 's1', [
    'Personalet hjalp mig med at finde det, jeg ledte efter, uden at jeg skulle spørge to gange.',
    'De kender bøgerne og tager sig tid til at høre, hvad man godt kan lide at læse.',
  ]),
].join('\n');

export const shapes = {
  'three groups without subgroups': { waves: { '2026': three } },
  'one wave without population or open answers': {
    waves: { '2026': parted },
    groups: parts,
    background: true,
    controls: ['koen', 'alder'],
  },
  'all that a study can have': {
    waves: { '2025': before, '2026': parted },
    groups: parts,
    background: true,
    controls: ['koen', 'alder'],
    lastWave: { population: 'population.csv', fieldwork: 'fieldwork.csv' },
    study: { openAnswers: { data: 'aabne.csv', themes: { hjaelp: 'Hjælp fra personalet' } } },
    files: { 'population.csv': population, 'fieldwork.csv': fieldwork, 'aabne.csv': openAnswers },
  },
  'a third wave': { waves: { '2024': longBefore, '2025': before, '2026': parted }, groups: parts },
  'two waves without subgroups': { waves: { '2025': { ...three, vest: [48, 0.4] }, '2026': three } },
  'a group that was asked in the first and the third wave': {
    waves: {
      '2024': three,
      '2025': { centrum: [60, 0.9], vest: [50, 1] },
      '2026': { ...three, havnen: [45, 0.8] },
    },
  },
  'a 3-point scale': { waves: { '2026': three }, scale: 'three' },
  'a 4-point scale without a middle': { waves: { '2026': three }, scale: 'four' },
  'a 7-point scale': { waves: { '2026': three }, scale: 'seven' },
  'a 10-point scale': { waves: { '2026': three }, scale: 'ten' },
  'a reversed scale': { waves: { '2026': three }, scale: 'reversed' },
  'one group': { waves: { '2026': { centrum: [60, 0.6] } } },
  'one group with subgroups': {
    waves: { '2026': { 'centrum.unge': [40, 0.6], 'centrum.voksne': [45, 1.5] } },
    groups: { centrum: ['unge', 'voksne'] },
  },
  'no groups': { waves: { '2026': { '': [80, 0.8] } }, background: true },
  'twelve groups': {
    waves: {
      '2026': Object.fromEntries(ids.map((id, index) => [id, [24 + 7 * index, 0.5 + 0.1 * index] as const])),
    },
    labels: Object.fromEntries(ids.map((id, index) => [id, districts[index] ?? id])),
  },
  'a group of one and one of none': {
    waves: { '2026': { centrum: [60, 0.6], vest: [50, 1.4], havnen: [1, 1] } },
    groups: { centrum: [], vest: [], havnen: [], nord: [] },
    background: true,
  },
  'subgroups of one and of none': {
    waves: {
      '2026': {
        'centrum.unge': [60, 0.6],
        'centrum.voksne': [45, 1.4],
        'centrum.gamle': [1, 1],
        vest: [40, 1],
      },
    },
    groups: { centrum: ['unge', 'voksne', 'gamle', 'udenbys'], vest: [] },
    background: true,
  },
  'long labels': {
    waves: { '2026': { nord: [60, 0.6], syd: [50, 1], vest: [45, 1.6] } },
    labels: long,
    scale: 'long',
    items: [
      'Oplevelsen af den hjælp, som personalet giver, når man leder efter noget bestemt på hylderne',
      'Muligheden for at bruge biblioteket uden for den betjente åbningstid, også i weekenden',
    ],
  },
} satisfies Readonly<Record<string, Shape>>;
