import type { PageGrid } from '../../../src/model/theme.ts';
import type { LayoutFault } from './kinds.ts';
import type { ReadPages } from './read-pages.ts';

/** What is content stands between the margins of its page, and nothing leaves the sheet but what bleeds. */
export function outside(read: ReadPages, grid: PageGrid): readonly LayoutFault[] {
  const text = read.shown.flatMap(
    ({ page, x, y, width, size, text: words, artifact, level }): LayoutFault[] => {
      const { width: sheet, height } = sizeOf(read, page);
      const isRunning = artifact === 'Header' || artifact === 'Footer';
      const [top, bottom] = isRunning ? [0, height] : [grid.top, height - grid.bottom];
      const inside =
        x >= grid.left - 0.5 &&
        x + width <= sheet - grid.right + 0.5 &&
        y - 0.7 * size >= top - 0.5 &&
        y + 0.25 * size <= bottom + 0.5;
      return inside || !level || artifact === 'Watermark' ? [] : [{ kind: 'outside', page, text: words }];
    },
  );
  const figures = boxesOf(read).flatMap(({ page, x, y, width, height, element }): LayoutFault[] => {
    const sheet = sizeOf(read, page);
    const inside =
      x >= grid.left - 0.5 &&
      x + width <= sheet.width - grid.right + 0.5 &&
      y >= grid.top - 0.5 &&
      y + height <= sheet.height - grid.bottom + 0.5;
    return inside ? [] : [{ kind: 'outside', page, text: element.alt ?? '' }];
  });
  return [...text, ...figures];
}

function sizeOf({ sizes }: ReadPages, page: number) {
  return sizes[page - 1] ?? { width: 0, height: 0 };
}

/** Where figures stand, by what the structure says. */
export function boxesOf({ file, sizes }: ReadPages) {
  return file.tree.all.flatMap((element) => {
    const box = element.attributes.get('Layout.BBox');
    if (element.role !== 'Figure' || element.page === null || box === undefined) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = (box?.toString().match(/[-\d.]+/g) ?? []).map(Number);
    const height = sizes[element.page - 1]?.height ?? 0;
    return [
      { page: element.page, x: left, y: height - top, width: right - left, height: top - bottom, element },
    ];
  });
}
