import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadStudy } from '../../src/load/study.ts';
import { orderedFields, studySchema } from '../../src/load/study-schema.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { example, exampleFolder } from './example.ts';

/** The fields of a schema by their way, lists and records left out of it: "items.followUps.low". */
function fieldsOf(schema: unknown, way: string): readonly string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => {
      const path = way === '' ? key : `${way}.${key}`;
      // Answers, categories and themes are written as code: label.
      return orderedFields.includes(key) ? [path] : [path, ...fieldsOf(inner, path)];
    });
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, way);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.valueType, `${way}.*`);
  if (schema instanceof z.ZodPipe)
    return fieldsOf(schema.in instanceof z.ZodTransform ? schema.out : schema.in, way);
  const holders = [z.ZodOptional, z.ZodNullable, z.ZodDefault, z.ZodPrefault];
  const holder = holders.find((one) => schema instanceof one);
  return holder === undefined ? [] : fieldsOf((schema as z.ZodOptional).unwrap(), way);
}

/** Whether a way through a value leads to something, in one entry at least of each list and record on it. */
function isThere(value: unknown, way: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((one) => isThere(one, way));
  const [key, ...rest] = way;
  if (key === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  if (key === '*') return Object.values(value).some((one) => isThere(one, rest));
  return Object.hasOwn(value, key) && isThere(Reflect.get(value, key), rest);
}

test('the annotated example loads as it stands, and there is nothing to warn of', () => {
  const folder = exampleFolder();
  const study = loadStudy(folder);
  const survey = loadSurvey(folder, study.value);
  expect([...study.warnings, ...survey.warnings]).toEqual([]);
  const { value: ledger } = analyse(survey.value, study.value);
  expect(ledger.get('count/2026/alle')).toMatchObject({ value: 42 });
  expect(ledger.get('alpha/2026/alle/trivsel')).toMatchObject({ kind: 'alpha', items: 2 });
  expect(ledger.get('change/2025-2026/folkeskole/klub')).toMatchObject({ kind: 'change' });
  expect(ledger.get('given/inviterede')).toMatchObject({ value: 60 });
  expect(ledger.has('theme/2026/alle/klub/positive/voksne')).toBe(true);
});

test('the annotated example shows every field that study.yaml can have', () => {
  const value: unknown = parse(readFileSync(example, 'utf8'));
  const fields = fieldsOf(studySchema, '');
  expect(fields).toContain('items.followUps.low');
  expect(fields).toContain('scales.*.names.middle');
  expect(fields).toContain('tests.controls');
  expect(fields.length).toBeGreaterThan(70);
  expect(fields.filter((field) => !isThere(value, field.split('.')))).toEqual([]);
});
