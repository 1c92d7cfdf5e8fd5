import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapes } from './cases.ts';
import { filesOf } from './files.ts';

for (const [name, shape] of Object.entries(shapes)) {
  const folder = join('/tmp/shapes-out', name.replaceAll(' ', '-'));
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(filesOf(shape))) writeFileSync(join(folder, file), text);
}
