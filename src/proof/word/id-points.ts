import type { Point } from '../point.ts';
import { all, child, type Element, valOf } from './element.ts';
import { stories, type WordFile } from './package.ts';
import { everywhere } from './package-points.ts';
import { repeated, whats, wordPoint } from './word-point.ts';

/** W-10 to W-17: names that occur once, names that are used and defined, and Word's limits to them. */
export function idPoints(file: WordFile): readonly Point[] {
  const starts = told(file, 'w:bookmarkStart');
  const properties = told(file, 'w:sdtPr');
  const names = starts.flatMap((one) => one.attributes['w:name'] ?? []);
  const controls = properties.flatMap((one) => valOf(one, 'w:id') ?? []);
  const drawings = told(file, 'wp:docPr').flatMap((one) => one.attributes['id'] ?? []);
  const styles = all(file.xml.get('word/styles.xml') ?? none, 'w:style');
  const known = styles.flatMap((one) => one.attributes['w:styleId'] ?? []);
  return [
    wordPoint(
      'W-10',
      names.length > 0,
      whats([...repeated(names), ...names.filter((name) => name.length > 40)]),
    ),
    wordPoint('W-11', names.length > 0, whats(unpaired(file))),
    wordPoint('W-12', controls.length > 0, whats(repeated(controls))),
    wordPoint('W-13', controls.length > 0, whats(properties.flatMap(tooLong))),
    wordPoint('W-14', drawings.length > 0, whats(repeated(drawings))),
    wordPoint('W-15', true, whats([...repeated(known), ...unknownStyles(file, new Set(known))])),
    wordPoint('W-16', true, whats(unknownLists(file))),
    wordPoint('W-17', file.paths.has('word/footnotes.xml'), whats(unknownNotes(file))),
  ];
}

const none: Element = { name: '', attributes: {}, children: [] };

/** Elements of a name in all parts with text. */
function told(file: WordFile, name: string): readonly Element[] {
  return stories(file).flatMap(([, root]) => all(root, name));
}

/** Bookmarks without an end in the same part, ends without a start, and ids given twice. */
function unpaired(file: WordFile): readonly string[] {
  return stories(file).flatMap(([path, root]) => {
    const ids = (name: string) => all(root, name).flatMap((one) => one.attributes['w:id'] ?? []);
    const [starts, ends] = [ids('w:bookmarkStart'), ids('w:bookmarkEnd')];
    const [open, closed] = [new Set(starts), new Set(ends)];
    const lonely = [...starts.filter((id) => !closed.has(id)), ...ends.filter((id) => !open.has(id))];
    return [...lonely, ...repeated(starts), ...repeated(ends)].map((id) => `${path}: w:bookmarkStart ${id}`);
  });
}

function tooLong(properties: Element): readonly string[] {
  const texts = ['w:alias', 'w:tag'].flatMap((name) => valOf(properties, name) ?? []);
  return texts.filter((text) => text.length > 64);
}

const namingStyles = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'];

function unknownStyles(file: WordFile, known: ReadonlySet<string>): readonly string[] {
  return namingStyles
    .flatMap((name) => everywhere(file, name))
    .flatMap(([path, { attributes }]) => {
      const style = attributes['w:val'] ?? '';
      return known.has(style) ? [] : [`${path}: ${style}`];
    });
}

/** Lists that paragraphs and styles name, and their patterns. */
function unknownLists(file: WordFile): readonly string[] {
  const root = file.xml.get('word/numbering.xml') ?? none;
  const lists = new Set(['0', ...all(root, 'w:num').flatMap((one) => one.attributes['w:numId'] ?? [])]);
  const patterns = new Set(
    all(root, 'w:abstractNum').flatMap((one) => one.attributes['w:abstractNumId'] ?? []),
  );
  const used = everywhere(file, 'w:numPr').flatMap(([, one]) => valOf(one, 'w:numId') ?? []);
  const based = all(root, 'w:num').flatMap((one) => valOf(one, 'w:abstractNumId') ?? []);
  return [
    ...used.filter((id) => !lists.has(id)).map((id) => `w:numId ${id}`),
    ...based.filter((id) => !patterns.has(id)).map((id) => `w:abstractNumId ${id}`),
  ];
}

function unknownNotes(file: WordFile): readonly string[] {
  const notes = all(file.xml.get('word/footnotes.xml') ?? none, 'w:footnote');
  const ids = notes.flatMap((one) => one.attributes['w:id'] ?? []);
  const referred = told(file, 'w:footnoteReference').flatMap((one) => one.attributes['w:id'] ?? []);
  const empty = notes.filter((one) => child(one, 'w:p') === null).length;
  return [
    ...repeated(ids),
    ...repeated(referred),
    ...referred.filter((id) => !ids.includes(id)),
    ...(empty > 0 ? ['w:footnote'] : []),
  ].map((id) => `w:footnoteReference ${id}`);
}
