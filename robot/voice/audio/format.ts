/** Everything the robot hears and says passes through it as mono at 16 kHz, floats from -1 to 1. */
export const RATE_HZ = 16_000;

/** 32 ms: what voice activity looks at in one go. */
export const FRAME = 512;

/** -1 to 1 from 16-bit little-endian PCM. */
export function fromPcm16(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Float32Array(Math.floor(bytes.byteLength / 2));
  return samples.map((_, i) => view.getInt16(2 * i, true) / 0x8000);
}

export function toPcm16(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(2 * samples.length);
  samples.forEach((sample, i) => {
    const clipped = Math.max(-1, Math.min(1, sample));
    bytes.writeInt16LE(Math.round(clipped * (clipped < 0 ? 0x8000 : 0x7fff)), 2 * i);
  });
  return bytes;
}
