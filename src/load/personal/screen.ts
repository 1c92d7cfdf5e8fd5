import { cprNumbers } from './cpr.ts';
import { emailAddresses } from './email.ts';
import type { Hit } from './hit.ts';
import { listedNames } from './names.ts';
import { phoneNumbers } from './phone.ts';

/** All personal data in a text, in its order; of two that overlap the first kind of the list. */
export function personalData(text: string, names: readonly string[]): readonly Hit[] {
  const found = [
    ...cprNumbers(text),
    ...emailAddresses(text),
    ...phoneNumbers(text),
    ...listedNames(text, names),
  ];
  const kept = found.filter((hit, index) => !found.slice(0, index).some((other) => overlap(hit, other)));
  return kept.toSorted((a, b) => a.at - b.at);
}

function overlap(a: Hit, b: Hit): boolean {
  return a.at < b.at + b.text.length && b.at < a.at + a.text.length;
}
