import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { processConfig, type Layout } from '../center/process-config.js';
import { PROJECT_ROOT } from '../root.js';
import { RosConfig } from '../ros/config.js';
import { isInstalled, neededPackages, OPTIONAL_PACKAGES } from '../ros/packages.js';
import { sourcedRos, type Environment } from '../ros/sourced.js';
import { bad, good, type Check } from './check.js';
import { checkSerialPort } from './serial-port.js';

const DISTRIBUTIONS = ['humble', 'jazzy'];
const SITE_FILES = ['map.yaml', 'keepout.yaml', 'speed.yaml'];

/** What `ros2 launch` needs: distribution, packages, files, the lidar. Nothing for a profile without. */
export async function checkRosLaunch(
  layout: Layout,
  env: Environment = process.env,
): Promise<Check[]> {
  const entry = layout.profile.processes.find(({ kind }) => kind === 'ros');
  if (!entry) return [];
  const parsed = RosConfig.safeParse(processConfig(layout, entry));
  // What is wrong with its settings is said by the check of settings.
  if (!parsed.success) return [];
  const config = parsed.data;
  return [...checkPackages(config, env), checkFiles(config), await checkLidar(config)];
}

function checkPackages(config: RosConfig, env: Environment): Check[] {
  const distribution = sourcedRos(env);
  if (distribution === undefined) return [];
  if (!DISTRIBUTIONS.includes(distribution)) {
    const remedy = `Source one of: ${DISTRIBUTIONS.join(', ')}.`;
    return [bad('ros packages', `nothing is known here of ROS 2 ${distribution}`, remedy)];
  }
  const debian = (name: string) => `ros-${distribution}-${name.replaceAll('_', '-')}`;
  const missing = neededPackages(config).filter((name) => !isInstalled(name, env));
  const without = OPTIONAL_PACKAGES.filter((name) => !isInstalled(name, env));
  const left = without.length === 0 ? '' : `; left out, not installed: ${without.join(', ')}`;
  return [
    missing.length === 0
      ? good('ros packages', `Nav2 for ${distribution} is installed${left}`)
      : bad(
          'ros packages',
          `not installed: ${missing.join(', ')}`,
          `sudo apt install ${missing.map(debian).join(' ')}`,
        ),
    checkReach(env),
  ];
}

/** Whoever reaches the graph can drive the robot, so that an open one is said, though not refused. */
function checkReach(env: Environment): Check {
  const within =
    env['ROS_LOCALHOST_ONLY'] === '1' || env['ROS_AUTOMATIC_DISCOVERY_RANGE'] === 'LOCALHOST';
  return good(
    'ros network',
    within
      ? 'ROS 2 talks within this computer only'
      : 'anybody on this network can drive the robot; ROS_LOCALHOST_ONLY=1 (Jazzy: ' +
          'ROS_AUTOMATIC_DISCOVERY_RANGE=LOCALHOST) keeps ROS 2 within this computer',
  );
}

function checkFiles({ site, params }: RosConfig): Check {
  const wanted = SITE_FILES.map((name) => path.resolve(PROJECT_ROOT, site, name));
  if (params !== null) wanted.push(path.resolve(PROJECT_ROOT, params));
  const missing = wanted.filter((file) => !existsSync(file));
  return missing.length === 0
    ? good('ros files', `maps, masks and parameters of ${path.basename(site)} are there`)
    : bad(
        'ros files',
        `missing: ${missing.join(', ')}`,
        `Run \`npx haengbok map make ${site}\`, or correct \`params\` in the profile.`,
      );
}

async function checkLidar({ parts, lidar }: RosConfig): Promise<Check> {
  if (!parts.includes('lidar') || !lidar) {
    return good('lidar', 'no driver here; `scan` comes from elsewhere');
  }
  if (lidar.params === null) return good('lidar', `${lidar.driver} with its own parameters`);
  const file = path.resolve(PROJECT_ROOT, lidar.params);
  const port = await serialPort(file).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (port instanceof Error) {
    return bad('lidar', port.message, `Correct ${file}; launch/ros/lidar.example.yaml shows one.`);
  }
  if (port === undefined) return good('lidar', `${lidar.driver}; ${lidar.params} names no port`);
  return checkSerialPort('lidar', port, {
    found: `${lidar.driver} on ${port}`,
    remedy: `Plug the lidar in, correct serial_port in ${file}, or add this user to the group dialout.`,
  });
}

/** `serial_port` of any node in a ROS parameter file. */
async function serialPort(file: string): Promise<string | undefined> {
  const read = parse(await readFile(file, 'utf8')) as Record<
    string,
    { ros__parameters?: Record<string, unknown> } | undefined
  > | null;
  const ports = Object.values(read ?? {}).map((node) => node?.ros__parameters?.['serial_port']);
  return ports.find((port) => typeof port === 'string');
}
