import { CST, Lexer } from 'yaml';

/**
 * The parser calls itself for every level and ends the whole process where the stack does, so no deeper text may reach
 * it. Real files have ten levels at most; the stack holds some seven hundred.
 */
const deepest = 300;

const opening = ['flow-map-start', 'flow-seq-start'];
const closing = ['flow-map-end', 'flow-seq-end'];
const indicators = ['seq-item-ind', 'explicit-key-ind', 'map-value-ind'];

/** Whether a YAML text may have more levels than the parser's stack; counted generously, without parsing. */
export function isTooDeep(text: string): boolean {
  let [brackets, onLine, indent, atStart] = [0, 0, 0, true];
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token) ?? '';
    if (type === 'newline') [onLine, indent, atStart] = [0, 0, true];
    else if (type === 'space' && atStart) indent = token.length;
    else atStart = false;
    if (indicators.includes(type)) onLine += 1;
    brackets += Number(opening.includes(type)) - Number(closing.includes(type));
    // Two levels begin at the same column at most: a field and the list below it.
    if (onLine > 0 || brackets > 0) if (brackets + onLine + 2 * indent > deepest) return true;
  }
  return false;
}
