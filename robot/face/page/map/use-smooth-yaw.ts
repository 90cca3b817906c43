import { useState } from 'react';

/** The same heading without jumps at ±pi, so that the mark turns the short way. Radians. */
export function useSmoothYaw(yaw: number): number {
  const [turn, setTurn] = useState(yaw);
  const step = Math.atan2(Math.sin(yaw - turn), Math.cos(yaw - turn));
  if (Math.abs(step) > 1e-3) setTurn(turn + step);
  return turn + step;
}
