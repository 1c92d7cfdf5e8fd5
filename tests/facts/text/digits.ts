import type { Block, Inline } from '../../../src/model/document.ts';
import type { Report } from './composed.ts';
import { printsIn } from './reader.ts';
import { type Problems, unless } from './tests.ts';

/**
 * Digits of the document that come from no result: what stands in texts outside prints, save years, what a study's own
 * labels and wording have, quotations, numbers after §, words with a digit in them ("A4"), and the few constants below.
 */
export function typedDigits({ document, study }: Report): Problems {
  const known = [...knownTexts(study)].toSorted((a, b) => b.length - a.length);
  const constants = constantsOf(study);
  return document.blocks.flatMap((block) =>
    textsIn(block).flatMap((text) => {
      const unknown = known.reduce((rest, one) => rest.replaceAll(one, ' '), text);
      const rest = constants.reduce((left, one) => left.replace(one, ' '), unknown);
      return digitsIn(rest).map((digits) => `${digits} in "${text.trim().slice(0, 100)}" (${block.type})`);
    }),
  );
}

const counted = '(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)';
/** "Fem af syv", and "Fire delmålgrupper svarer", which says how many without saying of how many. */
const countedOf = new RegExp(
  `(?<!\\p{L})(?:${counted} (?:ud )?af (?:de )?${counted}|(?<!(?:de|disse) )${counted} delmålgrupper)(?!\\p{L})`,
  'giu',
);

/** Counts in words that are no print: nobody can look up what was counted. */
export function typedCounts({ document }: Report): Problems {
  return document.blocks.flatMap((block) =>
    textsIn(block).flatMap((text) =>
      [...text.matchAll(countedOf)].map(([words]) => `${words} in "${text.trim().slice(0, 100)}"`),
    ),
  );
}

/**
 * Numbers that are no results: of questions, levels, scores, axes and classes, a whole in per cent, days of dates, the
 * limits of small bases and of quotations.
 */
function constantsOf({ items, tests, background }: Report['study']): readonly RegExp[] {
  const bounds = background
    .flatMap((one) => (one.type === 'numeric' ? one.classes : []))
    .map(({ from }) => from);
  return [
    new RegExp(`Spørgsmål[ \\u00a0](${items.map(({ number }) => number).join('|')})\\b`, 'g'),
    new RegExp(`\\b(${tests.levels.join('|')})[ \\u00a0](%|procent)(?![\\p{L}])`, 'gu'),
    /(?<!\d)\d{1,2}(?=\. \p{L}+ (19|20)\d\d)/gu,
    /\d+ og \d+(?= tegn )/g,
    /«\s=\s\d/g,
    /(?<=point fra |\) til )\d(?= \()/g,
    /(?<=vist fra )\d til \d/g,
    /\d = (?=\p{L})/gu,
    /^100$|(?<=giver derfor ikke præcis )100(?=\.)/g,
    /(?<=færre end )(10|30)(?= svar)/g,
    /95(?=\u00a0%| % sikkerhed)/g,
    new RegExp(`\\b(${bounds.join('|')})(?= [^.]*og derover)`, 'g'),
  ];
}

/** Every print of the document stands in prints.json once, under its number, as it is written; and the other way round. */
export function misprints({ document, prints, ledger }: Report): Problems {
  const seen = printNodes(document.blocks);
  const wrong = seen.flatMap(({ print, text }) => {
    const own = prints[print - 1];
    if (own === undefined || own.number !== print)
      return [`print ${print}, "${text}", is not in prints.json`];
    const known = ledger.has(own.id) || own.id.startsWith('given/');
    return [
      ...unless(
        text.includes(own.text),
        `print ${print} is written "${text}", and "${own.text}" in prints.json`,
      ),
      ...unless(known, `print ${print} names ${own.id}, which the ledger does not hold`),
    ];
  });
  const numbers = printsIn(document.blocks, prints).map(({ number }) => number);
  const repeated = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  return [
    ...wrong,
    ...unless(repeated.length === 0, `printed twice under one number: ${repeated.slice(0, 5).join(' ')}`),
    ...unless(
      numbers.length === prints.length,
      `${prints.length} prints, ${numbers.length} of them in the document`,
    ),
  ];
}

function printNodes(value: unknown): readonly { readonly print: number; readonly text: string }[] {
  if (Array.isArray(value)) return value.flatMap(printNodes);
  if (typeof value !== 'object' || value === null) return [];
  const { print, text } = value as Readonly<Record<string, unknown>>;
  const own = typeof print === 'number' && typeof text === 'string' ? [{ print, text }] : [];
  return [...own, ...Object.values(value).flatMap(printNodes)];
}

/** Texts of a block outside its prints; inlines beside one another are read as one, a print between them as a gap. */
function textsIn(block: Block): readonly string[] {
  if (
    [
      'contents',
      'chapter-contents',
      'caption-contents',
      'bibliography',
      'question',
      'quote',
      'colophon',
    ].includes(block.type)
  )
    return [];
  return inlineRuns(block).map((run) => run.map(plainOf).join(''));
}

function inlineRuns(value: unknown): readonly (readonly Inline[])[] {
  if (Array.isArray(value)) {
    return value.length > 0 && value.every(isInline) ? [value] : value.flatMap(inlineRuns);
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(inlineRuns) : [];
}

const inlineTypes = ['text', 'emphasis', 'strong', 'link', 'print', 'reference', 'note', 'claim', 'missing'];

function isInline(value: unknown): value is Inline {
  return (
    typeof value === 'object' && value !== null && 'type' in value && inlineTypes.includes(String(value.type))
  );
}

/** What an inline says outside prints, references and the marks of missing texts. */
function plainOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
    case 'strong':
    case 'claim':
    case 'note':
      return inline.children.map(plainOf).join('');
    default:
      return '…';
  }
}

function digitsIn(text: string): readonly string[] {
  const rest = text.replace(/[»„“"][^«”“"]*[«”“"]|§+\s*\d+(?:\s*[-–,]\s*\d+)*/g, ' ');
  const found = [...rest.matchAll(/(?<![\p{L}\d]-?)\d+(?:[.,]\d+)*/gu)].map(([digits]) => digits);
  return found.filter((digits) => !/^(19|20)\d\d$/.test(digits));
}

/** What a study calls things and asks: titles, labels, answers, wording and periods, any of which may hold a digit. */
function knownTexts(study: Report['study']): readonly string[] {
  const own = stringsIn(study).filter((text) => /\d/.test(text) && /\D/.test(text));
  return own.flatMap((text) => [text, text.slice(0, 1).toUpperCase() + text.slice(1)]);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
