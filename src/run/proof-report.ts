import type { Judgement } from '../load/verapdf.ts';
import type { Language } from '../model/language.ts';
import type { Point } from '../proof/point.ts';
import { fill } from './explain.ts';
import { placeOf, type Told } from './prove.ts';

/** Places of a point that are told; the rest are counted. */
const told = 5;

/** The proof of a PDF or Word file as its reader sees it: every point by its number, and where it is not kept. */
export function proofReport({ proof, judgements }: Told, file: string, language: Language): string {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(language.proof[key] ?? key, values);
  const part = (protocol: Point['protocol']): readonly string[] => {
    const points = proof.points.filter((point) => point.protocol === protocol);
    const count = (verdict: Point['verdict']): number =>
      points.filter((point) => point.verdict === verdict).length;
    const counts = { passed: count('passed'), failed: count('failed'), absent: count('not-applicable') };
    return ['', say(protocol, counts), ...points.flatMap((point) => pointLines(point, language))];
  };
  if (proof.pages === null)
    return [
      say('heading-word', { file }),
      ...part('word'),
      ...part('word-access'),
      '',
      say('limits-word'),
    ].join('\n');
  return [
    say('heading', { file, pages: proof.pages }),
    ...part('ua'),
    ...part('a'),
    '',
    ...new Set(judgements.map((judgement) => judgementLine(judgement, say))),
    say('limits'),
  ].join('\n');
}

function pointLines({ number, verdict, findings }: Point, language: Language): readonly string[] {
  const word = language.proof[verdict] ?? verdict;
  const width = Math.max(
    ...['passed', 'failed', 'not-applicable'].map((key) => language.proof[key]?.length ?? 0),
  );
  const head = `  ${number.padEnd(10)}${word.padEnd(width + 2)}${language.proof[number] ?? ''}`;
  const places = findings.slice(0, told).map((finding) => `      ${placeOf(finding, language)}`);
  const rest = findings.length - told;
  const more = rest > 0 ? [`      ${fill(language.proof['more'] ?? '', { count: rest })}`] : [];
  return [head.trimEnd(), ...places, ...more];
}

function judgementLine(
  judgement: Judgement,
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string,
): string {
  if (judgement === null) return say('verapdf-missing');
  return say(`verapdf-${judgement.verdict}`, judgement);
}
