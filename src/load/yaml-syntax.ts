import { type Document, isCollection, isMap, isScalar, visit, type YAMLError } from 'yaml';
import { type Fault, type FaultCode, fault, type Place } from '../fault.ts';

/**
 * What is wrong with the syntax of a YAML file: only the first problem, since the parser finds others in its wake that
 * the user cannot find. Its place is where the user mends it, which is often above the place where the parser stops.
 */
export function syntaxFaults(document: Document, text: string, at: (offset: number) => Place): Fault[] {
  const problems: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const [first] = problems;
  if (first === undefined) return [];
  const { code, offset } = diagnosis(first, problems, document, text);
  return [fault(code, {}, at(offset))];
}

interface Diagnosis {
  readonly code: FaultCode &
    ('yaml-tab' | 'yaml-indent' | 'yaml-colon' | 'yaml-quote' | 'yaml-bracket' | 'yaml-syntax');
  readonly offset: number;
}

function diagnosis(
  first: YAMLError,
  problems: readonly YAMLError[],
  document: Document,
  text: string,
): Diagnosis {
  const offset = first.pos[0];
  if (first.code === 'TAB_AS_INDENT') return { code: 'yaml-tab', offset };
  if (first.code === 'MISSING_CHAR' && first.message.includes('quote'))
    return { code: 'yaml-quote', offset: lastStart(document, offset, isQuoted) };
  if (first.code === 'BAD_INDENT' && first.message.startsWith('Flow'))
    return { code: 'yaml-bracket', offset: lastStart(document, offset, (node) => isUnclosed(node, text)) };
  if (first.code === 'BAD_INDENT') return { code: 'yaml-indent', offset };
  if (first.code !== 'BLOCK_AS_IMPLICIT_KEY') return { code: 'yaml-syntax', offset };
  const severalLines = problems.some((one) => one.code === 'MULTILINE_IMPLICIT_KEY' && one.pos[0] === offset);
  if (!severalLines) return { code: 'yaml-colon', offset };
  return { code: 'yaml-indent', offset: startOfNextLine(text, offset) };
}

/** A value that goes on in the next line, where a field should begin: the line is indented too far. */
function startOfNextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline + 1 + text.slice(newline + 1).search(/\S|$/);
}

function isQuoted(node: unknown): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

function isUnclosed(node: unknown, text: string): boolean {
  if (!isCollection(node) || node.flow !== true) return false;
  const end = node.range?.[1] ?? 0;
  return text[end - 1] !== (isMap(node) ? '}' : ']');
}

/** Where the last value of a kind begins that begins before an offset. */
function lastStart(document: Document, before: number, is: (node: unknown) => boolean): number {
  let last = before;
  visit(document, {
    Node: (_, node) => {
      const start = node.range?.[0];
      if (start !== undefined && start < before && is(node)) last = start;
    },
  });
  return last;
}
