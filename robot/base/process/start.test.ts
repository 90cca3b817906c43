import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { createInProcessGraph, SystemClock } from '../../graph/index.js';
import { BaseConfig } from './config.js';
import { startBase } from './start.js';

const log = pino({ level: 'silent' });

function start(parameters: BaseConfig['parameters'], namespace = '') {
  const clock = new SystemClock();
  const graph = createInProcessGraph({ clock, onCallbackError: () => undefined });
  const config = BaseConfig.parse({ listen: { port: 0 }, namespace, parameters });
  return { graph, base: startBase(config, log, graph) };
}

it('answers /health without a drive, and says what is the matter', async () => {
  const { base } = start({ port: '/dev/no-such-port' });
  const running = await base;
  onTestFinished(() => running.close());
  await expect
    .poll(async () => (await fetch(`${running.address}/health`)).json() as Promise<unknown>)
    .toMatchObject({
      ok: true,
      connected: false,
      phase: expect.stringContaining('/dev/no-such-port') as string,
    });
});

it('tells on its topic why it cannot roll, in its namespace', async () => {
  const { graph, base } = start({ port: '/dev/no-such-port' }, 'robot_1');
  const running = await base;
  onTestFinished(() => running.close());
  const heard: string[] = [];
  graph
    .createNode('guide', { namespace: '/robot_1' })
    .createSubscription('std_msgs/msg/String', 'base/phase', ({ data }) => heard.push(data), {
      durability: 'transient_local',
    });
  await expect.poll(() => heard.at(-1)).toContain('disconnected');
});

it('refuses a parameter that makes no sense, and leaves nothing open', async () => {
  const { graph, base } = start({ wheel_radius: -1 });
  await expect(base).rejects.toMatchObject({ code: 'base.bad-parameter' });
  expect(() => graph.createNode('late')).toThrow(
    expect.objectContaining({ code: 'graph.destroyed' }),
  );
});

it('closes twice without complaint', async () => {
  const running = await start({ port: '/dev/no-such-port' }).base;
  await running.close();
  await running.close();
  await expect(fetch(`${running.address}/health`)).rejects.toThrow();
});
