import { describe, expect, test } from 'vitest';
import { loadChecklist } from '../../src/load/checklist.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import type { Apart } from '../../src/run/apart/apart.ts';

// A process of its own runs what is compiled.
const { withProcesses } = (await import(
  new URL('../../dist/run/apart/apart.js', import.meta.url).href
)) as typeof import('../../src/run/apart/apart.ts');

const language = loadLanguage('templates', 'da');
const texts = { ...loadChecklist('templates', 'da'), sections: [] };
const study = loadStudy('data/boligforhold-koebenhavn').value;
const share = { id: 'share/2020/all/a', kind: 'share', n: 10, value: 0.5, from: { wave: '2020' } };
const given = { ledger: new Map([['a', share]]) as never, study, language, texts };

describe('a process beside the build', () => {
  test('does its task, others at the same time', async () => {
    const tables = await withProcesses(async (start) => {
      const [none, one] = [start('ledgerFiles'), start('ledgerFiles')];
      const asked = [await none.give({ ...given, ledger: new Map() }), await one.give(given)];
      return Promise.all(asked.map(({ made }) => made));
    });
    const [empty, full] = tables.map(({ csv }) => new TextDecoder().decode(csv).split('\r\n'));
    expect(empty).toHaveLength(2);
    expect(full?.[0]).toBe(empty?.[0]);
    expect(full?.[1]).toMatch(/^share\/2020\/all\/a;share;2020;.*;10;.*0,5/);
  });

  test('tells the one who waits what went wrong', async () => {
    const failed = withProcesses(async (start) => {
      const asked = await start('ledgerFiles').give({ ...given, ledger: 'no ledger' as never });
      return asked.made;
    });
    await expect(failed).rejects.toThrow(/is not a function/);
  });

  test('that ends before it has answered is an error, not a wait for ever', async () => {
    const failed = withProcesses(async (start) => {
      const one = start('ledgerFiles');
      const asked = await one.give(given);
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
