import { Faults, fault } from '../../fault.ts';
import type { Frame } from '../composition.ts';
import { placeOfNode } from './template.ts';

/** What a path found: `found: false` where a name on the way is not there. */
export type Found = { readonly found: true; readonly value: unknown } | { readonly found: false };

const missing: Found = { found: false };

/**
 * Looks a path up. A plain name is sought in the innermost context first, then outwards, so that `study` and `wave`
 * are seen in every loop; `this.x` and `../x` are sought only where they say. Only an object's own names count.
 */
export function lookup(path: hbs.AST.PathExpression, frame: Frame): Found {
  const [first, ...rest] = path.parts;
  if (path.data) return first === 'root' ? steps(rootOf(frame), rest) : steps(frame.data, path.parts);
  if (path.depth > 0) return atDepth(path, frame);
  if (first === undefined || isScoped(path)) return steps(current(frame), path.parts);
  const start = outwards(first, frame);
  return start.found ? steps(start.value, rest) : missing;
}

/** As `lookup`; a name that is not there is a fault at its place. */
export function value(path: hbs.AST.PathExpression, frame: Frame): unknown {
  const result = lookup(path, frame);
  if (result.found) return result.value;
  throw new Faults([
    fault('template-unknown-name', { name: path.original }, placeOfNode(frame.template, path)),
  ]);
}

/** The value of a name in the frame, from the inside out; undefined where there is none. */
export function named(name: string, frame: Frame): unknown {
  const result = outwards(name, frame);
  return result.found ? result.value : undefined;
}

function isScoped(path: hbs.AST.PathExpression): boolean {
  return /^(this|\.)(?=$|[./])/.test(path.original);
}

function outwards(name: string, frame: Frame): Found {
  for (const context of frame.contexts) {
    const result = step(context.value, name);
    if (result.found) return result;
  }
  return missing;
}

function atDepth(path: hbs.AST.PathExpression, frame: Frame): Found {
  const own = frame.contexts.filter((context) => !context.named);
  const context = own[path.depth];
  return context === undefined ? missing : steps(context.value, path.parts);
}

function current(frame: Frame): unknown {
  return frame.contexts.find((context) => !context.named)?.value;
}

function rootOf(frame: Frame): unknown {
  return frame.contexts.at(-1)?.value;
}

function steps(start: unknown, parts: readonly string[]): Found {
  let found: Found = { found: true, value: start };
  for (const part of parts) {
    if (!found.found) return missing;
    found = step(found.value, part);
  }
  return found;
}

function step(holder: unknown, name: string): Found {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return missing;
  const inside = (holder as Readonly<Record<string, unknown>>)[name];
  return inside === undefined ? missing : { found: true, value: inside };
}
