import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../src/model/item.ts';
import type { Study } from '../../src/model/study.ts';
import type { Wave } from '../../src/model/wave.ts';

/**
 * Writes a study of many invented respondents: everything of another study's folder but its data files, which get rows of
 * the same columns, groups, answers and categories. The same seed gives the same bytes.
 */
export function writeRespondents(
  from: string,
  to: string,
  study: Study,
  respondents: number,
  seed: number,
): void {
  const own = new Set(study.waves.map(({ data }) => data));
  for (const { name } of readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile()))
    if (!own.has(name) && /\.(csv|yaml)$/.test(name)) copyFileSync(join(from, name), join(to, name));
  const random = randomOf(seed);
  const each = Math.floor(respondents / study.waves.length);
  for (const wave of study.waves) writeFileSync(join(to, wave.data), csvOf(study, wave, each, random));
}

function csvOf(study: Study, wave: Wave, rows: number, random: Random): string {
  const { respondent, group, subgroup } = study.columns;
  const variables = [...study.background, ...study.items].map(({ column }) => column);
  const head = [respondent, group, subgroup, ...variables].join(',');
  const lines = Array.from({ length: rows }, (_, row) => rowOf(study, wave, row + 1, random));
  return `${[head, ...lines].join('\n')}\n`;
}

function rowOf(study: Study, wave: Wave, row: number, random: Random): string {
  const groups = study.groups.filter(({ id }) => wave.groups.includes(id));
  const group = oneOf(groups, random);
  const background = study.background.map((variable) =>
    variable.type === 'categories'
      ? oneOf(variable.categories, random).code
      : Math.floor((variable.classes[0]?.from ?? 0) + 200 * random() ** 3),
  );
  const answers = study.items.map((item) => answerOf(item, random));
  const own = [`${wave.id}-${String(row).padStart(3, '0')}`, group.code, oneOf(group.subgroups, random).code];
  return [...own, ...background, ...answers].join(',');
}

/** High answers are commoner; one in twenty does not know. */
function answerOf({ scale: { answers } }: Item, random: Random): string {
  if (random() < 0.05) return answers.at(-1)?.code ?? '';
  return oneOf(answers.slice(0, -1), () => Math.sqrt(random())).code;
}

type Random = () => number;

/** mulberry32: 32 bits of state, enough for made-up respondents. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function oneOf<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}
