import { RobotError } from '../../error/robot-error.js';
import { fromPcm16, RATE_HZ, toPcm16 } from './format.js';
import { resample } from './resample.js';

/* RIFF WAVE, as in Microsoft's "Multimedia Programming Interface and Data Specifications 1.0". */

const HEADER = 44;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const MOST_CHANNELS = 8;
const [SLOWEST_HZ, FASTEST_HZ] = [4_000, 192_000];

interface Format {
  readonly coding: number;
  readonly channels: number;
  readonly rate: number;
  readonly bits: number;
}

/**
 * Mono at 16 kHz from any usual WAV: 8, 16, 24 or 32 bits or floats, any rate, channels mixed. A file
 * cut short gives what is there.
 * @throws RobotError `voice.bad-wav`, with what is wrong and what to do
 */
export function readWav(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') {
    throw badWav('it does not begin with RIFF and WAVE');
  }
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag(view, at) === 'fmt ') format = readFormat(view, body, size);
    if (tag(view, at) === 'data') {
      if (!format) throw badWav('its data comes before its format');
      // Streamed files give no size; cut ones give too much.
      const end = Math.min(bytes.length, body + size);
      return resample(mixed(bytes.subarray(body, end), format), format.rate);
    }
    at = body + size + (size % 2);
  }
  throw badWav('it has no data');
}

/** 16-bit mono. */
export function writeWav(samples: Float32Array, rate = RATE_HZ): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER - 8 + 2 * samples.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(2 * rate, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(2 * samples.length, 40);
  return Buffer.concat([header, toPcm16(samples)]);
}

function readFormat(view: DataView, at: number, size: number): Format {
  if (size < 16 || at + 16 > view.byteLength) throw badWav('its format is cut short');
  let coding = view.getUint16(at, true);
  if (coding === EXTENSIBLE && size >= 26 && at + 26 <= view.byteLength) {
    coding = view.getUint16(at + 24, true);
  }
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  const known = coding === PCM ? [8, 16, 24, 32].includes(bits) : coding === FLOAT && bits === 32;
  if (!known) throw badWav(`its coding ${coding} with ${bits} bits is not PCM`);
  if (channels < 1 || channels > MOST_CHANNELS) throw badWav(`it has ${channels} channels`);
  if (rate < SLOWEST_HZ || rate > FASTEST_HZ) throw badWav(`its rate is ${rate} Hz`);
  return { coding, channels, rate, bits };
}

function mixed(data: Uint8Array, { coding, channels, bits }: Format): Float32Array {
  const one = samplesOf(data, coding, bits);
  if (channels === 1) return one;
  return Float32Array.from({ length: Math.floor(one.length / channels) }, (_, frame) => {
    let sum = 0;
    for (let c = 0; c < channels; c += 1) sum += one[frame * channels + c] ?? 0;
    return sum / channels;
  });
}

function samplesOf(data: Uint8Array, coding: number, bits: number): Float32Array {
  if (bits === 16) return fromPcm16(data);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const width = bits / 8;
  return Float32Array.from({ length: Math.floor(data.length / width) }, (_, i) => {
    const at = i * width;
    if (coding === FLOAT) return finite(view.getFloat32(at, true));
    if (bits === 8) return (view.getUint8(at) - 0x80) / 0x80;
    if (bits === 32) return view.getInt32(at, true) / 0x8000_0000;
    return ((view.getInt16(at + 1, true) << 8) | view.getUint8(at)) / 0x80_0000;
  });
}

function finite(value: number): number {
  return Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0;
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

function badWav(what: string): RobotError {
  return new RobotError(
    'voice.bad-wav',
    `This is no WAV file that can be read: ${what}. Record it as 16-bit PCM.`,
  );
}
