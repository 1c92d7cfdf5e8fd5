import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file as its parts, text where they are XML. */
export interface Parts {
  /** Changes a part; what changes nothing is a mistake of the test. */
  change(path: string, how: (text: string) => string): void;
  remove(path: string): void;
  add(path: string, text: string): void;
}

/** The bytes of a Word file after a change to its parts. */
export function broken(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  change({
    change: (path, how) => {
      const text = strFromU8(files.get(path) ?? new Uint8Array());
      const changed = how(text);
      if (changed === text) throw new Error(`nothing changed in ${path}`);
      files.set(path, strToU8(changed));
    },
    remove: (path) => {
      if (!files.delete(path)) throw new Error(`no ${path}`);
    },
    add: (path, text) => void files.set(path, strToU8(text)),
  });
  return zipSync(Object.fromEntries([...files].map(([path, data]) => [path, [data, { level: 0 }]])));
}
