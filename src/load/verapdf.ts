import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What veraPDF says of a file; null: it is not installed. */
export type Judgement =
  | { readonly verdict: 'passed' | 'failed'; readonly flavour: string; readonly detail: string }
  | { readonly verdict: 'unusable'; readonly detail: string }
  | null;

/** A large report takes veraPDF some ten seconds; one that hangs is not waited for. */
const patience = 180_000;

/**
 * Asks veraPDF, where it is on PATH, whether a PDF keeps a standard.
 *
 * @param flavour as veraPDF calls it: "ua1", "2a"
 */
export function askVeraPdf(bytes: Uint8Array, flavour: string): Judgement {
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-'));
  try {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, bytes);
    return judge(path, flavour);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judge(path: string, flavour: string): Judgement {
  const words = ['--flavour', flavour, '--format', 'text', '-v', path];
  // On Windows veraPDF is a batch file, which only a shell starts.
  const shell = process.platform === 'win32';
  const ran = spawnSync('verapdf', words, { encoding: 'utf8', timeout: patience, shell });
  if (ran.error !== undefined)
    return 'code' in ran.error && ran.error.code === 'ENOENT' ? null : unusable(ran.error.message);
  const lines = ran.stdout.split(/\r?\n/).map((line) => line.replaceAll(path, '').trim());
  const first = lines.findIndex((line) => /^(PASS|FAIL)\b/.test(line));
  if (first < 0) return unusable((ran.stderr || ran.stdout).trim().split('\n')[0] ?? '');
  const detail = lines.slice(first + 1).filter((line) => line !== '');
  return {
    verdict: lines[first]?.startsWith('PASS') === true ? 'passed' : 'failed',
    flavour,
    detail: detail.slice(0, 5).join('; '),
  };
}

function unusable(detail: string): Judgement {
  return { verdict: 'unusable', detail };
}
