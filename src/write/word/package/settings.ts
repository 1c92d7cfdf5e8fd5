import type { Document } from '../../../model/document.ts';
import type { Theme } from '../../../model/theme.ts';

/** Which colour of the theme each kind of text and ground has: as Word itself writes it. */
const mapping = {
  bg1: 'light1',
  t1: 'dark1',
  bg2: 'light2',
  t2: 'dark2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hyperlink: 'hyperlink',
  followedHyperlink: 'followedHyperlink',
};

/** Fonts go with the file; words are parted where the theme says so, but not those in capital letters. */
export function settings(text: string, document: Document, theme: Theme): string {
  const hyphenation = theme.layout.hyphenation
    ? '<w:autoHyphenation w:val="true"/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
    : '<w:autoHyphenation w:val="false"/>';
  const colours = Object.entries(mapping).map(([name, slot]) => ` w:${name}="${slot}"`);
  return text
    .replace('<w:displayBackgroundShape/>', '<w:embedTrueTypeFonts/>')
    .replace(/(<w:defaultTabStop [^>]*>)/, `$1${hyphenation}`)
    .replace(
      '</w:settings>',
      `<w:themeFontLang w:val="${document.languageTag}"/><w:clrSchemeMapping${colours.join('')}/></w:settings>`,
    );
}
