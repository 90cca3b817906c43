import { yawOfQuaternion, type OccupancyGrid } from '../graph/index.js';
import type { GridMap } from '../site/types.js';
import { TO_THE_DOCK } from './verdict.js';

export interface MapState {
  /** What tells one map from another; null before the first. */
  readonly key: string | null;
  /** A complaint until it is settled, or null. */
  readonly complaint: string | null;
}

export const NO_MAP: MapState = { key: null, complaint: null };

const CHANGED = `The map has changed and the localizer has not found the robot on it yet. ${TO_THE_DOCK}`;
const UNUSABLE =
  'Load a map with map_server that fits its own size and is not turned; until then the robot stands.';

/**
 * A map has come.
 * @returns the map to work with when it is a new and usable one
 */
export function heardMap(
  state: MapState,
  message: OccupancyGrid,
): { state: MapState; map?: GridMap } {
  const fault = faultOf(message);
  if (fault) return { state: { ...state, complaint: `${fault} ${UNUSABLE}` } };
  const map = gridOf(message);
  const key = keyOf(map);
  if (key === state.key) {
    const settled = state.complaint !== null && state.complaint !== CHANGED;
    return { state: settled ? { ...state, complaint: null } : state };
  }
  return { state: { key, complaint: state.key === null ? null : CHANGED }, map };
}

/** The localizer has reported a pose: on the map as it is now. */
export function localizedOnMap(state: MapState): MapState {
  return state.complaint === CHANGED ? { ...state, complaint: null } : state;
}

function faultOf({ info, data }: OccupancyGrid): string | null {
  const { width, height, resolution, origin } = info;
  if (!(resolution > 0) || width * height === 0 || data.length !== width * height) {
    return `The map has ${data.length} cells where ${width} x ${height} were announced.`;
  }
  const { x, y } = origin.position;
  if (!Number.isFinite(x) || !Number.isFinite(y) || yawOfQuaternion(origin.orientation) !== 0) {
    return 'The origin of the map is turned or not a number.';
  }
  return null;
}

function gridOf({ info, data }: OccupancyGrid): GridMap {
  const { width, height, origin } = info;
  // float32 on the wire: 0.05 arrives as 0.05000000074505806.
  const resolution = Math.round(info.resolution * 1e6) / 1e6;
  return {
    width,
    height,
    resolution,
    origin: { x: origin.position.x, y: origin.position.y },
    data,
  };
}

function keyOf({ width, height, resolution, origin, data }: GridMap): string {
  return [width, height, resolution, origin.x, origin.y, hashOf(data)].join(' ');
}

/** FNV-1a, 32 bits. */
function hashOf(data: Int8Array): number {
  let hash = 0x811c9dc5;
  for (const value of data) hash = Math.imul(hash ^ (value & 0xff), 0x01000193);
  return hash >>> 0;
}
