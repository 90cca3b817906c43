import { RobotError } from '../error/robot-error.js';
import type { ModbusClient } from './modbus/client.js';
import { persist } from './persist.js';
import { REGISTER, STATUS_LENGTH } from './registers.js';

const HIGHEST_MODE = 4;
const HIGHEST_BAUD_CODE = 6;

/**
 * Makes sure that the far end is a ZLAC8015D under this node id before anything is written to it.
 * @throws RobotError `base.wrong-baud`, `base.silent`, `base.wrong-device`, `base.closed`
 */
export async function identify(client: ModbusClient, nodeId: number): Promise<void> {
  try {
    const [id = 0, baud = 0] = await persist(() => client.read(REGISTER.nodeId, 2));
    const [mode = 0] = await persist(() => client.read(REGISTER.mode, 1));
    await persist(() => client.read(REGISTER.status, STATUS_LENGTH));
    if (id !== nodeId || baud > HIGHEST_BAUD_CODE || mode > HIGHEST_MODE) {
      throw stranger(
        `node id 0x${id.toString(16)}, baud code ${baud} and mode ${mode} are not its own`,
      );
    }
  } catch (error) {
    throw explained(error, client, nodeId);
  }
}

function explained(error: unknown, client: ModbusClient, nodeId: number): unknown {
  if (!(error instanceof RobotError)) return error;
  if (error.code === 'base.refused') return stranger(error.message);
  if (error.code !== 'base.no-answer') return error;
  const text = sentence(client.heard);
  if (text !== undefined) return talker(text);
  return client.strayBytes > 0
    ? new RobotError(
        'base.wrong-baud',
        'Bytes arrive on the port that are not Modbus answers: set baud_rate as the drive has it (factory 115200), or port to the one the drive is on',
      )
    : new RobotError(
        'base.silent',
        `Nothing answers as node ${nodeId}: check the power of the drive, the wires A and B, node_id and baud_rate`,
      );
}

/** A readable line in what came in; wrong baud rates and noise do not make one. */
function sentence(heard: Uint8Array): string | undefined {
  const lines =
    Buffer.from(heard)
      .toString('latin1')
      .match(/[\x20-\x7e]{12,}/g) ?? [];
  return [...lines].sort((a, b) => b.length - a.length)[0]?.trim();
}

function talker(text: string): RobotError {
  return new RobotError(
    'base.wrong-device',
    `The device on the port sends text ("${text.slice(0, 32)}"), as GPS receivers and consoles do, and is no ZLAC8015D: set port to the one the drive is on`,
  );
}

function stranger(why: string): RobotError {
  return new RobotError(
    'base.wrong-device',
    `The device on the port speaks Modbus but is no ZLAC8015D (${why}): set port to the one the drive is on, or node_id to the drive's`,
  );
}
