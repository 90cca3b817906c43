import type { GridMap } from '../types.js';
import { formatMapHeader } from './header.js';
import { encodePgm } from './pgm.js';
import { toImage } from './shades.js';

/** The two files of a map_server map, by name. @param name without extension, for example `map` */
export function mapFiles(name: string, map: GridMap): Map<string, Buffer> {
  const image = `${name}.pgm`;
  return new Map([
    [`${name}.yaml`, Buffer.from(formatMapHeader(image, map.resolution, map.origin))],
    [image, encodePgm(toImage(map))],
  ]);
}
