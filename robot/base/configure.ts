import { RobotError } from '../error/robot-error.js';
import { control, hostLoss, ramps, targetSpeed, type Ramps, type Write } from './commands.js';
import type { Limits } from './limits.js';
import type { ModbusClient } from './modbus/client.js';
import type { BaseOptions } from './options.js';
import { persist } from './persist.js';
import { MODE_VELOCITY, REGISTER } from './registers.js';

/** What of the options the drive itself must know. */
export type DriveSettings = Pick<BaseOptions, 'hostLoss' | 'limits' | 'emergencyDeceleration'>;

/**
 * Brings the drive to rest in velocity mode with its own protection against our silence. What later
 * safety rests on is read back.
 * @throws RobotError `base.not-configured`, `base.no-answer`, `base.refused`, `base.closed`
 */
export async function configure(client: ModbusClient, settings: DriveSettings): Promise<void> {
  const mode: Write = { address: REGISTER.mode, values: [MODE_VELOCITY] };
  const protection = hostLoss(settings.hostLoss);
  const slopes = ramps(rampsOf(settings));
  for (const write of [targetSpeed(0, 0), control('stop'), mode, slopes, protection]) {
    await persist(() => client.write(write));
  }
  await readBack(client, protection, 'host-loss protection in ms');
  await readBack(client, mode, 'velocity mode');
  await readBack(client, slopes, 'acceleration and deceleration times in ms');
}

/**
 * The drive's ramps end where ours do, at the limits. While we speak, our own limiter is the slower one;
 * the drive's deceleration counts when we do not: host loss, and the `halt` after the command timeout.
 */
export function rampsOf({ limits, emergencyDeceleration }: DriveSettings): Ramps {
  const { max_velocity, max_acceleration, max_deceleration } = fastest(limits);
  return {
    acceleration: max_velocity / max_acceleration,
    deceleration: max_velocity / max_deceleration,
    emergency: max_velocity / emergencyDeceleration,
  };
}

function fastest({ linear }: Limits): Limits['linear'] {
  const max_velocity = Math.max(linear.max_velocity, -linear.min_velocity);
  return { ...linear, max_velocity };
}

async function readBack(client: ModbusClient, { address, values }: Write, what: string) {
  const found = await persist(() => client.read(address, values.length));
  if (values.every((value, i) => found[i] === value)) return;
  throw new RobotError(
    'base.not-configured',
    `The drive kept ${found.join(' ')} instead of ${values.join(' ')} for its ${what} (register 0x${address.toString(16)}): check that no other program writes to it`,
  );
}
