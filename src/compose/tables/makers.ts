import { isChoice } from '../../model/item.ts';
import type { Making, TableMaker } from '../make.ts';
import { changes, comparisons, testsAll } from './all-tests.ts';
import { answers } from './answers.ts';
import { battery } from './battery.ts';
import { choiceAnswers } from './choice-answers.ts';
import { choiceTests } from './choice-tests.ts';
import { comparison } from './comparison.ts';
import { detectable, detectableScopes } from './detectable.ts';
import { disposedScopes, disposition } from './disposition.ts';
import { background } from './effects.ts';
import { fit, fitsOf } from './fit.ts';
import { groups } from './groups.ts';
import { measures } from './measures.ts';
import { multiplicity, multiplicityOf } from './multiplicity.ts';
import { nonresponse, nonresponseItems } from './nonresponse.ts';
import { profile } from './profile.ts';
import { questions } from './questions.ts';
import { representativity } from './representativity.ts';
import { findingsOf, robustness } from './robustness.ts';
import { sample } from './sample.ts';
import { sensitivity, weightedItems } from './sensitivity.ts';
import { sensitivityAnswers, weightedChoices } from './sensitivity-answers.ts';
import { changedTests, sensitivityTests } from './sensitivity-tests.ts';
import { tests } from './tests.ts';

/** What `{{table "…"}}` can set. */
export const tableMakers: Readonly<Record<string, TableMaker>> = {
  answers: (making, options) => {
    const isOfChoice = making.item !== null && isChoice(making.item);
    return isOfChoice ? choiceAnswers(making, options) : answers(making, options);
  },
  background,
  battery,
  'choice-tests': choiceTests,
  changes,
  comparison,
  comparisons,
  detectable,
  disposition,
  fit,
  groups,
  measures,
  multiplicity,
  nonresponse,
  profile,
  questions,
  representativity,
  robustness,
  sample,
  sensitivity,
  'sensitivity-answers': sensitivityAnswers,
  'sensitivity-tests': sensitivityTests,
  tests,
  'tests-all': testsAll,
};

/** What the tables of method have to show: asked before they are set, since a study may have none of it. */
export const documentable: Readonly<Record<string, (making: Making) => readonly unknown[]>> = {
  detectable: detectableScopes,
  disposition: disposedScopes,
  fit: fitsOf,
  multiplicity: multiplicityOf,
  nonresponse: nonresponseItems,
  robustness: findingsOf,
  sensitivity: weightedItems,
  'sensitivity-answers': weightedChoices,
  'sensitivity-tests': changedTests,
};
