import { FREE, OCCUPIED, UNKNOWN } from '../grid/cell.js';
import type { GridMap } from '../types.js';
import type { MapHeader, MapMode } from './header.js';
import type { GreyImage } from './image.js';

/* Shades of grey and occupancy, as nav2_map_server's modes trinary and scale have them. */

const OCCUPIED_SHADE = 0;
const UNKNOWN_SHADE = 205;
const FREE_SHADE = 254;

/** The image of a map: top row first. */
export function toImage({ width, height, data }: GridMap, mode: MapMode): GreyImage {
  const pixels = new Uint8Array(width * height);
  data.forEach((value, index) => {
    const column = index % width;
    const row = height - 1 - (index - column) / width;
    pixels[row * width + column] = mode === 'scale' ? scaledShadeOf(value) : shadeOf(value);
  });
  return { width, height, pixels };
}

function shadeOf(value: number): number {
  if (value === OCCUPIED) return OCCUPIED_SHADE;
  return value === FREE ? FREE_SHADE : UNKNOWN_SHADE;
}

function scaledShadeOf(value: number): number {
  return Math.round(255 * (1 - value / OCCUPIED));
}

/** The map of an image under the thresholds of its header. */
export function toGrid({ width, height, pixels }: GreyImage, header: MapHeader): GridMap {
  const values = Array.from({ length: 256 }, (_, shade) => valueOf(shade, header));
  const data = new Int8Array(width * height);
  pixels.forEach((shade, index) => {
    const column = index % width;
    const row = height - 1 - (index - column) / width;
    data[row * width + column] = values[shade] ?? UNKNOWN;
  });
  const [x, y] = header.origin;
  return { width, height, resolution: header.resolution, origin: { x, y }, data };
}

function valueOf(shade: number, header: MapHeader): number {
  const occupancy = header.negate === 1 ? shade / 255 : 1 - shade / 255;
  if (occupancy > header.occupied_thresh) return OCCUPIED;
  if (occupancy < header.free_thresh) return FREE;
  return header.mode === 'scale' ? scaledValueOf(occupancy, header) : UNKNOWN;
}

/** Shades between the thresholds, linearly: map_io.cpp, `MapMode::Scale`. */
function scaledValueOf(occupancy: number, header: MapHeader): number {
  const { free_thresh: free, occupied_thresh: occupied } = header;
  return occupied > free
    ? Math.round(((occupancy - free) / (occupied - free)) * OCCUPIED)
    : OCCUPIED;
}
