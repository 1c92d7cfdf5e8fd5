/**
 * One build in a process of its own, as a user starts it, told as one line of JSON: milliseconds per stage, of the whole
 * since the process began, and peak memory. Arguments: study folder, output folder.
 */
const [study, out] = process.argv.slice(2);
const marks = [['start', 0]];
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
  (stage) => marks.push([stage, performance.now()]),
);
marks.push(['end', performance.now()]);
const stages = marks.slice(0, -1).map(([name, from], index) => [name, marks[index + 1][1] - from]);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ stages, total: performance.now(), megabytes, counts: value.counts }));
