import { BuilderElement, type IRunPropertiesOptions, TextRun } from 'docx';

/**
 * A field with its result, which stands until the reader asks Word to work it out again: Word is not told that the
 * result is stale, and so does not ask the reader anything on opening.
 */
export function field(
  instruction: string,
  result: string,
  letters: IRunPropertiesOptions = {},
): readonly TextRun[] {
  return [
    new TextRun({ ...letters, children: [mark('begin')] }),
    new TextRun({ ...letters, children: [code(instruction)] }),
    new TextRun({ ...letters, children: [mark('separate')] }),
    new TextRun({ ...letters, text: result }),
    new TextRun({ ...letters, children: [mark('end')] }),
  ];
}

/** Stands for a page number until Word is asked to work it out. */
export const unknownPage = '–';

/** The opening of a field whose result runs over several paragraphs, to be closed by `fieldEnd`. */
export function fieldStart(instruction: string): readonly TextRun[] {
  return [
    new TextRun({ children: [mark('begin')] }),
    new TextRun({ children: [code(instruction)] }),
    new TextRun({ children: [mark('separate')] }),
  ];
}

export function fieldEnd(): TextRun {
  return new TextRun({ children: [mark('end')] });
}

function mark(type: 'begin' | 'separate' | 'end'): BuilderElement<{ type: string }> {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
}

function code(instruction: string): BuilderElement<{ space: string }> {
  return new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
    // A child that is a string is written as text; the library's type says components only.
    children: [` ${instruction} ` as unknown as BuilderElement],
  });
}
