import { describe, expect, test } from 'vitest';
import { prove } from '../../src/proof/proof.ts';
import { failures, keeps } from '../../src/proof/verdict.ts';
import { failing, unclaimed, whole } from './cases.ts';
import { broken, name } from './mutate.ts';

describe('what we write', () => {
  test('keeps every point once it claims so', async () => {
    const proof = await prove(whole);
    expect(failures(proof, 'ua')).toEqual([]);
    expect(failures(proof, 'a')).toEqual([]);
    expect(proof.points.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(50);
    expect(proof.points.filter(({ protocol }) => protocol === 'ua').length).toBeGreaterThan(55);
  });

  test('and without its claims fails for want of them alone', async () => {
    expect(await failing(unclaimed)).toEqual(['06-002', '6.6.4']);
  });

  test('goes through the library that breaks it unharmed', async () => {
    expect(await failing(await broken(whole, () => {}))).toEqual([]);
  });
});

test('a claim needs the points of its own standard', async () => {
  const silent = await prove(await broken(whole, ({ element }) => element('Figure').delete(name('Alt'))));
  expect([keeps(silent, 'ua'), keeps(silent, 'a')]).toEqual([false, false]);
  const colourless = await prove(await broken(whole, ({ catalog }) => catalog.delete(name('OutputIntents'))));
  expect([keeps(colourless, 'ua'), keeps(colourless, 'a')]).toEqual([true, false]);
});

test('a fault says where: the page and the element', async () => {
  const proof = await prove(
    await broken(whole, ({ elements: all }) => all('Figure').at(-1)?.delete(name('Alt'))),
  );
  const [point] = failures(proof, 'ua');
  expect(point?.findings).toEqual([{ page: expect.any(Number), what: 'Figure' }]);
  expect(point?.findings[0]?.page).toBeGreaterThan(1);
});
