import type { Cell, TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { AnyItem } from '../../model/item.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { Result } from '../../model/result.ts';
import type { Answer } from '../../model/scale.ts';
import { allItems, type ScopeOfStudy } from '../../model/study.ts';
import { noteOf, shareId, sourceNote } from '../drawings/parts.ts';
import { withParts } from '../drawings/scopes.ts';
import type { Making, PrintForm, TableMaker } from '../make.ts';
import { baseOf, isShown } from '../small.ts';
import { columnsOf, groupRow, inlineCell, row, textCell, tooFewCell } from './cells.ts';
import { printCell } from './controlled.ts';
import { whyCell } from './why.ts';

/** n; the mean without weights and with them, with its interval; deff; effective n. */
const widths = [36, 50, 46, 76, 40, 50];
/** The positive share without weights and with them, where scales have a good end. */
const positiveWidths = [50, 46];

/** Of all and each group, the share of positive answers and the mean, without weights and with them. */
export const sensitivity: TableMaker = (making) => {
  const word = (key: string, span = 1): Cell => textCell(making.word(key), span);
  const pair = ['unweighted-head', 'weighted-head'] as const;
  const positive = hasPositive(making);
  const [n = 0, ...others] = widths;
  const own = positive ? [n, ...positiveWidths, ...others] : widths;
  const above = [...(positive ? [word('positive-share', 2)] : []), word('mean', 3)];
  const below = ['base', ...(positive ? pair : []), ...pair, 'interval-head', 'deff-head', 'effective-head'];
  return {
    id: resultId('table', 'sensitivity', making.wave, everyone),
    title: making.phrase('sensitivity-title', { positive }),
    subtitle: making.phrase('sensitivity-subtitle', {}),
    notes: [
      ...noteOf(making, 'note', [making.phrase('sensitivity-note', { positive })]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: columnsOf(own),
    head: [
      [textCell(''), textCell(''), ...above, textCell(''), textCell('')],
      [word('group'), ...below.map((key) => word(key))],
    ],
    rows: weightedItems(making).flatMap((item) => [
      groupRow([{ type: 'text', text: item.topic }], own.length + 1),
      ...withParts(making.study, everyone).flatMap((scope) => rowOf(making, item, scope, own.length)),
    ]),
    alt: making.plain('sensitivity-alt', {}),
  };
};

/** Items that have a weighted mean of all, where the study wants weighted numbers told. */
export function weightedItems({ study, ledger, wave }: Making): readonly AnyItem[] {
  if (study.weights === null || study.weights.print === 'unweighted') return [];
  return allItems(study).filter(
    ({ id }) => ledger.get(resultId('mean', wave, everyone, id))?.weighted !== undefined,
  );
}

/** Whether any of the scales has a good end. */
function hasPositive(making: Making): boolean {
  return weightedItems(making).some((item) => positiveOf(item).length > 0);
}

function positiveOf(item: AnyItem): readonly Answer[] {
  return item.type === 'scale' ? item.scale.answers.filter(({ side }) => side === 'positive') : [];
}

function rowOf(
  making: Making,
  item: AnyItem,
  { scope, labels }: ScopeOfStudy,
  columns: number,
): readonly TableRow[] {
  const id = resultId('mean', making.wave, scope, item.id);
  const found = making.ledger.get(id);
  if (found === undefined) return [];
  const label = textCell(labels.short);
  const n = printCell(making, id, 'n');
  if (isHeldBack(found)) return [row(label, n, tooFewCell(making, columns - 1))];
  if (!('weighted' in found) || found.weighted === undefined || found.weighted.n === 0) return [];
  if (!isShown(baseOf(found))) return [row(label, n, tooFewCell(making, columns - 1))];
  return [
    row(
      label,
      n,
      ...(hasPositive(making) ? positiveCells(making, item, scope) : []),
      ...bothCells(making, id, 'mean'),
      ...(found.weighted.se == null
        ? [whyCell(making, { ...found, reason: 'no-variance' }, 2)]
        : [intervalCell(making, id), printCell(making, id, 'deff')]),
      printCell(making, id, 'effective'),
    ),
  ];
}

/** Of the valid answers, as the mean beside them. Empty for numbers, and for scales without a good end. */
function positiveCells(making: Making, item: AnyItem, scope: string): readonly Cell[] {
  const positive = positiveOf(item);
  const id = shareId(making, 'valid', scope, item, positive);
  const found: Result | undefined = positive.length === 0 ? undefined : making.ledger.get(id);
  return found?.weighted === undefined ? [textCell(''), textCell('')] : bothCells(making, id, 'share');
}

/** A number without weights, and with them. */
export function bothCells(
  making: Making,
  id: string,
  form: 'share' | 'mean' | 'difference' | 'p',
): readonly Cell[] {
  const forms: readonly PrintForm[] = [`unweighted-${form}`, `weighted-${form}`];
  return forms.map((one) => printCell(making, id, one));
}

/** The interval of the weighted number; or why it has none. */
export function intervalCell(making: Making, id: string): Cell {
  const found = making.ledger.get(id);
  if (found?.weighted?.low == null) return whyCell(making, { ...found, reason: 'no-variance' }, 1);
  const [low, high] = [making.print(id, 'weighted-low'), making.print(id, 'weighted-high')];
  return inlineCell([low, { type: 'text', text: '\u2013' }, high]);
}
