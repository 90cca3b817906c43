import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessage } from '../../graph/index.js';
import { filesIn, rig } from '../testing-rig.suite.js';
import { summariseBag } from './summarise.js';
import type { BagSummary } from './summary.js';

let folder: string;
let sound: Buffer;
let whole: BagSummary;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bags-'));
  const robot = await rig();
  await robot.leave();
  const odom = robot.far.createPublisher('nav_msgs/msg/Odometry', 'odom');
  for (let step = 0; step < 50; step += 1) {
    const message = createMessage('nav_msgs/msg/Odometry');
    message.pose.pose.position.x = step * 0.1;
    message.twist.twist.linear.x = 0.5;
    odom.publish(message);
    await robot.clock.advance(0.2);
    if (step % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await robot.comeHome();
  const [file = ''] = await filesIn(robot.folder);
  whole = await summariseBag(file);
  sound = await readFile(file);
  await robot.graph.shutdown();
  await rm(robot.folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

async function summaryOf(bytes: Uint8Array): Promise<BagSummary> {
  const file = path.join(folder, 'try.mcap');
  await writeFile(file, bytes);
  return summariseBag(file);
}

function count({ topics }: BagSummary): number {
  return topics.reduce((sum, topic) => sum + topic.count, 0);
}

describe('reading a recording', () => {
  it('tells what happened', () => {
    expect(whole).toMatchObject({ whole: true, problem: null, robot: 'robot-1', end: 'docked' });
    expect(whole.distance_m).toBeCloseTo(4.9);
    expect(whole.max_speed_mps).toBe(0.5);
    expect(whole.goals).toMatchObject([
      { spot: 'restroom', purpose: 'lead', outcome: 'arrived' },
      { spot: 'robot-dock', purpose: 'dock', outcome: 'arrived' },
    ]);
    expect(whole.topics.find(({ topic }) => topic === '/odom')).toMatchObject({ count: 50 });
    expect(whole.topics.find(({ topic }) => topic === '/odom')?.hz).toBeCloseTo(5);
    expect(whole.speech).toMatchObject({ arrival: 1, 'going-home': 1 });
    expect(whole.undecodable).toBe(0);
  });

  it('gives what comes before the cut, wherever it is', async () => {
    const magicAndHeader = 64;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sound.length - 1 }), async (length) => {
        const cut = await summaryOf(sound.subarray(0, length));
        expect(cut.whole).toBe(false);
        expect(cut.problem).toMatch(/empty|cut short/u);
        expect(count(cut)).toBeLessThanOrEqual(count(whole));
        if (length < magicAndHeader) expect(count(cut)).toBe(0);
      }),
      { numRuns: 60 },
    );
    const late = await summaryOf(sound.subarray(0, Math.floor(sound.length * 0.6)));
    expect(count(late)).toBeGreaterThan(10);
    expect(late.robot).toBe('robot-1');
  });

  it('says so when bytes are damaged, and never counts more than was there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 8, max: sound.length - 9 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const damaged = Buffer.from(sound);
          damaged[at] = (damaged[at] ?? 0) ^ flip;
          const summary = await summaryOf(damaged);
          expect(count(summary)).toBeLessThanOrEqual(count(whole));
          if (count(summary) < count(whole)) expect(summary.problem).not.toBeNull();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('refuses what is no recording', async () => {
    await expect(summaryOf(Buffer.from('#!/bin/sh'))).rejects.toMatchObject({
      code: 'bag.not-mcap',
    });
    await expect(summariseBag(folder)).rejects.toMatchObject({ code: 'bag.unreadable' });
    await expect(summariseBag(path.join(folder, 'none'))).rejects.toMatchObject({
      code: 'bag.unreadable',
    });
  });
});
