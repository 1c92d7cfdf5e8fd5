import { type Fault, fault } from '../../fault.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** How a cell ends that holds a formula and nothing that it gave. */
const endings = ['</f></c>', '</f><v/></c>', '</f><v /></c>', '</f><v></v></c>'];

/**
 * Tells of cells whose formula has no result in the file, since the program that wrote it does not reckon: they are read as empty.
 * The bytes are searched, since reading the cells takes far longer.
 */
export function formulaNotes({ parts }: Workbook, { part, name }: Sheet): readonly Fault[] {
  const read = parts.need(part);
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.length);
  const count = endings.reduce((sum, ending) => sum + timesIn(bytes, ending), 0);
  return count === 0
    ? []
    : [fault('formulas-without-results', { count, sheet: name }, { file: parts.file, at: name })];
}

function timesIn(bytes: Buffer, text: string): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + text.length)) count += 1;
  return count;
}
