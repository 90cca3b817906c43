/** Open-circuit voltage of the pack against its charge 0..1, rising. */
export type BatteryCurve = readonly (readonly [volts: number, charge: number])[];

/** A 24 V pack of seven lithium-ion cells under light load. */
export const SEVEN_CELLS: BatteryCurve = [
  [21, 0],
  [23.8, 0.1],
  [24.85, 0.3],
  [25.9, 0.5],
  [27.3, 0.8],
  [29.4, 1],
];

/** Charge 0..1 between the points of the curve; bounded at its ends. NaN for an empty curve. */
export function chargeOf(volts: number, curve: BatteryCurve): number {
  const above = curve.findIndex(([point]) => point >= volts);
  const upper = curve[above === -1 ? curve.length - 1 : above];
  if (upper === undefined) return NaN;
  const lower = above > 0 ? curve[above - 1] : undefined;
  if (lower === undefined) return upper[1];
  return lower[1] + ((volts - lower[0]) / (upper[0] - lower[0])) * (upper[1] - lower[1]);
}
