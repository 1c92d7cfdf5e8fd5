import { type LoggerInterface, parse, resetSVGDefIds, type TextItem, textMetrics, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Measure } from './measure.ts';

/**
 * Draws a specification as SVG. Vega by itself only logs what goes wrong and draws the rest; a figure that lacks
 * something must not be published, so errors and warnings are thrown.
 */
export async function render(spec: TopLevelSpec, measure: Measure): Promise<string> {
  textMetrics.width = (item, text) => widthOf(item, text, measure);
  resetSVGDefIds();
  const logger = strictLogger();
  const compiled = compile(spec, { logger }).spec;
  const view = new View(parse(compiled), { renderer: 'none', logger });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** Without a canvas Vega guesses widths, far too wide; here they come from the font. */
function widthOf(item: TextItem, text: string, measure: Measure): number {
  return measure.width(text, item.fontSize ?? 11, Number(item.fontWeight) === 600 ? 600 : 400);
}

function strictLogger(): LoggerInterface {
  const raise = (...words: readonly unknown[]): never => {
    const cause = words.find((word) => word instanceof Error);
    throw new Error(`a figure could not be drawn: ${words.map(String).join(' ')}`, { cause });
  };
  const logger: LoggerInterface = {
    level: (level?: number) => (level === undefined ? 2 : logger),
    error: raise,
    warn: raise,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
