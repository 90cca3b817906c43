import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from '@foxglove/rosmsg';
import { MessageReader } from '@foxglove/rosmsg2-serialization';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { arbitraryOf } from '../graph/codec/arbitrary-message.suite.js';
import { RETRY_S } from './mission.js';
import { filesIn, openBag, rig, TOPICS } from './testing-rig.suite.js';

type Rig = Awaited<ReturnType<typeof rig>>;
let robot: Rig;

afterEach(async () => {
  await robot.recorder.close();
  await robot.graph.shutdown();
  expect(robot.failures).toEqual([]);
  await rm(robot.folder, { recursive: true, force: true });
});

/** The same message in one form: Foxglove's reader says `nsec` where ROS 2 says `nanosec`. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, one: unknown) =>
    ArrayBuffer.isView(one) ? Array.from(one as unknown as ArrayLike<unknown>, String) : one,
  );
  return JSON.parse(text.replaceAll('"nsec":', '"nanosec":'));
}

it('holds every topic as it was published, as another reader sees it', async () => {
  robot = await rig();
  await robot.leave();
  const sent = new Map<string, unknown>();
  for (const { type, topic, qos } of TOPICS) {
    if (sent.has(topic)) continue;
    const [message] = fc.sample(arbitraryOf(type), { numRuns: 1, seed: 20261124 });
    if (message === undefined) throw new Error('no message');
    robot.far.createPublisher(type, topic, qos).publish(message);
    sent.set(topic, message);
  }
  await robot.clock.advance(0.1);
  await robot.comeHome();
  const [file = ''] = await filesIn(robot.folder);
  const { topics, messages } = await openBag(file);
  for (const [topic, message] of sent) {
    const name = topic.startsWith('/') ? topic : `/${topic}`;
    const { channel, schema } = topics.get(name) ?? {};
    expect(schema?.name, name).toBe(TOPICS.find((one) => one.topic === topic)?.type);
    expect([channel?.messageEncoding, schema?.encoding]).toEqual(['cdr', 'ros2msg']);
    const definition = parse(Buffer.from(schema?.data ?? []).toString('utf8'), { ros2: true });
    const last = messages.findLast((one) => one.topic === name);
    expect(
      plain(new MessageReader(definition).readMessage(last?.data ?? new Uint8Array())),
    ).toEqual(plain(message));
  }
});

it('opens on its own: each mission has the map, what led to it, and how it ended', async () => {
  robot = await rig();
  for (let mission = 0; mission < 2; mission += 1) {
    await robot.leave();
    await robot.clock.advance(3);
    await robot.comeHome();
    await robot.clock.advance(5);
  }
  const files = await filesIn(robot.folder);
  expect(files).toHaveLength(2);
  for (const file of files) {
    const { messages, metadata, topics } = await openBag(file);
    expect(messages.filter(({ topic }) => topic === '/map')).toHaveLength(1);
    expect(topics.get('/map')?.channel.metadata.get('offered_qos_profiles')).toContain(
      'durability: 1',
    );
    const events = messages
      .filter(({ topic }) => topic === '/haengbok/event')
      .map(({ data }) => (JSON.parse(Buffer.from(data).toString()) as { type: string }).type);
    expect(events.slice(0, 2)).toEqual(['question', 'goal-started']);
    expect(metadata.at(-1)).toMatchObject({
      robot: 'robot-1',
      end: 'docked',
      spots: 'restroom',
      arrived: '2',
    });
  }
});

it('holds no word that a visitor typed', async () => {
  robot = await rig();
  robot.guide.visitor({ type: 'asked', text: '주민번호 900101-1234567', language: 'ko' });
  await robot.leave();
  robot.guide.visitor({ type: 'asked', text: '제 이름은 홍길동', language: 'ko' });
  await robot.recorder.close();
  for (const file of await filesIn(robot.folder)) {
    const { messages } = await openBag(file);
    expect(messages.filter(({ topic }) => topic === '/haengbok/event').length).toBeGreaterThan(2);
    for (const { data } of messages) {
      expect(Buffer.from(data).toString('utf8')).not.toMatch(/900101|[가-힣]/u);
    }
  }
});

it('goes on in a next file when a mission takes long', async () => {
  robot = await rig({ limits: { maxBytes: 1e9, maxDays: 14, maxMinutes: 1 } });
  await robot.leave();
  const first = robot.recorder.recording();
  await robot.clock.advance(61);
  await expect.poll(() => robot.recorder.recording()).not.toBe(first);
  await expect.poll(() => robot.recorder.recording()).toBeDefined();
  await robot.clock.advance(1);
  await robot.comeHome();
  const [one = '', two = ''] = await filesIn(robot.folder);
  expect((await openBag(one)).metadata.at(-1)).toMatchObject({ end: 'too long' });
  const second = await openBag(two);
  expect(second.metadata.at(-1)).toMatchObject({ end: 'docked' });
  expect(second.messages.some(({ topic }) => topic === '/map')).toBe(true);
});

it('stops with one error where it cannot write, drives on, and tries again', async () => {
  const blocked = path.join(await mkdtemp(path.join(tmpdir(), 'blocked-')), 'missions');
  await writeFile(blocked, 'a file where the folder should be');
  robot = await rig({ folder: blocked });
  robot.guide.visitor({ type: 'asked', text: 'restroom lead', language: null });
  await expect.poll(() => robot.logged.length).toBe(1);
  for (let tries = 0; tries < 3; tries += 1) {
    await robot.clock.advance(RETRY_S + 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(robot.logged.map(({ err }) => err?.code)).toEqual(['recording.failed']);
  expect(robot.logged[0]?.err?.message).toContain(blocked);
  expect(robot.guide.state().drive?.status).toBe('driving');
  await rm(blocked);
  await robot.clock.advance(RETRY_S + 1);
  await expect.poll(() => robot.recorder.recording()).toBeDefined();
  await robot.comeHome();
  await expect.poll(() => robot.logged.at(-1)?.msg).toBe('missions are recorded again');
  expect(await filesIn(blocked)).toHaveLength(1);
});

it('records who pressed the emergency stop once, however often it is repeated', async () => {
  robot = await rig();
  await robot.leave();
  const stop = robot.far.createPublisher('std_msgs/msg/Bool', 'emergency_stop');
  for (const data of [true, true, false]) {
    stop.publish({ data });
    await robot.clock.advance(0.5);
  }
  await robot.comeHome();
  const [file = ''] = await filesIn(robot.folder);
  const { messages } = await openBag(file);
  expect(messages.filter(({ topic }) => topic === '/emergency_stop')).toHaveLength(2);
  const events = messages.map(({ data, topic }) =>
    topic === '/haengbok/event' ? Buffer.from(data).toString() : '',
  );
  expect(events.filter((text) => text.includes('emergency-stop'))).toHaveLength(2);
});
