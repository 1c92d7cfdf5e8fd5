import { type FileChild, Paragraph, Tab, TableCell, TableRow, TextRun } from 'docx';
import type { Question } from '../../model/document.ts';
import { say } from './inline.ts';
import { halves, twips } from './measures.ts';
import { NamedTable } from './named-table.ts';
import { rule } from './rule.ts';
import { fullWidth, labelZone, type Setting } from './setting.ts';
import { space } from './space.ts';
import { styleId } from './style-names.ts';
import { fontOf } from './typeface.ts';

/** A question as it was asked: its name in the hanging zone, wording and answers with their codes at the text edge. */
export function question(block: Question, setting: Setting): readonly FileChild[] {
  const { theme } = setting;
  const edge = twips(labelZone(theme));
  const widths = [edge, twips(fullWidth(theme)) - edge] as const;
  const cell = (width: number, children: readonly Paragraph[]) =>
    new TableCell({
      width: { size: width, type: 'dxa' },
      margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: 'dxa' },
      borders: { top: rule(theme, 'hair', 0.5) },
      children,
    });
  const table = new NamedTable(
    {
      width: { size: widths[0] + widths[1], type: 'dxa' },
      columnWidths: widths,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [cell(widths[0], named(block, setting)), cell(widths[1], asked(block, setting))],
        }),
      ],
    },
    { title: block.label, description: block.wording },
  );
  return [table, space(9)];
}

/** Size of the letter that is a box to tick, in pt. */
const boxSize = 13;

function named(block: Question, setting: Setting): readonly Paragraph[] {
  const size = { size: setting.theme.styles.caption.size * 2 };
  return [new Paragraph({ style: styleId('question'), keepNext: false, children: [say(block.label, size)] })];
}

function asked(block: Question, setting: Setting): readonly Paragraph[] {
  const small = { size: setting.theme.styles.note.size * 2, color: setting.theme.colours.muted.slice(1) };
  const box = { size: halves(boxSize), color: setting.theme.colours.line.slice(1) };
  const [last] = block.answers.slice(-1);
  const over = twips(setting.theme.styles.question.before);
  const strong = fontOf({ family: 'sans', weight: 600, italic: false }, setting.theme);
  const followUp = { ...strong, color: setting.theme.colours.identity.slice(1) };
  return [
    ...(block.askedIf === null ? [] : [remark(block.askedIf, over)]),
    new Paragraph({
      style: styleId('question'),
      spacing: { before: block.askedIf === null ? over : 0, after: twips(3) },
      children: [say(block.wording)],
    }),
    ...(block.instruction === null ? [] : [remark(block.instruction, 0)]),
    ...block.answers.map(
      (answer) =>
        new Paragraph({
          style: styleId('answer'),
          keepNext: answer !== last,
          children: [
            new TextRun({ ...box, children: ['☐', new Tab()] }),
            say(answer.label),
            ...(answer.code === '' ? [] : [new TextRun({ ...small, children: [new Tab(), answer.code] })]),
          ],
        }),
    ),
    ...block.followUps.flatMap(({ askedIf, wording }) => [
      remark(askedIf, twips(1)),
      new Paragraph({ style: styleId('answer'), indent: none, children: [say(wording, followUp)] }),
    ]),
  ];
}

function remark(text: string, before: number): Paragraph {
  const spacing = { before, after: 0 };
  return new Paragraph({
    style: styleId('note'),
    keepNext: true,
    indent: none,
    spacing,
    children: [say(text)],
  });
}

const none = { left: 0, hanging: 0 } as const;
