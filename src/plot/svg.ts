/** What a figure says to those who do not see it. */
export interface Spoken {
  readonly title: string;
  readonly description: string;
  /** "da-DK" */
  readonly languageTag: string;
}

/**
 * Vega's SVG made fit to publish: named and described, without attributes that only Vega needs, every number rounded,
 * so that the same figure is the same bytes. Text is set in `font-family="'Source Sans 3'"` (quoted within, as CSS
 * asks of a name that ends in a digit), `font-weight` 400 or 600.
 */
export function finish(svg: string, { title, description, languageTag }: Spoken): string {
  const spoken = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;
  const root = ` role="img" lang="${escaped(languageTag)}" xml:lang="${escaped(languageTag)}"`;
  return legal(svg.replace(/<[^>]*>/g, tidy))
    .replace(/^<svg[^>]*/, (tag) => `${tag}${root}`)
    .replace('>', () => `>${spoken}`);
}

/** Only within tags, never in the texts between them. */
function tidy(tag: string): string {
  return tag.replace(needless, '').replace(measures, (values) => values.replace(long, rounded));
}

const needless = / (?:class|role|aria-[a-z]+|pointer-events)="[^"]*"/g;

/** Colours are no measures, though "#5e6d73" begins like a number. */
const measures =
  /(?<= (?:d|transform|viewBox|width|height|x|y|[xyr][12]|c[xy]|stroke-(?:width|dasharray))=")[^"]*/g;

/** Three decimals or more, or a power of ten. */
const long = /-?\d*\.?\d+e[-+]?\d+|-?\d*\.\d{3,}/g;

function rounded(number: string): string {
  return String(Math.round(Number(number) * 100) / 100 + 0);
}

/** Text as XML has it. */
export function escaped(text: string): string {
  return legal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Leaves out what no XML document may hold (XML 1.0, production 2): most control characters, halves of pairs. */
function legal(text: string): string {
  return text.replace(illegal, '');
}

const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
