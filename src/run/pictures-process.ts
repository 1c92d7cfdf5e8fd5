/** The process in which pictures are drawn: it is sent sheets, sends back what was drawn, and ends. */
import { type Drawn, pictureOf, type Sheet } from '../plot/picture.ts';

process.once('message', async (sheets) => {
  const drawn: Drawn[] = [];
  // One at a time: a picture takes some MB while it is drawn.
  for (const sheet of sheets as readonly Sheet[]) drawn.push(await pictureOf(sheet));
  process.send?.(drawn, () => process.disconnect());
});
