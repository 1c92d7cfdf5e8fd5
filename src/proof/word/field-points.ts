import type { Finding, Point } from '../point.ts';
import { all, type Element, within } from './element.ts';
import { stories, type WordFile } from './package.ts';
import { whats, wordPoint } from './word-point.ts';

/** W-30 to W-33: fields that begin and end, lead somewhere, hold a result, and ask nothing when the file is opened. */
export function fieldPoints(file: WordFile): readonly Point[] {
  const read = stories(file).map(([path, root]) => ({ path, ...fieldsOf(root) }));
  const fields = read.flatMap((one) => one.fields);
  const names = new Set(
    stories(file).flatMap(([, root]) => all(root, 'w:bookmarkStart').map((one) => one.attributes['w:name'])),
  );
  const linked = stories(file)
    .flatMap(([, root]) => all(root, 'w:hyperlink'))
    .flatMap((one) => one.attributes['w:anchor'] ?? []);
  const targets = [...fields.flatMap(targetOf), ...linked];
  return [
    wordPoint(
      'W-30',
      fields.length > 0,
      read.flatMap(({ path, broken }) => unbalanced(path, broken)),
    ),
    wordPoint('W-31', targets.length > 0, whats(targets.filter((name) => !names.has(name)))),
    wordPoint('W-32', fields.length > 0, whats(fields.filter(isEmpty).map((one) => one.instruction.trim()))),
    wordPoint('W-33', true, whats(prompts(file))),
  ];
}

interface Field {
  readonly instruction: string;
  readonly result: string;
}

interface Open {
  instruction: string;
  result: string;
  separated: boolean;
}

/** The fields of a part, inner ones before the outer; `broken` counts marks without their other end. */
function fieldsOf(root: Element): { readonly fields: readonly Field[]; readonly broken: number } {
  const found: Found = { open: [], fields: [], broken: 0 };
  for (const element of within(root)) {
    if (element.name === 'w:fldChar') withMark(found, element.attributes['w:fldCharType']);
    else withText(found, element);
  }
  return { fields: found.fields, broken: found.broken + found.open.length };
}

interface Found {
  readonly open: Open[];
  readonly fields: Field[];
  broken: number;
}

function withMark(found: Found, type: string | undefined): void {
  const last = found.open.at(-1);
  if (type === 'begin') found.open.push({ instruction: '', result: '', separated: false });
  else if (last === undefined) found.broken += 1;
  else if (type === 'separate') last.separated = true;
  else found.fields.push(found.open.pop() ?? last);
}

function withText({ open }: Found, { name, children }: Element): void {
  const text = children.filter((one) => typeof one === 'string').join('');
  const last = open.at(-1);
  if (name === 'w:instrText' && last !== undefined) last.instruction += text;
  if (name === 'w:t') for (const one of open.filter(({ separated }) => separated)) one.result += text;
}

function unbalanced(path: string, broken: number): readonly Finding[] {
  return broken === 0 ? [] : [{ page: null, what: `${path}: w:fldChar (${broken})` }];
}

function targetOf({ instruction }: Field): readonly string[] {
  const match = /^\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)/.exec(instruction);
  return match?.[1] === undefined ? [] : [match[1]];
}

/** A running title may have nothing to run, and every program counts pages itself. */
function isEmpty({ instruction, result }: Field): boolean {
  return (
    instruction.trim() === '' ||
    (result === '' && !/^\s*(?:STYLEREF|PAGE|NUMPAGES|SECTIONPAGES)\b/.test(instruction))
  );
}

function prompts(file: WordFile): readonly string[] {
  const settings = file.xml.get('word/settings.xml');
  const asked = settings === undefined ? [] : all(settings, 'w:updateFields').map(({ name }) => name);
  const marks = stories(file).flatMap(([, root]) => [...all(root, 'w:fldChar'), ...all(root, 'w:fldSimple')]);
  const stale = marks.filter(({ attributes }) => ['true', '1'].includes(attributes['w:dirty'] ?? ''));
  return [...asked, ...stale.map(() => 'w:dirty')];
}
