import { RobotError } from '../error/robot-error.js';
import { STATUS_LENGTH } from './registers.js';

/** What one read of 0x20A1..0x20AF says. Left and right as the drive's terminals are labelled. */
export interface DriveStatus {
  readonly volts: number;
  readonly left: MotorStatus;
  readonly right: MotorStatus;
}

export interface MotorStatus {
  /** Celsius, whole degrees. */
  readonly temperature: number;
  /** Fault bits, see faults.ts. */
  readonly faults: number;
  /** Position feedback in encoder counts, int32: wraps around. */
  readonly counts: number;
  /** Motor turns per minute, in steps of 0.1. */
  readonly rpm: number;
  /** Torque current in ampere, in steps of 0.1. */
  readonly amperes: number;
}

/** @throws RobotError `base.bad-status` when the block has another length */
export function decodeStatus(words: readonly number[]): DriveStatus {
  if (words.length !== STATUS_LENGTH) {
    throw new RobotError(
      'base.bad-status',
      `The drive sent ${words.length} status registers instead of ${STATUS_LENGTH}: check that it is a ZLAC8015D`,
    );
  }
  const at = (index: number): number => words[index] ?? 0;
  return {
    volts: at(0) / 100,
    left: {
      temperature: int8(at(3) >> 8),
      faults: at(4),
      counts: (at(6) << 16) | at(7),
      rpm: int16(at(10)) / 10,
      amperes: int16(at(12)) / 10,
    },
    right: {
      temperature: int8(at(3)),
      faults: at(5),
      counts: (at(8) << 16) | at(9),
      rpm: int16(at(11)) / 10,
      amperes: int16(at(13)) / 10,
    },
  };
}

function int16(word: number): number {
  return (word << 16) >> 16;
}

function int8(byte: number): number {
  return (byte << 24) >> 24;
}
