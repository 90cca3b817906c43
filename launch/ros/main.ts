import process from 'node:process';
import { parseArgs } from 'node:util';
import Fastify from 'fastify';
import { pino } from 'pino';
import { RobotError } from '../../robot/error/robot-error.js';
import { LaunchError } from '../launch-error.js';
import { launchArguments } from './arguments.js';
import { loadRosConfig } from './config.js';
import { startGroup } from './group.js';
import { sourcedRos } from './sourced.js';

/*
 * Runs `ros2 launch` as one supervised process: answers /health while it runs, ends it as a whole,
 * and ends when it does. Whether Nav2 is active its lifecycle managers see to.
 */
async function main(): Promise<void> {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info', base: { process: 'ros' } });
  const { values } = parseArgs({ options: { config: { type: 'string' } } });
  if (values.config === undefined) {
    throw new LaunchError('ros.config-missing', 'Usage: main.js --config <settings.json>');
  }
  const distribution = sourcedRos();
  if (distribution === undefined) {
    throw new LaunchError(
      'ros.not-sourced',
      'No ROS 2 is sourced in this shell. Source it first, for example: source /opt/ros/humble/setup.bash',
    );
  }
  const config = loadRosConfig(values.config);
  const args = await launchArguments(config);
  const health = Fastify({ logger: false });
  health.get('/health', () => ({ ok: true, distribution }));
  await health.listen(config.listen);
  log.info({ distribution, args }, 'ros2 launch');
  const launched = startGroup('ros2', ['launch', '--noninteractive', ...args]);
  const asked = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    if (asked.signal.aborted) return;
    asked.abort();
    log.info({ signal }, 'stopping');
    void launched.stop();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const reason = await launched.ended;
  process.exitCode = asked.signal.aborted ? 0 : 1;
  if (process.exitCode === 1) log.error({ reason }, 'ros2 launch ended; its last lines say why');
  await health.close();
}

main().catch((error: unknown) => {
  const known = error instanceof LaunchError || error instanceof RobotError;
  process.stderr.write(`${known ? `${error.code}: ${error.message}` : String(error)}\n`);
  process.exitCode = 1;
});
