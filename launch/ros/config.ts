import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RosNamespace } from '../../robot/graph/index.js';
import { LaunchError } from '../launch-error.js';

/** What robot.launch.py brings up. */
export const ROS_PARTS = [
  'description',
  'localization',
  'navigation',
  'docking',
  'joystick',
  'lidar',
] as const;

/** Settings of the process that runs `ros2 launch`. Paths are taken from the project's folder. */
export const RosConfig = z.strictObject({
  listen: z.strictObject({
    host: z.string().min(1),
    port: z.number().int().min(0).max(65_535),
  }),
  /** Folder with map.yaml, keepout.yaml, speed.yaml and plan.yaml. */
  site: z.string().min(1),
  parts: z
    .array(z.enum(ROS_PARTS))
    .min(1)
    .default([...ROS_PARTS]),
  /**
   * Where AMCL believes the robot to be at the start: a spot of the plan, `[x, y, yaw]` in metres
   * and radians, or null: somebody tells it on `initialpose`.
   */
  initialPose: z
    .union([z.string().min(1), z.tuple([z.number(), z.number(), z.number()])])
    .nullable()
    .default('robot-dock'),
  /** YAML read after launch/ros/nav2.yaml: only what is wanted otherwise. */
  params: z.string().min(1).nullable().default(null),
  /** The lidar's driver as `package/executable`, and a YAML file with its parameters. */
  lidar: z
    .strictObject({
      driver: z.string().regex(/^[a-z][a-z0-9_]*\/\w+$/, 'must be package/executable'),
      params: z.string().min(1).nullable().default(null),
    })
    .nullable()
    .default(null),
  namespace: RosNamespace.default(''),
  /** Only where something publishes `/clock`. */
  useSimTime: z.boolean().default(false),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});
export type RosConfig = z.infer<typeof RosConfig>;

/** @throws LaunchError `ros.config-invalid` naming the setting */
export function loadRosConfig(file: string): RosConfig {
  const parsed = RosConfig.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new LaunchError(
    'ros.config-invalid',
    `${file}: ${issue?.path.join('.') ?? 'settings'}: ${issue?.message ?? 'not valid'}. Correct this setting.`,
  );
}
