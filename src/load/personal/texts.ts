import { type Fault, fault } from '../../fault.ts';
import type { Source } from '../../model/template.ts';
import { masked } from './hit.ts';
import { personalData } from './screen.ts';

/**
 * Personal data in a study's own texts. In what is quoted ("> …") all kinds are looked for; elsewhere personal numbers and listed names:
 * a report may well give the telephone number and address of whoever made it.
 */
export function textFaults({ file, text }: Source, names: readonly string[]): readonly Fault[] {
  return text.split('\n').flatMap((source, index) => {
    const isQuoted = /^\s*(?:[-*+]\s+)?>/.test(source);
    return personalData(source, names)
      .filter(({ kind }) => isQuoted || kind === 'cpr' || kind === 'name')
      .map((hit) => {
        const shown = source.replace(hit.text, masked(hit.text));
        const place = { file, line: index + 1, column: hit.at + 1, source: shown };
        return fault(`personal-${hit.kind}`, { found: masked(hit.text) }, place);
      });
  });
}
