import type { Finding, Point } from '../point.ts';
import { all, elementsIn, within } from './element.ts';
import { mainPart, type Relation, type WordFile } from './package.ts';
import { whats, wordPoint } from './word-point.ts';

const typesPart = '[Content_Types].xml';

/** Parts without which Word opens no document, or not ours. */
const required = [typesPart, '_rels/.rels', mainPart, 'word/styles.xml', 'docProps/core.xml'];

/** W-01 to W-07: the parts of the package, their types and relations. */
export function packagePoints(file: WordFile): readonly Point[] {
  const relations = [...file.relations].flatMap(([owner, ones]) => ones.map((one) => ({ owner, ...one })));
  const inside = relations.filter(({ isExternal }) => !isExternal);
  return [
    wordPoint('W-01', true, whats(required.filter((path) => !file.paths.has(path)))),
    wordPoint(
      'W-02',
      true,
      [...file.unreadable].map(([path, why]): Finding => ({ page: null, what: `${path}: ${why}` })),
    ),
    wordPoint('W-03', true, whats(untyped(file))),
    wordPoint('W-04', true, whats(inside.flatMap((one) => (file.paths.has(one.target) ? [] : [said(one)])))),
    wordPoint('W-05', true, whats(dangling(file))),
    wordPoint('W-06', relations.length > inside.length, whats(relations.filter(isBadAddress).map(said))),
    wordPoint('W-07', true, whats(unreached(file, inside))),
  ];
}

function said({ owner, target }: Relation & { readonly owner: string }): string {
  return `${owner === '' ? '_rels/.rels' : owner}: ${target}`;
}

function isBadAddress({ isExternal, target }: Relation): boolean {
  return isExternal && !URL.canParse(target);
}

/** Parts of which the list of types says nothing, and types of parts that are not there. */
function untyped(file: WordFile): readonly string[] {
  const root = file.xml.get(typesPart);
  if (root === undefined) return [typesPart];
  const listed = elementsIn(root);
  const of = (name: string, attribute: string) =>
    new Set(listed.filter((one) => one.name === name).map(({ attributes }) => attributes[attribute] ?? ''));
  const endings = of('Default', 'Extension');
  const parts = of('Override', 'PartName');
  const told = (path: string) => parts.has(`/${path}`) || endings.has(path.split('.').at(-1) ?? '');
  const unknown = [...file.paths].filter((path) => path !== typesPart && !told(path));
  return [...unknown, ...[...parts].filter((path) => !file.paths.has(path.slice(1)))];
}

/** Ids by which a part names a relation that it does not have. */
function dangling(file: WordFile): readonly string[] {
  return [...file.xml].flatMap(([path, root]) => {
    if (!path.startsWith('word/') || path.endsWith('.rels')) return [];
    const known = new Set((file.relations.get(path) ?? []).map(({ id }) => id));
    return within(root)
      .flatMap(({ attributes }) => ['r:id', 'r:embed', 'r:link'].flatMap((name) => attributes[name] ?? []))
      .filter((id) => !known.has(id))
      .map((id) => `${path}: ${id}`);
  });
}

/** Parts to which no relation leads: Word drops them, or calls the file damaged. */
function unreached(file: WordFile, inside: readonly Relation[]): readonly string[] {
  const targets = new Set(inside.map(({ target }) => target));
  return [...file.paths].filter(
    (path) => path !== typesPart && !path.endsWith('.rels') && !path.endsWith('/') && !targets.has(path),
  );
}

/** What a part holds of an element, by part. */
export function everywhere(file: WordFile, name: string) {
  return [...file.xml].flatMap(([path, root]) => all(root, name).map((one) => [path, one] as const));
}
