import { RobotError } from '../error/robot-error.js';
import { control, hostLoss, targetSpeed, type Write } from './commands.js';
import type { ModbusClient } from './modbus/client.js';
import { persist } from './persist.js';
import { MODE_VELOCITY, REGISTER } from './registers.js';

/**
 * Brings the drive to rest in velocity mode with its own protection against our silence. What later
 * safety rests on is read back.
 * @param hostLossS seconds
 * @throws RobotError `base.not-configured`, `base.no-answer`, `base.refused`, `base.closed`
 */
export async function configure(client: ModbusClient, hostLossS: number): Promise<void> {
  const mode: Write = { address: REGISTER.mode, values: [MODE_VELOCITY] };
  const protection = hostLoss(hostLossS);
  for (const write of [targetSpeed(0, 0), control('stop'), mode, protection]) {
    await persist(() => client.write(write));
  }
  await readBack(client, protection, 'host-loss protection in ms');
  await readBack(client, mode, 'velocity mode');
}

async function readBack(client: ModbusClient, { address, values }: Write, what: string) {
  const [found] = await persist(() => client.read(address, 1));
  if (found === values[0]) return;
  throw new RobotError(
    'base.not-configured',
    `The drive kept ${found} instead of ${values[0]} for its ${what} (register 0x${address.toString(16)}): check that no other program writes to it`,
  );
}
