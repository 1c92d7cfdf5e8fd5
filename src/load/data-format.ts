import { isUtf8 } from 'node:buffer';
import { type Fault, fault } from '../fault.ts';
import { invalidUtf8At } from './utf8.ts';

/** How files of other programs begin. */
const formats: readonly { readonly format: string; readonly start: readonly number[] }[] = [
  { format: 'SPSS', start: [0x24, 0x46, 0x4c, 0x32] },
  { format: 'SPSS', start: [0x24, 0x46, 0x4c, 0x33] },
  { format: 'Excel', start: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'Excel', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'Unicode (UTF-16)', start: [0xff, 0xfe] },
  { format: 'Unicode (UTF-16)', start: [0xfe, 0xff] },
];

/** A fault that names the format of a data file that is not CSV, or tells how to save it as UTF-8; null where it is fine. */
export function refuseOtherFormat(file: string, bytes: Uint8Array): Fault | null {
  const found = formats.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return fault('data-not-csv', { file, format: found.format }, { file });
  return isUtf8(bytes) ? null : fault('data-not-utf8', { file }, { file, ...invalidUtf8At(bytes) });
}
