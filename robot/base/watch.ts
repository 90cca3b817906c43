import type { ModbusClient } from './modbus/client.js';
import { INPUT_X0, INPUT_X1, MODE_VELOCITY, REGISTER, WATCH_LENGTH } from './registers.js';

/** What a look at the drive besides its status told. */
export interface Seen {
  /** The emergency stop button on X0. */
  readonly pressed: boolean;
  /** X1 is closed: by a relay of the dock, where it is wired so. */
  readonly onContacts: boolean;
  /** What of our settings is gone, in words; undefined while they hold. */
  readonly forgotten: string | undefined;
}

/** The mode changes only together with the host-loss time, unless that was saved in the EEPROM. */
const MODE_EVERY_LOOKS = 10;

/**
 * The button, and whether the drive still has our settings: one that was switched off and on has its
 * factory's again, and nothing in its status says so while the wheels stand still.
 * @param nth how many looks there were before
 * @throws RobotError `base.no-answer`, `base.refused`, `base.closed`
 */
export async function look(
  client: ModbusClient,
  nth: number,
  expected: { hostLoss: number; buttonInverted: boolean },
): Promise<Seen> {
  const [hostLossMs, , , inputs = 0] = await client.read(REGISTER.hostLossMs, WATCH_LENGTH);
  const mode = nth % MODE_EVERY_LOOKS === 0 ? await readMode(client) : MODE_VELOCITY;
  const wanted = Math.round(expected.hostLoss * 1000);
  return {
    pressed: ((inputs & INPUT_X0) !== 0) !== expected.buttonInverted,
    onContacts: (inputs & INPUT_X1) !== 0,
    forgotten:
      hostLossMs === wanted && mode === MODE_VELOCITY
        ? undefined
        : `the drive restarted: its host-loss time is ${hostLossMs} ms, its mode ${mode}`,
  };
}

async function readMode(client: ModbusClient): Promise<number> {
  const [mode = 0] = await client.read(REGISTER.mode, 1);
  return mode;
}
