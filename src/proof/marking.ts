import type { PdfFile, PdfPage } from './file.ts';
import { type Dict, dictAt, nameAt, truthAt } from './object.ts';
import { type Finding, type Point, point, unless } from './point.ts';
import { standardTypes } from './standard-types.ts';
import { standardRole } from './tree.ts';

/** Checkpoints 01, 02 and 30: content is an artifact or has its place in the structure, and types are known ones. */
export function markingPoints(file: PdfFile): readonly Point[] {
  const { pages, catalog } = file;
  return [
    point(
      '01-003',
      true,
      counted(pages, 'Artifact', (page) => page.content.artifactInTagged),
    ),
    point(
      '01-004',
      true,
      counted(pages, 'MCID', (page) => page.content.taggedInArtifact),
    ),
    point('01-005', true, untagged(file)),
    point('01-007', true, unless(truthAt(dictAt(catalog, 'MarkInfo'), 'Suspects') !== true, 'Suspects')),
    ...rolePoints(file),
    point('30-001', hasForms(file), referenceForms(file)),
    point('30-002', hasForms(file), repeatedForms(file)),
  ];
}

function counted(
  pages: readonly PdfPage[],
  what: string,
  count: (page: PdfPage) => number,
): readonly Finding[] {
  return pages.flatMap((page) => Array.from({ length: count(page) }, () => ({ page: page.number, what })));
}

/** What is painted bare, and what is marked with a number that no element of the structure holds. */
function untagged({ tree, pages }: PdfFile): readonly Finding[] {
  const held = new Map<Dict, Set<number>>();
  for (const { page, id } of tree.all.flatMap((element) => element.numbers)) {
    if (page === null) continue;
    const ids = held.get(page) ?? new Set();
    held.set(page, ids.add(id));
  }
  return [
    ...unless(tree.present, 'StructTreeRoot'),
    ...pages.flatMap((page) => [
      ...page.content.bare.map((what) => ({ page: page.number, what })),
      ...orphans(page, held).map((id) => ({ page: page.number, what: `MCID ${id}` })),
    ]),
  ];
}

/** Numbers of a form are held by its stream; the page's own by the page. Keys tell the two apart. */
function orphans(
  { dict, content }: PdfPage,
  held: ReadonlyMap<Dict, ReadonlySet<number>>,
): readonly number[] {
  const sets = [dict, ...content.forms.keys()].flatMap((holder) => held.get(holder) ?? []);
  return content.numbers.flatMap(({ id }) => (sets.some((ids) => ids.has(id)) ? [] : [id]));
}

function rolePoints({ tree }: PdfFile): readonly Point[] {
  const { roles } = tree;
  const types = [...new Set([...tree.all.map(({ type }) => type), ...roles.keys()])];
  const own = types.filter((type) => !standardTypes.has(type));
  const lost = own.filter((type) => !isCircle(type, roles) && !standardTypes.has(standardRole(type, roles)));
  const found = (names: readonly string[]): readonly Finding[] =>
    names.map((what) => ({ page: tree.all.find((element) => element.type === what)?.page ?? null, what }));
  return [
    point('02-001', own.length > 0, found(lost)),
    point('02-003', roles.size > 0, found(types.filter((type) => isCircle(type, roles)))),
    point('02-004', roles.size > 0, found([...roles.keys()].filter((type) => standardTypes.has(type)))),
  ];
}

function isCircle(type: string, roles: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = roles.get(at)) {
    if (passed.has(at)) return true;
    passed.add(at);
  }
  return false;
}

function formsOf({ dicts }: PdfFile): readonly Dict[] {
  return dicts.filter((dict) => nameAt(dict, 'Subtype') === 'Form');
}

function hasForms(file: PdfFile): boolean {
  return formsOf(file).length > 0;
}

function referenceForms(file: PdfFile): readonly Finding[] {
  return formsOf(file).flatMap((form) => unless(dictAt(form, 'Ref') === null, 'Ref'));
}

function repeatedForms({ pages }: PdfFile): readonly Finding[] {
  const times = new Map<Dict, number>();
  return pages.flatMap((page) =>
    [...page.content.forms].flatMap(([form, count]) => {
      times.set(form, (times.get(form) ?? 0) + count);
      return (times.get(form) ?? 0) > 1 ? [{ page: page.number, what: 'Form' }] : [];
    }),
  );
}
