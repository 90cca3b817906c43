import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RosConfig } from './config.js';
import type { Environment } from './sourced.js';

/** What robot.launch.py refuses to run without, by its parts; the others may be missing. */
const NEEDED: Record<RosConfig['parts'][number], readonly string[]> = {
  description: ['robot_state_publisher'],
  localization: ['nav2_map_server', 'nav2_amcl', 'nav2_lifecycle_manager'],
  navigation: [
    'nav2_collision_monitor',
    'nav2_velocity_smoother',
    'nav2_controller',
    'nav2_smoother',
    'nav2_planner',
    'nav2_behaviors',
    'nav2_bt_navigator',
    'nav2_lifecycle_manager',
    // Plugins that the parameters name.
    'nav2_smac_planner',
    'nav2_rotation_shim_controller',
    'nav2_regulated_pure_pursuit_controller',
  ],
  docking: [],
  joystick: [],
  lidar: [],
};

/** Left out, with a word in the log, where they are not installed. */
export const OPTIONAL_PACKAGES = ['opennav_docking', 'joy', 'teleop_twist_joy'] as const;

export function neededPackages({ parts, lidar }: Pick<RosConfig, 'parts' | 'lidar'>): string[] {
  const driver = lidar?.driver.split('/')[0];
  const needed = parts.flatMap((part) => NEEDED[part]);
  return [...new Set(driver && parts.includes('lidar') ? [...needed, driver] : needed)];
}

/** Whether a package is in the index of any sourced workspace, as ament keeps it. */
export function isInstalled(name: string, env: Environment): boolean {
  return (env['AMENT_PREFIX_PATH'] ?? '')
    .split(path.delimiter)
    .some((prefix) =>
      existsSync(path.join(prefix, 'share', 'ament_index', 'resource_index', 'packages', name)),
    );
}
