import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RobotError } from '../../error/robot-error.js';
import type { GridMap } from '../types.js';
import { parseMapHeader, type MapMode } from './header.js';
import type { GreyImage } from './image.js';
import { decodePgm } from './pgm.js';
import { decodePng, looksLikePng } from './png.js';
import { toGrid } from './shades.js';

/**
 * Reads a map_server map: the yaml and the PGM (P5) or PNG that it names, in trinary mode unless
 * another is named.
 * @throws RobotError `map.unreadable` (missing, or may not be read), `map.invalid-yaml`,
 * `map.invalid-image`
 */
export async function readMap(yamlPath: string, mode: MapMode = 'trinary'): Promise<GridMap> {
  const text = (await read(yamlPath, 'make or record the map first')).toString('utf8');
  const header = parseMapHeader(text, yamlPath, mode);
  const imagePath = path.resolve(path.dirname(yamlPath), header.image);
  const bytes = await read(imagePath, `"image" of ${yamlPath} names it: put it there`);
  return toGrid(decode(bytes, imagePath), header);
}

function decode(bytes: Buffer, file: string): GreyImage {
  if (bytes.length === 0) {
    throw new RobotError('map.invalid-image', `${file} is empty; copy or make it again.`);
  }
  return looksLikePng(bytes) ? decodePng(bytes, file) : decodePgm(bytes, file);
}

async function read(file: string, remedy: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RobotError('map.unreadable', `${file} cannot be read (${reason}); ${remedy}.`, {
      cause,
    });
  }
}
