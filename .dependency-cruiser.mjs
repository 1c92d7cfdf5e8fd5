/** The arrows of ARCHITECTURE.md: a stage knows the model, the faults and itself; only run/ joins stages. */
const stages = [
  'load',
  'draft',
  'analyse',
  'language',
  'letters',
  'compose',
  'plot',
  'write',
  'proof',
  'review',
];

/** What a stage may import inside src, besides model/, fault.ts and itself. */
const extra = { compose: ['^src/language/'], plot: ['^src/letters/'], write: ['^src/letters/'] };

const stageRules = stages.map((stage) => ({
  name: `${stage}-knows-only-the-model`,
  comment: `${stage}/ may import model/, fault.ts and itself${extra[stage] ? `, and ${extra[stage]}` : ''}; only run/ joins stages.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: {
    path: '^src/',
    pathNot: ['^src/model/', '^src/fault\\.ts$', `^src/${stage}/`, ...(extra[stage] ?? [])],
  },
}));

export default {
  forbidden: [
    ...stageRules,
    {
      name: 'model-is-the-floor',
      comment: 'model/ is shared by all stages and knows none of them.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/', pathNot: ['^src/model/'] },
    },
    {
      name: 'fault-is-the-floor',
      comment: 'fault.ts is shared by all stages and knows none of them.',
      severity: 'error',
      from: { path: '^src/fault\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/model/'] },
    },
    {
      name: 'only-run-joins-stages',
      comment: 'publish.ts knows no stage; cli.ts and cli/ reach them only through run/.',
      severity: 'error',
      from: { path: '^src/((publish|cli)\\.ts$|cli/)' },
      to: { path: `^src/(${stages.join('|')})/` },
    },
    {
      name: 'twins-do-not-meet',
      comment: 'The writers of PDF, Word and workbook share only what lies directly in write/.',
      severity: 'error',
      from: { path: '^src/write/(pdf|word|tables)/' },
      to: { path: '^src/write/(pdf|word|tables)/', pathNot: '^src/write/$1/' },
    },
    {
      name: 'files-only-in-load-publish-cli',
      comment:
        'Files and processes belong to load/, publish.ts and cli.ts, so that every other stage is a pure function. One file of run/ starts a process, which touches no file.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/load/', '^src/publish\\.ts$', '^src/cli\\.ts$', '^src/run/apart/apart\\.ts$'],
      },
      to: { path: '^(node:)?(fs|fs/promises|child_process|http|https|net)$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/cli\\.ts$'] },
      to: {},
    },
    {
      name: 'no-development-packages',
      comment: 'What a user runs may not need what only a developer has installed.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
