import type { Tested } from '../model/drawing.ts';

const noBreakSpace = '\u00A0';
const arrows = { higher: '▲', lower: '▼' } as const;

/** A number with the sign of what a test has shown: "▲ +0,37". */
export function withArrow(text: string, tested: Tested): string {
  return tested === null ? text : `${arrows[tested]}${noBreakSpace}${text}`;
}
