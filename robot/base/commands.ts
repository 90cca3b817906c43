import { CONTROL, REGISTER } from './registers.js';

/** One write to the drive: one register with function 06, several with function 16. */
export interface Write {
  readonly address: number;
  readonly values: readonly number[];
}

/** Target speed is an int16 in whole rpm; the drive itself takes no more than this. */
export const MAX_RPM = 3000;

/** @param left, right motor rpm; rounded and bounded to +-3000. Example of the manual: 0x0064 is 100 rpm */
export function targetSpeed(left: number, right: number): Write {
  return { address: REGISTER.targetSpeed, values: [rpmWord(left), rpmWord(right)] };
}

export function control(word: keyof typeof CONTROL): Write {
  return { address: REGISTER.controlWord, values: [CONTROL[word]] };
}

/** @param seconds without a frame after which the drive stops its wheels by itself */
export function hostLoss(seconds: number): Write {
  return { address: REGISTER.hostLossMs, values: [Math.round(seconds * 1000)] };
}

/** Times in s from standstill to full speed and back, for both motors alike. */
export interface Ramps {
  readonly acceleration: number;
  readonly deceleration: number;
  readonly emergency: number;
}

const LONGEST_RAMP_MS = 32_767;

/** The six registers 0x2080..0x2085 in one write. */
export function ramps({ acceleration, deceleration, emergency }: Ramps): Write {
  const times = [acceleration, acceleration, deceleration, deceleration, emergency, emergency];
  const values = times.map((s) => Math.max(1, Math.min(LONGEST_RAMP_MS, Math.round(s * 1000))));
  return { address: REGISTER.ramps, values };
}

/** An unusable number means standing still. */
function rpmWord(rpm: number): number {
  const bounded = Math.max(-MAX_RPM, Math.min(MAX_RPM, Math.round(rpm)));
  return Number.isFinite(bounded) ? bounded & 0xffff : 0;
}
