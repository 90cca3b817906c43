/** The angle equal to `angle` that is nearest to `before`: a turn over 180° goes the short way. */
export function unwrapDegrees(before: number, angle: number): number {
  return before + ((((angle - before + 180) % 360) + 360) % 360) - 180;
}
