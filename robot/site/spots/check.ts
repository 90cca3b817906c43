import { RobotError } from '../../error/robot-error.js';
import { FREE } from '../grid/cell.js';
import { distances } from '../grid/distance.js';
import { cellAt } from '../grid/geometry.js';
import type { ParsedPlan } from '../plan/parse.js';
import type { PlanSpot } from '../plan/schema.js';
import type { GridMap } from '../types.js';
import { reachableFrom } from './reach.js';

/** metres from a spot to the nearest wall or furniture: the robot (0.30) and room to turn */
export const SPOT_CLEARANCE_M = 0.45;
/** metres: the robot's radius (0.30) and a little, for driving and beside keepouts */
export const DRIVE_RADIUS_M = 0.35;
/** The spot where the robot waits; every other one must be reachable from it. */
export const DOCK = 'robot-dock';

/**
 * Makes sure that the robot can stand on every spot and drive there from the dock.
 * @throws RobotError `plan.blocked-spot`: every bad spot on a line of its own, with
 * `file:line:column` and what to do
 */
export function checkSpots(parsed: ParsedPlan, map: GridMap, keepout: GridMap): void {
  const { plan } = parsed;
  const fromWalls = distances(map, (index) => map.data[index] !== FREE);
  const fromKeepouts = distances(map, (index) => keepout.data[index] !== FREE);
  const dock = plan.spots.find(({ id }) => id === DOCK);
  const drivable = (index: number) =>
    (fromWalls[index] ?? 0) >= DRIVE_RADIUS_M && (fromKeepouts[index] ?? 0) >= DRIVE_RADIUS_M;
  const reached = dock && reachableFrom(map, dock.at, drivable);

  const problemOf = (spot: PlanSpot): string | undefined => {
    const cell = cellAt(map, spot.at[0], spot.at[1]);
    if (!cell) return 'lies outside the map; correct "at"';
    const clearance = fromWalls[cell.index] ?? 0;
    if (clearance === 0) return 'is inside a wall, furniture or unknown floor; move it';
    if (clearance < SPOT_CLEARANCE_M) {
      return `is ${clearance.toFixed(2)} m from the nearest wall or furniture; move it to ${SPOT_CLEARANCE_M} m or more`;
    }
    if ((fromKeepouts[cell.index] ?? 0) < DRIVE_RADIUS_M) {
      return `is in or within ${DRIVE_RADIUS_M} m of a keepout; move it or make the keepout smaller`;
    }
    if (reached && reached[cell.index] !== 1) {
      return `cannot be reached from ${DOCK}; open a way of ${2 * DRIVE_RADIUS_M} m at least`;
    }
    return undefined;
  };

  const problems = plan.spots.flatMap((spot, index) => {
    const problem = problemOf(spot);
    return problem ? [`${parsed.at(['spots', index, 'at'])}  spot "${spot.id}" ${problem}`] : [];
  });
  if (!dock)
    problems.push(`${parsed.at(['spots'])}  there is no spot "${DOCK}"; add where the robot waits`);
  if (problems.length > 0) throw new RobotError('plan.blocked-spot', problems.join('\n'));
}
