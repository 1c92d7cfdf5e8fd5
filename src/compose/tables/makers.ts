import type { TableMaker } from '../make.ts';
import { answers } from './answers.ts';
import { comparison } from './comparison.ts';
import { groups } from './groups.ts';
import { profile } from './profile.ts';
import { tests } from './tests.ts';

/** What `{{table "…"}}` can set. */
export const tableMakers: Readonly<Record<string, TableMaker>> = {
  answers,
  comparison,
  groups,
  profile,
  tests,
};
