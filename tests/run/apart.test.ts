import { describe, expect, test } from 'vitest';
import type { Apart } from '../../src/run/apart/apart.ts';

// A process of its own runs what is compiled.
const { withProcesses } = (await import(
  new URL('../../dist/run/apart/apart.js', import.meta.url).href
)) as typeof import('../../src/run/apart/apart.ts');

const language = { decimal: ',' } as never;
const share = { id: 'share/2020/all/a', kind: 'share', n: 10, value: 0.5, from: { wave: '2020' } };
const ledger = new Map([['a', share]]) as never;

describe('a process beside the build', () => {
  test('does its task, others at the same time', async () => {
    const tables = await withProcesses(async (start) => {
      const [none, one] = [start('ledgerCsv'), start('ledgerCsv')];
      const asked = [await none.give({ ledger: new Map(), language }), await one.give({ ledger, language })];
      return Promise.all(asked.map(({ made }) => made));
    });
    const [empty, full] = tables.map((bytes) => new TextDecoder().decode(bytes).split('\r\n'));
    expect(empty).toHaveLength(2);
    expect(full?.[0]).toBe(empty?.[0]);
    expect(full?.[1]).toMatch(/^share\/2020\/all\/a;share;2020;.*;10;.*0,5/);
  });

  test('tells the one who waits what went wrong', async () => {
    const failed = withProcesses(async (start) => {
      const asked = await start('ledgerCsv').give({ ledger: 'no ledger' as never, language });
      return asked.made;
    });
    await expect(failed).rejects.toThrow(/values is not a function/);
  });

  test('that ends before it has answered is an error, not a wait for ever', async () => {
    const failed = withProcesses(async (start) => {
      const one = start('ledgerCsv');
      const asked = await one.give({ ledger, language });
      one.stop();
      return asked.made;
    });
    await expect(failed).rejects.toThrow(/ended/);
  });

  test('ends with the build, even one that fails before it has been given anything', async () => {
    let left: Apart<'pictures'> | null = null;
    const failed = withProcesses(async (start) => {
      left = start('pictures');
      throw new Error('a fault');
    });
    await expect(failed).rejects.toThrow('a fault');
    const asked = await (left as Apart<'pictures'> | null)?.give({} as never);
    await expect(asked?.made).rejects.toThrow(/ended/);
  });
});
