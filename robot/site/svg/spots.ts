import { yawOf } from '../draw/geometry.js';
import type { PlanSpot } from '../plan/schema.js';
import { element, metres, type Markup } from './element.js';

/** The robot's radius, metres. */
const ROBOT_M = 0.3;

/**
 * A mark where the robot stops, pointing where it looks. Hidden until the page gives it the class
 * `is-target`, or the root `show-spots`.
 */
export function drawSpot({ id, at: [x, y], facing }: PlanSpot): Markup {
  const degrees = (-yawOf(facing) * 180) / Math.PI;
  const transform = `translate(${metres(x)} ${metres(-y)}) rotate(${metres(degrees)})`;
  return element('g', { class: 'plan-spot', 'data-spot': id, transform }, [
    element('circle', { r: ROBOT_M }),
    element('path', { d: 'M0.12 -0.14L0.26 0L0.12 0.14' }),
  ]);
}
