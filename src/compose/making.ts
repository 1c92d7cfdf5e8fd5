import { type Fault, Faults } from '../fault.ts';
import type { ResultId, Scope } from '../model/id.ts';
import type { AnyItem } from '../model/item.ts';
import { type Call, report } from './composition.ts';
import type { Making, PrintForm, PrintInline, PrintOptions } from './make.ts';
import { phrase } from './phrase.ts';
import { plainText } from './plain.ts';
import { printed, resultOf, resultText } from './printing.ts';
import { wordIn } from './words.ts';

/** What a maker of a figure or table is given: numbers and words, each fault noted at the template that asked. */
export function makingFor(call: Call, wave: string, scope: Scope, item: AnyItem | null): Making {
  const { composition } = call;
  const { study, ledger, templates } = composition;
  const place = call.frame.caller ?? call.place;
  const noted = <T>(work: () => T, instead: T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      for (const one of error.faults) report(composition, one);
      return instead;
    }
  };
  const print = (id: ResultId, form: PrintForm, options: PrintOptions = {}): PrintInline =>
    noted(() => printed(composition, id, form, options, place), { type: 'print', print: -1, text: '' });
  return {
    study,
    ledger,
    language: templates.language,
    wave,
    scope,
    item,
    print,
    label: (id, form, options) => {
      const inline = print(id, form, options);
      return { text: inline.text, print: inline.print };
    },
    text: (id, form, options = {}) => noted(() => resultText(composition, id, form, options, place), ''),
    result: (id) => noted(() => resultOf(composition, id, place), null),
    word: (key) => wordIn(composition, key),
    phrase: (key, values) => noted(() => phrase(key, values, call), []),
    plain: (key, values) => noted(() => plainText(phrase(key, values, call)), '').trim(),
    report: (one: Fault) => report(composition, { ...one, place: one.place ?? place }),
  };
}
