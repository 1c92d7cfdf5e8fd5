import { describe, expect, test } from 'vitest';
import { plotted, reportTheme } from './publication.ts';
import { byGroups, fiveAnswers, row } from './samples.ts';

const sizeOf = (png: Uint8Array | null): readonly number[] => {
  const header = Buffer.from(png ?? []);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
};

describe('the picture of a figure', async () => {
  const figure = await plotted(fiveAnswers, reportTheme, true);

  test('is a PNG of 192 pixels an inch, two for each of a screen', () => {
    expect([...(figure.png ?? []).slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(sizeOf(figure.png)).toEqual(
      [(481.89 * 192) / 72, (131 * 192) / 72].map((size) => expect.closeTo(size, -0.5)),
    );
  });

  test('shows the texts, in the fonts of the publication', async () => {
    const bare = { ...fiveAnswers, rows: fiveAnswers.rows.map((one) => ({ ...one, label: '' })) };
    const without = await plotted(bare, reportTheme, true);
    expect(figure.png?.length).toBeGreaterThan((without.png?.length ?? 0) + 2000);
  });

  test('has an SVG beside it with letters as shapes, named and described alike', () => {
    expect(figure.outlined).not.toContain('<text');
    expect(figure.outlined).toMatch(
      /^<svg [^>]*role="img" lang="da-DK"[^>]*><title>Titel<\/title><desc>Tekst/,
    );
    expect(figure.outlined?.match(/<path/g)?.length).toBeGreaterThan(20);
    for (const colour of ['#5E6D73', '#7A3600', '#C4CDCF']) expect(figure.outlined).toContain(colour);
  });

  test('is not made unless a writer needs it', async () => {
    const svgOnly = await plotted(byGroups);
    expect(svgOnly.png).toBeNull();
    expect(svgOnly.outlined).toBeNull();
  });

  test('is made of every figure, also of one without answers', async () => {
    const none = { ...row('Høj', 'positive', 0), value: null };
    const empty = await plotted({ kind: 'distribution', rows: [none], sums: [] }, reportTheme, true);
    expect(sizeOf(empty.png)[1]).toBeGreaterThan(40);
  });
});
