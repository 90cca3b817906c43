import { RobotError } from '../../error/robot-error.js';

/** zstd as rosbag2 writes it; loaded when first needed, so that it does not slow the start. */
const LEVEL = 1;

export type Compress = (bytes: Uint8Array) => Uint8Array;
export type Decompress = (bytes: Uint8Array, size: bigint) => Uint8Array;

export async function loadZstd(): Promise<Compress> {
  const { default: zstd } = await import('@foxglove/wasm-zstd');
  await zstd.isLoaded;
  return (bytes) => zstd.compress(bytes, LEVEL);
}

/** A chunk says how large it is unpacked; a damaged one must not take all memory. */
const LARGEST_CHUNK = 512 * 1024 * 1024;

/** Both compressions that MCAP names, for files of others too. */
export async function loadDecompressors(): Promise<Record<string, Decompress>> {
  const [{ default: zstd }, { default: lz4 }] = await Promise.all([
    import('@foxglove/wasm-zstd'),
    import('@foxglove/wasm-lz4'),
  ]);
  await Promise.all([zstd.isLoaded, lz4.isLoaded]);
  return {
    zstd: (bytes, size) => zstd.decompress(bytes, bounded(size)),
    lz4: (bytes, size) => lz4(bytes, bounded(size)),
  };
}

function bounded(size: bigint): number {
  if (size <= LARGEST_CHUNK) return Number(size);
  throw new RobotError('bag.corrupt', `a chunk claims ${size} bytes`);
}
