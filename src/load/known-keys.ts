import { z } from 'zod';
import type { Path } from './yaml.ts';

/** The fields that a schema knows at a path; empty where it has none of fixed names. */
export function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  let found: unknown = unwrapped(schema);
  for (const step of path) found = unwrapped(within(found, step));
  if (found instanceof z.ZodObject) return Object.keys(found.shape);
  if (found instanceof z.ZodRecord && found.keyType instanceof z.ZodEnum)
    return found.keyType.options.map(String);
  return [];
}

function within(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return Reflect.get(schema.shape, step);
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

/** What lies within optional, default, preprocess and transform. */
function unwrapped(schema: unknown): unknown {
  const holders = [z.ZodOptional, z.ZodNullable, z.ZodDefault, z.ZodPrefault];
  for (const holder of holders) if (schema instanceof holder) return unwrapped(schema.unwrap());
  if (!(schema instanceof z.ZodPipe)) return schema;
  return unwrapped(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
}
