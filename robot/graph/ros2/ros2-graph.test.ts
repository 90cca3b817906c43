import process from 'node:process';
import { describe, expect, it } from 'vitest';
import type { Harness } from '../contract/harness.suite.js';
import { describeGraphContract } from '../graph.suite.js';
import { createRos2Graph } from './graph.js';
import { loadRclnodejs } from './load.js';

/* Runs where ROS 2 is sourced; best alone, for example inside `unshare -n` with a multicast loopback. */

const sourced = Boolean(process.env['ROS_DISTRO'] && process.env['AMENT_PREFIX_PATH']);
const why = sourced ? '' : ' (off: no ROS 2 is sourced in this shell)';
const onCallbackError = () => undefined;

async function onRos(): Promise<Harness> {
  const callbackErrors: unknown[] = [];
  const graph = await createRos2Graph({
    onCallbackError: (error) => void callbackErrors.push(error),
  });
  const pass = (seconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
  return { graph, callbackErrors, pass };
}

describe.skipIf(!sourced)(`on ROS 2${why}`, () => {
  describeGraphContract(`ROS 2 ${process.env['ROS_DISTRO'] ?? ''}`, onRos);
});

describe('where ROS 2 cannot be used', () => {
  it.each([{}, { ROS_DISTRO: 'humble' }, { AMENT_PREFIX_PATH: '/opt/ros/humble' }])(
    'says what to source: %o',
    async (env) => {
      await expect(createRos2Graph({ onCallbackError, env })).rejects.toMatchObject({
        code: 'graph.no-ros',
        message: expect.stringContaining('source /opt/ros/humble/setup.bash') as string,
      });
    },
  );

  it('says which distributions it knows', async () => {
    const env = { ROS_DISTRO: 'foxy', AMENT_PREFIX_PATH: '/opt/ros/foxy' };
    await expect(createRos2Graph({ onCallbackError, env })).rejects.toMatchObject({
      code: 'graph.unknown-distribution',
      message: expect.stringContaining('humble and jazzy') as string,
    });
  });

  it('says how to build rclnodejs', async () => {
    await expect(loadRclnodejs('rclnodejs-that-is-not-there')).rejects.toMatchObject({
      code: 'graph.no-rclnodejs',
      message: expect.stringContaining('npm ci') as string,
    });
  });
});
