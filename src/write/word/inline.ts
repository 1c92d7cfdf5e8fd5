import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunPropertiesOptions,
  NoBreakHyphen,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline } from '../../model/document.ts';
import type { StyleName } from '../../model/theme.ts';
import { field, unknownPage } from './field.ts';
import type { Setting } from './setting.ts';
import { linkStyle, missingStyle } from './style-names.ts';
import { bookmarkName, type Target } from './targets.ts';
import { claimed, traced } from './trace/control.ts';
import { type Face, fontOf, stronger } from './typeface.ts';

/** What the letters of a run differ in from its paragraph's style. */
interface Tone {
  readonly face: Face;
  readonly letters: IRunPropertiesOptions;
}

type Handlers = {
  readonly [T in Inline['type']]: (
    inline: Extract<Inline, { type: T }>,
    tone: Tone,
    setting: Setting,
  ) => readonly ParagraphChild[];
};

const handlers: Handlers = {
  text: (inline, tone) => [say(inline.text, tone.letters)],
  print: (inline, tone, setting) => {
    const mark = setting.marks.prints.get(inline.print);
    const run = say(inline.text, tone.letters);
    return mark === undefined ? [run] : traced(run, mark, Object.keys(tone.letters).length === 0);
  },
  emphasis: (inline, tone, setting) => {
    const face = { ...tone.face, italic: !tone.face.italic };
    return each(
      inline.children,
      { face, letters: { ...tone.letters, ...fontOf(face, setting.theme) } },
      setting,
    );
  },
  strong: (inline, tone, setting) => {
    const face = stronger(tone.face, setting.theme);
    return each(
      inline.children,
      { face, letters: { ...tone.letters, ...fontOf(face, setting.theme) } },
      setting,
    );
  },
  link: (inline, tone, setting) => [
    new ExternalHyperlink({
      link: inline.url,
      children: each(inline.children, { ...tone, letters: { ...tone.letters, style: linkStyle } }, setting),
    }),
  ],
  reference,
  page: (inline, tone, setting) => {
    const anchor = bookmarkName(inline.anchor);
    const page = setting.pages?.byAnchor.get(inline.anchor);
    const number = field(
      `PAGEREF ${anchor} \\h`,
      page === undefined ? unknownPage : String(page),
      tone.letters,
    );
    return [
      new InternalHyperlink({ anchor, children: [say(`${inline.text}\u00a0`, tone.letters), ...number] }),
    ];
  },
  note: (inline) => [new FootnoteReferenceRun(inline.number)],
  claim: (inline, tone, setting) => {
    const mark = setting.marks.claims.get(inline);
    const children = each(inline.children, tone, setting);
    return mark === undefined ? children : claimed(children, mark);
  },
  missing: (inline, tone) => [say(inline.text, { ...tone.letters, style: missingStyle })],
};

/** Inline content in a paragraph of a style; `letters` are the run's own differences from it. */
export function inlines(
  children: readonly Inline[],
  style: StyleName,
  setting: Setting,
  letters: IRunPropertiesOptions = {},
): readonly ParagraphChild[] {
  return each(children, { face: setting.theme.styles[style], letters }, setting);
}

/**
 * A run of text. Word has a sign of its own for the hyphen that keeps a word together, which fonts often lack; the one
 * in "5 %-niveau" or "t-test", where what stands before it is too short to stand alone, is meant so, too. Soft
 * hyphens are for figures: fonts show them as hyphens.
 */
export function say(text: string, letters: IRunPropertiesOptions = {}): TextRun {
  const parts = hyphened(text.replaceAll('\u00AD', ''));
  const children = parts.flatMap((part, at) => (at === 0 ? [part] : [new NoBreakHyphen(), part]));
  return new TextRun({ ...letters, children: children.filter((child) => child !== '') });
}

/** Cut at each hyphen that keeps a word together. Few texts have one, and looking closely takes long. */
function hyphened(text: string): readonly string[] {
  if (!/[-\u2011]/.test(text)) return [text];
  return text.split(/\u2011|(?<=[%‰\d]|(?<![\p{L}\p{N}])\p{L})-(?=\p{L})/u);
}

/** Text that references lead to. */
export function bookmark(anchor: string, children: readonly ParagraphChild[]): Bookmark {
  return new Bookmark({ id: bookmarkName(anchor), children });
}

function each(children: readonly Inline[], tone: Tone, setting: Setting): ParagraphChild[] {
  return children.flatMap((inline) => one(inline, tone, setting));
}

function one<T extends Inline['type']>(
  inline: Extract<Inline, { type: T }>,
  tone: Tone,
  setting: Setting,
): readonly ParagraphChild[] {
  return handlers[inline.type as T](inline, tone, setting);
}

/**
 * The words of a reference stand as they are, since they are inflected and in lower case; its number is a field, so
 * that Word can renew it.
 */
function reference(
  inline: Extract<Inline, { type: 'reference' }>,
  tone: Tone,
  setting: Setting,
): readonly ParagraphChild[] {
  const target = setting.targets.get(inline.anchor);
  if (target === undefined) return [say(inline.text, tone.letters)];
  const anchor = bookmarkName(inline.anchor);
  const number = numberIn(inline.text, target);
  if (number === null) return [new InternalHyperlink({ anchor, children: [say(inline.text, tone.letters)] })];
  const words = inline.text.slice(0, -number.length);
  const instruction =
    target.kind === 'heading' ? `REF ${anchor} \\n \\h` : `REF ${anchor} \\h \\* MERGEFORMAT`;
  const children = [
    ...(words === '' ? [] : [say(words, tone.letters)]),
    ...field(instruction, number, tone.letters),
  ];
  return [new InternalHyperlink({ anchor, children })];
}

/**
 * What Word would put in the place of a field, at the end of a reference; null: it would put something else there, as
 * where the text says "bilag A" and the heading is numbered "Bilag A".
 */
function numberIn(text: string, target: Target): string | null {
  const number = target.kind === 'heading' ? target.label : target.number;
  return number !== null && text.endsWith(number) ? number : null;
}
