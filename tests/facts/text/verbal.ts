import type { Item } from '../../../src/model/item.ts';
import { shareId } from './answers.ts';
import type { Report } from './composed.ts';
import { answersSection, unitsOf } from './places.ts';
import { type Check, type Problems, unless } from './tests.ts';

/** Shares that were published in words: the section says them so, as a print of that share. */
export const verbalRules: Readonly<Record<string, Check>> = {
  'verbal-share.udsatte.behandling.3': share('udsatte', 'behandling', '3', /(knap|næsten) hver fjerde/i),
  'verbal-share.udsatte.fremdrift.4-5': share(
    'udsatte',
    'fremdrift',
    '4-5',
    /(knap|næsten|omkring|cirka) halvdelen/i,
  ),
  'verbal-share.udsatte.bidrag.4-5': share('udsatte', 'bidrag', '4-5', /(knap|næsten) to tredjedele/i),
  'verbal-share.udsatte.bidrag.1-2.health': health,
  'verbal-share.jobparate.fremdrift.4-5': share(
    'jobparate',
    'fremdrift',
    '4-5',
    /(knap|næsten|under|mindre end) halvdelen/i,
  ),
  'verbal-share.jobparate.fremdrift.3': share('jobparate', 'fremdrift', '3', /(godt|mere end) hver fjerde/i),
};

function share(group: string, item: string, answers: string, words: RegExp): Check {
  return (report) =>
    itemOf(report, item).flatMap((one) =>
      wording(report, group, one, shareId(report, group, one, answers), words),
    );
}

/** More than half of those who see little of their own part name their health; of so few, it may also be said as it is. */
function health(report: Report): Problems {
  const id = `theme/${report.wave}/udsatte/bidrag/negative/helbred`;
  const result = report.ledger.get(id);
  return [
    ...unless(result?.kind === 'theme' && (result.value ?? 0) > 0.5, 'the ledger has not more than half'),
    ...itemOf(report, 'bidrag').flatMap((item) =>
      wording(report, 'udsatte', item, id, /(godt|mere end|over) halvdelen|to tredjedele|to ud af tre/i),
    ),
  ];
}

/** Said as a print of the share, or in a paragraph that gives the share in figures too. */
function wording(report: Report, group: string, item: Item, id: string, words: RegExp): Problems {
  const own = report.study.groups.filter((one) => one.id === group);
  const units = own
    .flatMap((one) => unitsOf(answersSection(report, one, item)))
    .filter(({ prints }) => prints.some((print) => print.id === id));
  const found = units.flatMap(({ prints }) =>
    prints.filter((print) => print.id === id && print.form === 'roughly').map(({ text }) => text),
  );
  return unless(
    units.some(({ text }) => words.test(text)),
    `${id} is said as ${found.map((text) => `"${text}"`).join(', ') || 'nothing'} in the section, not as ${words.source}`,
  );
}

function itemOf({ study }: Report, id: string): readonly Item[] {
  return study.items.filter((item) => item.id === id);
}
