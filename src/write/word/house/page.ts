import { strFromU8 } from 'fflate';
import type { House } from '../../../model/house.ts';
import type { Theme } from '../../../model/theme.ts';

/** The theme on the page of a template: as wide as its text, and without the zone left of the text edge. */
export function onHousePage(theme: Theme, house: House): Theme {
  const document = textOf(house, 'word/document.xml');
  const section = document.slice(document.lastIndexOf('<w:sectPr'));
  const measure = (element: string, name: string, usual: number): number => {
    const tag = new RegExp(`<w:${element} [^>]*>`).exec(section)?.[0] ?? '';
    const value = new RegExp(` w:${name}="(-?\\d+)"`).exec(tag)?.[1];
    return value === undefined ? usual : Math.abs(Number(value)) / 20;
  };
  const { page } = theme;
  return {
    ...theme,
    page: {
      width: measure('pgSz', 'w', page.width),
      height: measure('pgSz', 'h', page.height),
      left: measure('pgMar', 'left', page.left),
      right: measure('pgMar', 'right', page.right),
      top: measure('pgMar', 'top', page.top),
      bottom: measure('pgMar', 'bottom', page.bottom),
      header: measure('pgMar', 'header', page.header),
      footer: measure('pgMar', 'footer', page.footer),
      hanging: 0,
    },
  };
}

export function textOf(house: House, path: string): string {
  return strFromU8(house.parts.get(path) ?? new Uint8Array());
}
