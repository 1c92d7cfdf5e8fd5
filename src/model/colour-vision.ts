import { channelsOf, hexOf, linear } from './colour.ts';

/** How a colour is seen: without the long, middle or short waves' cones, or printed in grey. */
export type Vision = 'protanopia' | 'deuteranopia' | 'tritanopia' | 'grey';

type Row = readonly [number, number, number];

/** Rows for linear red, green and blue. Machado, Oliveira and Fernandes (2009), table 1, severity 1. */
const matrices: Readonly<Record<Vision, readonly [Row, Row, Row]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

export const visions = Object.keys(matrices) as readonly Vision[];

/** A colour (`#rrggbb`) as it is seen. */
export function seenAs(colour: string, vision: Vision): string {
  const [red, green, blue] = channelsOf(colour).map((value) => linear(value / 255)) as unknown as Row;
  const seen = matrices[vision].map(([r, g, b]) => 255 * gamma(r * red + g * green + b * blue));
  return hexOf(seen);
}

function gamma(value: number): number {
  const light = Math.min(1, Math.max(0, value));
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
