import type { GridMap } from '../types.js';
import { formatMapHeader, type MapMode } from './header.js';
import { encodePgm } from './pgm.js';
import { toImage } from './shades.js';

/** The two files of a map_server map, by name. @param name without extension, for example `map` */
export function mapFiles(
  name: string,
  map: GridMap,
  mode: MapMode = 'trinary',
): Map<string, Buffer> {
  const image = `${name}.pgm`;
  return new Map([
    [`${name}.yaml`, Buffer.from(formatMapHeader(image, map.resolution, map.origin, mode))],
    [image, encodePgm(toImage(map, mode))],
  ]);
}
