import { afterEach, describe, expect, test } from 'vitest';
import type { Apart } from '../../src/run/apart/apart.ts';

// A process of its own runs what is compiled.
const { apart } = (await import(
  new URL('../../dist/run/apart/apart.js', import.meta.url).href
)) as typeof import('../../src/run/apart/apart.ts');

const started: Apart[] = [];

function begun(): Apart {
  const one = apart();
  started.push(one);
  return one;
}

afterEach(() => {
  for (const one of started.splice(0)) one.stop();
});

const language = { decimal: ',' } as never;
const share = { id: 'share/2020/all/a', kind: 'share', n: 10, value: 0.5, from: { wave: '2020' } } as never;

describe('a process beside the build', () => {
  test('does tasks one after another, and answers each', async () => {
    const { ask } = begun();
    const none = await ask('ledgerCsv', { ledger: new Map(), language });
    const one = await ask('ledgerCsv', { ledger: new Map([['a', share]]) as never, language });
    const lines = async (bytes: Promise<Uint8Array>) => new TextDecoder().decode(await bytes).split('\r\n');
    expect(await lines(none.made)).toHaveLength(2);
    expect((await lines(one.made))[1]).toMatch(/^share\/2020\/all\/a;share;2020;.*;10;.*0,5/);
  });

  test('tells the one who waits what went wrong, and goes on', async () => {
    const { ask } = begun();
    const broken = await ask('proof', new Uint8Array([1, 2, 3]));
    await expect(broken.made).rejects.toThrow(/PDF/);
    const next = await ask('ledgerCsv', { ledger: new Map(), language });
    expect((await next.made).length).toBeGreaterThan(3);
  });

  test('that ends before it has answered is an error, not a wait for ever', async () => {
    const one = begun();
    const asked = await one.ask('ledgerCsv', { ledger: new Map([['a', share]]) as never, language });
    one.stop();
    await expect(asked.made).rejects.toThrow(/ended/);
  });
});
