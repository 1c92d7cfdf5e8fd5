import type { Fault } from '../fault.ts';
import { type Inputs, inputHashes } from '../load/inputs.ts';
import type { Document } from '../model/document.ts';
import type { PageMap } from '../model/pages.ts';
import type { Print } from '../model/print.ts';
import type { Ledger } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { Survey } from '../model/survey.ts';
import { hash, type Output, recordName } from '../publish.ts';
import type { Input } from './input.ts';
import { manifest } from './program.ts';

/** What a build counts, for its closing lines and its record. */
export interface Counts {
  readonly respondents: number;
  readonly results: number;
  readonly prints: number;
  readonly pages: number;
  readonly figures: number;
  readonly tables: number;
  readonly warnings: number;
}

export function countsOf(
  document: Document,
  survey: Survey,
  ledger: Ledger,
  prints: readonly Print[],
  pages: PageMap,
): Omit<Counts, 'warnings'> {
  const blocks = (type: string): number => document.blocks.filter((block) => block.type === type).length;
  return {
    respondents: [...survey.waves.values()].reduce((sum, wave) => sum + wave.n, 0),
    results: ledger.size,
    prints: prints.length,
    pages: pages.count,
    figures: blocks('figure'),
    tables: blocks('table'),
  };
}

/** build.json: hashes of every input and output, versions, status, counts and warnings. It holds no time. */
export function recordOf(build: {
  readonly input: Input;
  readonly inputs: Inputs;
  readonly outputs: readonly Output[];
  readonly counts: Counts;
  readonly warnings: readonly Fault[];
  readonly status: 'draft' | 'final';
}): Output {
  const { input, inputs, outputs, counts, warnings, status } = build;
  const record = {
    study: input.study.id,
    ...(input.study.notice === null ? {} : { notice: input.study.notice.heading }),
    publication: input.templates.publication.id,
    status,
    published: input.study.published,
    versions: versions(),
    inputs: inputHashes(inputs),
    outputs: Object.fromEntries(outputs.map(({ name, bytes }) => [name, hash(bytes)] as const).sort(byName)),
    counts,
    warnings: warnings.map((one) => recorded(one, input.study)),
  };
  return { name: recordName, bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`) };
}

/**
 * A warning as it is kept. Where a study holds back what could point at somebody, the record, which goes where the report
 * goes, says what the warning is about, and not whose value it was: no value, count or line of a data file.
 */
function recorded({ code, values, place }: Fault, { disclosure, waves, openAnswers }: Study) {
  if (disclosure === null) return { code, values, place };
  const kept = Object.entries(values).filter(([name]) => !ofSomebody.includes(name));
  const data = [...waves.map((wave) => wave.data), openAnswers?.data];
  const { file, line, column } = place ?? {};
  const where = data.includes(file) ? { file } : { file, line, column };
  return { code, values: Object.fromEntries(kept), place: place === null ? null : where };
}

/** The names of what faults tell of single respondents, or of few. */
const ofSomebody: readonly string[] = ['value', 'count', 'found', 'respondent'];

/** Our own version and those of the libraries, which package.json pins exactly: with them the bytes can be made again. */
function versions(): Record<string, string> {
  const { version, dependencies } = manifest;
  return { kildetal: version, ...dependencies };
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : 1;
}
