import { useState } from 'react';
import type { Point2D } from '../../../../zone/wire/index.js';
import type { FaceMotion } from '../../protocol.js';
import type { Box, Plan } from './plan.js';

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room round the way, metres. */
const MARGIN_M = 3.5;
/** The pin stands above the goal, metres. */
const PIN_M = 1.5;
/** Never closer than this, so that the surroundings stay recognisable. */
const SMALLEST_M = 15;

/** The viewBox that shows robot, path and goal; it grows with the way but does not jump about. */
export function useFrame(plan: Plan | null, goal: Point2D | null, motion: FaceMotion): string {
  const key = goal ? `${goal.x},${goal.y}` : 'whole plan';
  const [kept, setKept] = useState<{ key: string; bounds: Bounds } | null>(null);
  const now = boundsOf(goal, motion);
  if (!plan) return '0 0 1 1';
  if (!now) return `${plan.box.x} ${plan.box.y} ${plan.box.width} ${plan.box.height}`;
  const known = kept?.key === key ? kept.bounds : null;
  const bounds = known ? union(known, now) : now;
  if (!known || !same(known, bounds)) setKept({ key, bounds });
  return frameOf(bounds, plan.box);
}

function boundsOf(goal: Point2D | null, { pose, path }: FaceMotion): Bounds | null {
  if (!goal) return null;
  const pin = { x: goal.x, y: goal.y + PIN_M };
  const points = [...path, ...(pose ? [pose] : []), goal, pin];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => -y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function union(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function same(a: Bounds, b: Bounds): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
}

/** Moved rather than cut where it would leave the drawing. */
function frameOf({ left, right, top, bottom }: Bounds, box: Box): string {
  const width = Math.max(SMALLEST_M, right - left + 2 * MARGIN_M);
  const height = Math.max(SMALLEST_M * 0.7, bottom - top + 2 * MARGIN_M);
  const x = within((left + right - width) / 2, box.x, box.x + box.width - width);
  const y = within((top + bottom - height) / 2, box.y, box.y + box.height - height);
  return `${x} ${y} ${width} ${height}`;
}

function within(value: number, least: number, most: number): number {
  return most < least ? (least + most) / 2 : Math.min(most, Math.max(least, value));
}
