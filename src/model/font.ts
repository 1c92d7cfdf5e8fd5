import type { FamilyName } from './theme.ts';

/** One static font, read whole. */
export interface Font {
  /** `<family>-<weight>` or `<family>-<weight>-italic`: "sans-600". */
  readonly key: string;
  readonly family: FamilyName;
  /** The typeface's family name, as figures write it: "Source Sans 3". */
  readonly familyName: string;
  /** The family name by which Word knows this cut: "Source Sans 3 SemiBold". */
  readonly word: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Where it was read from, for the rasteriser, which opens fonts itself. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** By key. */
export type Fonts = ReadonlyMap<string, Font>;
