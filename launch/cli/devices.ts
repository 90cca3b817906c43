import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Argument, type Command } from 'commander';
import { openRegistry, REGISTRY_FILE, type DeviceRegistry } from '../../zone/hub/index.js';
import { DEVICE_KINDS, type DeviceKind } from '../../zone/wire/index.js';
import { dataFolder } from './data-folder.js';

interface Options {
  data?: string;
  json?: boolean;
}

/** Which robots, kiosks and consoles may connect to the zone. */
export function addDevices(program: Command): void {
  const devices = program
    .command('devices')
    .description('issue, list and revoke the tokens by which devices sign in to the zone');
  const withData = (command: Command) =>
    command
      .option('--data <folder>', 'data folder of the centre (default: data/)')
      .option('--json', 'print JSON');

  withData(devices.command('issue'))
    .description('register a device and print its new token; an earlier one stops working')
    .argument('<device>', 'for example kiosk-3')
    .addArgument(new Argument('<kind>').choices(DEVICE_KINDS))
    .action((device: string, kind: DeviceKind, options: Options) => {
      const token = withRegistry(options, (registry) => registry.issue(device, kind));
      console.log(options.json ? JSON.stringify({ device, kind, token }) : token);
    });
  withData(devices.command('list')).action((options: Options) => {
    const rows = withRegistry(options, (registry) => registry.list());
    if (options.json) console.log(JSON.stringify(rows));
    else for (const { device, kind } of rows) console.log(`${device.padEnd(20)} ${kind}`);
  });
  withData(devices.command('revoke'))
    .argument('<device>')
    .action((device: string, options: Options) => {
      const revoked = withRegistry(options, (registry) => registry.revoke(device));
      if (options.json) console.log(JSON.stringify({ device, revoked }));
      else console.log(revoked ? `${device} may not connect any more` : `no device ${device}`);
      if (!revoked) process.exitCode = 1;
    });
}

function withRegistry<T>(options: Options, use: (registry: DeviceRegistry) => T): T {
  const folder = path.join(dataFolder(options.data), 'zone');
  mkdirSync(folder, { recursive: true });
  const registry = openRegistry(path.join(folder, REGISTRY_FILE));
  try {
    return use(registry);
  } finally {
    registry.close();
  }
}
