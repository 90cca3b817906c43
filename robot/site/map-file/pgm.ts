import { RobotError } from '../../error/robot-error.js';
import { MAX_PIXELS, type GreyImage } from './image.js';

/* Binary PGM (netpbm "P5"), one byte a pixel: what map_saver writes. */

export function encodePgm({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'ascii'), pixels]);
}

/**
 * @param file named in messages
 * @throws RobotError `map.invalid-image`
 */
export function decodePgm(bytes: Uint8Array, file: string): GreyImage {
  const { width, height, depth, start } = readHeader(bytes, file);
  if (depth !== 255) {
    throw broken(file, `has ${depth} grey levels; save it with 255 (8 bit)`);
  }
  if (width < 1 || height < 1 || width * height > MAX_PIXELS) {
    throw broken(file, `says it is ${width} x ${height} pixels; save or make the map again`);
  }
  const pixels = bytes.subarray(start, start + width * height);
  if (pixels.length < width * height) {
    throw broken(
      file,
      `ends after ${pixels.length} of ${width * height} pixels; copy it again or make it anew`,
    );
  }
  return { width, height, pixels };
}

const HEADER_BYTES = 1024;

/** Magic, width, height and depth, apart by white space and comments, then one white space. */
function readHeader(bytes: Uint8Array, file: string) {
  const head = Buffer.from(bytes.subarray(0, HEADER_BYTES)).toString('latin1');
  const gap = String.raw`(?:\s|#[^\n]*\n)+`;
  const match = new RegExp(String.raw`^P5${gap}(\d{1,9})${gap}(\d{1,9})${gap}(\d{1,9})\s`).exec(
    head,
  );
  if (!match) throw broken(file, 'is not a binary PGM (P5); save it with map_saver or as P5');
  const [text, width, height, depth] = match;
  return {
    width: Number(width),
    height: Number(height),
    depth: Number(depth),
    start: text.length,
  };
}

const broken = (file: string, what: string) =>
  new RobotError('map.invalid-image', `${file} ${what}.`);
