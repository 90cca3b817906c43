/** Distance in metres from (px, py) to the segment a-b. */
export function segmentDistance(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / square;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
