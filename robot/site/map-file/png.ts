import { PNG } from 'pngjs';
import { RobotError } from '../../error/robot-error.js';
import { MAX_PIXELS, type GreyImage } from './image.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Signature, IHDR length and type, width, height, bit depth, colour type (PNG 1.2, 11.2.2). */
const HEADER_BYTES = 26;
const COLOUR_TYPES_WITH_ALPHA = [4, 6];

export const looksLikePng = (bytes: Uint8Array): boolean =>
  SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));

/**
 * Colour becomes grey as map_server does it in trinary mode: the mean of the channels, alpha among
 * them when the file has it.
 * @param file named in messages
 * @throws RobotError `map.invalid-image`
 */
export function decodePng(bytes: Buffer, file: string): GreyImage {
  if (bytes.length < HEADER_BYTES) throw broken(file, 'ends inside its header');
  // The size is read before decoding: a few bytes may unpack to gigabytes.
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width < 1 || height < 1 || width * height > MAX_PIXELS) {
    throw broken(file, `says it is ${width} x ${height} pixels`);
  }
  const channels = COLOUR_TYPES_WITH_ALPHA.includes(bytes.readUInt8(25)) ? 4 : 3;
  return { width, height, pixels: toGrey(decode(bytes, file), channels) };
}

function decode(bytes: Buffer, file: string): Buffer {
  try {
    return PNG.sync.read(bytes).data;
  } catch (cause) {
    throw broken(file, 'is not a whole PNG', cause);
  }
}

function toGrey(rgba: Buffer, channels: 3 | 4): Uint8Array {
  const pixels = new Uint8Array(rgba.length / 4);
  for (let index = 0; index < pixels.length; index++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += rgba[index * 4 + channel] ?? 0;
    pixels[index] = Math.round(sum / channels);
  }
  return pixels;
}

const broken = (file: string, what: string, cause?: unknown) =>
  new RobotError('map.invalid-image', `${file} ${what}; save it again as 8-bit PNG or PGM.`, {
    cause,
  });
