import { decimalText, integerText } from '../../language/numbers.ts';
import { tellsOff } from '../../model/weights.ts';
import { type Facts, listOf, type Sources } from './sources.ts';

/** Whether the numbers of the report are weighted, by what, and what weights change. */
export function weightFacts({ study, results, language, wave }: Sources): Facts {
  const { weights, background } = study;
  if (weights === null) return { unweighted: 'yes' };
  const found = results.find((one) => one.kind === 'weighting' && one.from.wave === wave);
  const own = found?.kind === 'weighting' ? found : null;
  const nameOf = (margin: string): string => {
    const id = margin.split('.').at(-1) ?? margin;
    return background.find((one) => one.id === id)?.label ?? language.words[id] ?? id;
  };
  const margins = listOf([...new Set((own?.margins ?? []).map(nameOf))]);
  const isOff = (own?.off ?? 0) >= tellsOff;
  return {
    weighted: weights.print === 'weighted' ? 'yes' : null,
    weightedBeside: weights.print === 'weighted' ? null : 'yes',
    weights: weights.column,
    margins: isOff ? null : margins,
    ...(isOff ? { marginsBefore: margins, off: decimalText(100 * (own?.off ?? 0), 1, language) } : {}),
    effective: own?.effective == null ? null : decimalText(own.effective, 0, language),
    changed: own === null || own.of === 0 ? null : integerText(own.changed, language),
    weightedTests: own === null || own.of === 0 ? null : integerText(own.of, language),
    strata: weights.strata,
    cluster: weights.cluster,
  };
}
