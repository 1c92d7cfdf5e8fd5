import { isChoice } from '../../model/study.ts';
import type { TableMaker } from '../make.ts';
import { changes, comparisons, testsAll } from './all-tests.ts';
import { answers } from './answers.ts';
import { choiceAnswers } from './choice-answers.ts';
import { choiceTests } from './choice-tests.ts';
import { comparison } from './comparison.ts';
import { background } from './effects.ts';
import { groups } from './groups.ts';
import { measures } from './measures.ts';
import { profile } from './profile.ts';
import { questions } from './questions.ts';
import { representativity } from './representativity.ts';
import { sample } from './sample.ts';
import { tests } from './tests.ts';

/** What `{{table "…"}}` can set. */
export const tableMakers: Readonly<Record<string, TableMaker>> = {
  answers: (making, options) => {
    const isOfChoice = making.item !== null && isChoice(making.item);
    return isOfChoice ? choiceAnswers(making, options) : answers(making, options);
  },
  background,
  'choice-tests': choiceTests,
  changes,
  comparison,
  comparisons,
  groups,
  measures,
  profile,
  questions,
  representativity,
  sample,
  tests,
  'tests-all': testsAll,
};
