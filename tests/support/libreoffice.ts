import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that a test needs and this machine lacks. */
export function missingOf(...programs: readonly string[]): readonly string[] {
  return programs.filter((program) => spawnSync('which', [program]).status !== 0);
}

/** What a test says in its name where it is skipped. */
export function skippedFor(missing: readonly string[]): string {
  return missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : '';
}

/** Word files opened by LibreOffice and saved by it in another format, or in their own, in their order. */
export function savedByLibreOffice(files: readonly Uint8Array[], format: string): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-office-'));
  try {
    const names = files.map((bytes, at) => {
      writeFileSync(join(folder, `${at}.docx`), bytes);
      return join(folder, `${at}.docx`);
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [
      profile,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(folder, 'saved'),
      ...names,
    ];
    execFileSync('soffice', words, { stdio: 'ignore' });
    const ending = format.split(':')[0] ?? format;
    return files.map((_, at) => readFileSync(join(folder, 'saved', `${at}.${ending}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
