import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RobotError } from '../../error/robot-error.js';
import { RosNamespace } from '../../graph/index.js';

const Value = z.union([z.boolean(), z.number(), z.string()]);

/** Settings of the process that drives the wheels. */
export const BaseConfig = z.strictObject({
  /** Where it answers `/health`. */
  listen: z.strictObject({
    host: z.string().min(1).default('127.0.0.1'),
    port: z.number().int().min(0).max(65_535),
  }),
  namespace: RosNamespace.default(''),
  /** Parameters of the node `base`, see node/parameters.ts: `port`, `wheel_radius`, … */
  parameters: z.record(z.string(), z.union([Value, z.array(Value)])).default({}),
});
export type BaseConfig = z.infer<typeof BaseConfig>;

/** @throws RobotError `config.unreadable`, `config.invalid` naming the setting */
export function loadBaseConfig(file: string): BaseConfig {
  const parsed = BaseConfig.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? 'settings';
  throw new RobotError(
    'config.invalid',
    `${file}: ${where}: ${issue?.message ?? 'not valid'}. Correct this setting.`,
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const remedy = 'Give an existing JSON file with --config.';
    throw new RobotError('config.unreadable', `Cannot read ${file}. ${remedy}`, { cause });
  }
}
