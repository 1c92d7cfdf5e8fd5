/**
 * One build in a process of its own, as a user starts it, told as one line of JSON: milliseconds per stage and of the whole
 * since the process began, on the clock and of all processors together; peak memory; sizes of the documents; counts.
 * Arguments: study folder, output folder.
 */
import { statSync } from 'node:fs';

const [study, out] = process.argv.slice(2);
const marks = [];
mark('start', 0);
const { build } = await import('../../dist/run/build.js');
const { value } = await build(
  {
    study,
    templates: new URL('../../templates', import.meta.url).pathname,
    publication: 'rapport',
    formats: ['pdf', 'docx'],
    status: 'draft',
    out,
  },
  (stage) => mark(stage, performance.now()),
);
const total = { stage: 'total', wall: performance.now(), processor: processor() };
const stages = marks.map(({ stage, wall, processor: used }, index) => {
  const next = marks[index + 1] ?? total;
  return { stage, wall: next.wall - wall, processor: next.processor - used };
});
const size = (name) => statSync(`${out}/${name}`).size / 1e6;
console.log(
  JSON.stringify({
    stages: [...stages, total],
    memory: process.resourceUsage().maxRSS / 1024,
    pdf: size('rapport.pdf'),
    docx: size('rapport.docx'),
    counts: value.counts,
  }),
);

function mark(stage, wall) {
  marks.push({ stage, wall, processor: wall === 0 ? 0 : processor() });
}

function processor() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
