import type { TableMaker } from '../make.ts';
import { changes, comparisons, testsAll } from './all-tests.ts';
import { answers } from './answers.ts';
import { comparison } from './comparison.ts';
import { background } from './effects.ts';
import { groups } from './groups.ts';
import { profile } from './profile.ts';
import { questions } from './questions.ts';
import { representativity } from './representativity.ts';
import { sample } from './sample.ts';
import { tests } from './tests.ts';

/** What `{{table "…"}}` can set. */
export const tableMakers: Readonly<Record<string, TableMaker>> = {
  answers,
  background,
  changes,
  comparison,
  comparisons,
  groups,
  profile,
  questions,
  representativity,
  sample,
  tests,
  'tests-all': testsAll,
};
