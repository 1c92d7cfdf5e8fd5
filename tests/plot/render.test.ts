import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { measureWith, openSans } from '../../src/plot/measure.ts';
import { render } from '../../src/plot/render.ts';
import { plotted, reportFonts } from './publication.ts';
import { label, row } from './samples.ts';

const measure = measureWith(openSans(reportFonts));

describe('drawing throws', () => {
  test('what the dataflow would only log', async () => {
    const spec: TopLevelSpec = {
      data: { values: [{ a: 1 }] },
      transform: [{ calculate: 'datum.a.b.c', as: 'x' }],
      mark: 'text',
      encoding: { x: { field: 'x', type: 'quantitative', scale: null } },
    };
    await expect(render(spec, measure)).rejects.toThrow(/could not be drawn: .*undefined/);
  });

  test('what Vega-Lite would only warn of', async () => {
    const spec = {
      data: { values: [{ a: 1 }] },
      mark: 'bar',
      encoding: {
        x: { field: 'a', type: 'quantitative', stack: 'normalize', scale: { type: 'log' } },
        color: { field: 'a' },
      },
    } as const;
    await expect(render(spec as TopLevelSpec, measure)).rejects.toThrow(/could not be drawn/);
  });

  test('a position that is not a number', async () => {
    const rows = [{ ...row('Høj', 'positive', 50), value: Number.NaN }];
    await expect(plotted({ kind: 'distribution', rows, sums: [] })).rejects.toThrow('not a number');
  });

  test('a sum of rows that are not there', async () => {
    const sums = [{ from: 0, to: 3, printed: label('80 %'), label: 'i alt' }];
    const drawing = { kind: 'distribution', rows: [row('Høj', 'positive', 50)], sums } as const;
    await expect(plotted(drawing)).rejects.toThrow('rows that are not there');
  });
});

test('Vega measures text with the fonts of the publication', async () => {
  const spec = {
    autosize: 'pad',
    padding: 0,
    data: { values: [{ t: 'Etageejendomme med elevator' }] },
    mark: { type: 'text', align: 'left', fontSize: 9, x: 0 },
    encoding: { text: { field: 't' } },
    width: 10,
    height: 10,
    config: { view: { stroke: null } },
  } as const;
  const [, width] = /width="([\d.]+)"/.exec(await render(spec, measure)) ?? [];
  expect(Number(width)).toBeCloseTo(measure.width('Etageejendomme med elevator', 9, 400), -0.7);
});
