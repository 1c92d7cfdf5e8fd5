import type { Caption, Inline, Table } from '../../model/document.ts';
import { unparted } from '../../model/plain.ts';
import { blocksOutput, type Call, type Helper, type Output, stop } from '../composition.ts';
import { figureMakers } from '../drawings/makers.ts';
import { labelsIn, withHeldNote } from '../held-note.ts';
import type { MadeFigure, MadeTable } from '../make.ts';
import { makingFor } from '../making.ts';
import { plainText } from '../plain.ts';
import { documentable, tableMakers } from '../tables/makers.ts';
import { landscapeFrom, naturalWidth } from '../tables/natural-width.ts';
import { profiledIn } from '../tables/profiled.ts';
import { wordIn } from '../words.ts';
import { itemOfCall, scopeOfCall, textArgument, textOption, waveOf } from './arguments.ts';
import { inlinesInside, outputsInside, refusePart } from './inside.ts';

const options = [
  'wave',
  'since',
  'scope',
  'item',
  'variable',
  'category',
  'answers',
  'of',
  'a',
  'b',
  'level',
  'width',
  'floats',
  'base',
  'order',
  'told',
];

/** `{{figure "stack" item="tilfredshed"}}`, `{{#table "tests"}}{{#finding}}…{{/finding}}{{/table}}`, `(profiled scope=…)`. */
export const figureHelpers: Readonly<Record<string, Helper>> = {
  figure: { block: 'may', options, run: figure },
  table: { block: 'may', options, run: table },
  finding: { block: 'always', options: [], run: finding },
  profiled: {
    block: 'never',
    options: ['wave', 'scope'],
    run: (call) => profiledIn(makingOf(call)).map(({ label, variable }) => ({ label, variable })),
  },
  documented: { block: 'never', options: ['wave'], run: documented },
};

function figure(call: Call): Output {
  const name = textArgument(call, 0);
  const maker = Object.hasOwn(figureMakers, name) ? figureMakers[name] : undefined;
  if (maker === undefined)
    return stop(call, 'figure-unknown', { name, known: Object.keys(figureMakers).join(', ') });
  const making = makingOf(call);
  const made = maker(making, call.hash);
  if (made === null) return blocksOutput('{{figure}}', []);
  const { id, drawing, alt } = made;
  const caption = withHeldNote(captionOf(made, call), labelsIn(drawing), making);
  return blocksOutput('{{figure}}', [
    { type: 'figure', id, caption, drawing, alt: unparted(alt), ...floatsIn(call) },
  ]);
}

function table(call: Call): Output {
  const name = textArgument(call, 0);
  const maker = Object.hasOwn(tableMakers, name) ? tableMakers[name] : undefined;
  if (maker === undefined)
    return stop(call, 'table-unknown', { name, known: Object.keys(tableMakers).join(', ') });
  const making = makingOf(call);
  const made = maker(making, call.hash);
  if (made === null) return blocksOutput('{{table}}', []);
  const { id, columns, head, rows, alt } = made;
  const width = widthIn(call) ?? (naturalWidth(made) > landscapeFrom ? 'landscape' : made.width);
  const texts = rows.flatMap(({ cells }) => cells.map(({ children }) => plainText(children)));
  const caption = withHeldNote(captionOf(made, call), texts, making);
  return blocksOutput('{{table}}', [
    {
      ...{ id, caption, width, columns, head, rows, alt: unparted(alt) },
      type: 'table',
      ...continuedIn(rows, call),
      ...floatsIn(call),
    },
  ]);
}

function continuedIn(rows: Table['rows'], { composition }: Call): { readonly continued?: string } {
  return rows.some(({ role }) => role === 'group') ? { continued: wordIn(composition, 'continued') } : {};
}

/** `floats=true`: it may move past text that follows it. */
function floatsIn(call: Call): { readonly floats?: true } {
  const given = call.hash['floats'];
  if (given === undefined || given === null || given === false) return {};
  return given === true
    ? { floats: true }
    : stop(call, 'template-argument', { helper: call.name, argument: 'floats=' });
}

/** `width="landscape"`: what the template asks for, whatever the table would be by itself. */
function widthIn(call: Call): Table['width'] | null {
  const given = textOption(call, 'width');
  if (given === null || given === 'narrow' || given === 'wide' || given === 'landscape') return given;
  return stop(call, 'template-argument', { helper: call.name, argument: 'width=' });
}

/** `(documented "robustness")`: whether a table of method has anything to show. */
function documented(call: Call): boolean {
  const name = textArgument(call, 0);
  const rows = Object.hasOwn(documentable, name) ? documentable[name] : undefined;
  if (rows === undefined)
    return stop(call, 'table-unknown', { name, known: Object.keys(documentable).join(', ') });
  return rows(makingOf(call)).length > 0;
}

function makingOf(call: Call) {
  return makingFor(call, waveOf(call), scopeOfCall(call), itemOfCall(call));
}

/** The caption until it has its number. */
function captionOf({ title, subtitle, notes }: MadeFigure | MadeTable, call: Call): Caption {
  const finding = call.inside === null ? null : findingInside(call);
  return { label: '', word: '', chapter: '', sequence: 0, anchor: '', finding, title, subtitle, notes };
}

function findingInside(call: Call): readonly Inline[] | null {
  const found = outputsInside(call).flatMap((output) => {
    if (output.output === 'part' && output.part.name === 'finding') return [output.part.children];
    refusePart(call, output);
    return [];
  });
  return found[0] ?? null;
}

/** What a figure means, set above its title. */
function finding(call: Call): Output {
  return { output: 'part', part: { name: 'finding', children: inlinesInside(call) } };
}
