import { BaseConfig } from '../../robot/base/index.js';
import { processConfig, type Layout } from '../center/process-config.js';
import { type Check } from './check.js';
import { checkSerialPort } from './serial-port.js';

/** As robot/base/node/parameters.ts has it. */
const DEFAULT_PORT = '/dev/ttyUSB0';

/** Whether the wheel drives' serial port is there. Nothing for a profile without wheels. */
export async function checkBase(layout: Layout): Promise<Check[]> {
  const entry = layout.profile.processes.find(({ kind }) => kind === 'base');
  if (!entry) return [];
  const parsed = BaseConfig.safeParse(processConfig(layout, entry));
  // What is wrong with its settings is said by the check of settings.
  if (!parsed.success) return [];
  const port = String(parsed.data.parameters['port'] ?? DEFAULT_PORT);
  const remedy =
    `Plug the wheel drives' adapter in and switch them on, correct parameters.port of ${entry.id} ` +
    'in the profile, or add this user to the group dialout.';
  return [await checkSerialPort('wheels', port, { found: `wheel drives on ${port}`, remedy })];
}
