import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { McapIndexedReader, type McapTypes } from '@mcap/core';
import { pino } from 'pino';
import { expect, vi } from 'vitest';
import { createInProcessGraph, LATCHED, createMessage, SteppedClock } from '../graph/index.js';
import { KNOWLEDGE, MOMENT } from '../guide/fixture.suite.js';
import { createGuide, type NavigationEvent } from '../guide/index.js';
import { loadDecompressors } from './mcap/compression.js';
import { createRecorder, type RecorderOptions } from './recorder.js';
import { recordedTopics } from './topics/recorded-topics.js';

/* A recorder on a graph of its own, with the real guide and nobody else. */

export const TOPICS = recordedTopics({ simulated: true, stampedVelocity: false }).map((topic) => ({
  ...topic,
  hz: 0,
}));

export async function rig(patch: Partial<RecorderOptions> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'missions-'));
  const clock = new SteppedClock(1_795_000_000);
  const failures: unknown[] = [];
  const graph = createInProcessGraph({ clock, onCallbackError: (error) => failures.push(error) });
  const far = graph.createNode('far');
  const map = far.createPublisher('nav_msgs/msg/OccupancyGrid', 'map', LATCHED);
  map.publish(createMessage('nav_msgs/msg/OccupancyGrid'));
  const navigation: ((event: NavigationEvent) => void)[] = [];
  const timers = new Map<string, () => void>();
  const guide = createGuide(KNOWLEDGE, inertPorts(navigation, timers));
  const logged: { msg: string; err?: { code: string; message: string } }[] = [];
  const log = pino({}, { write: (line: string) => logged.push(JSON.parse(line) as never) });
  const recorder = createRecorder(graph.createNode('recorder'), guide, {
    folder,
    about: { robot: 'robot-1', site: 'test', version: '1.2.3' },
    topics: TOPICS,
    distribution: 'jazzy',
    limits: { maxBytes: 1e9, maxDays: 14, maxMinutes: 30 },
    now: () => new Date(clock.now() * 1_000),
    log,
    ...patch,
  });
  const end = (outcome: 'arrived' | 'canceled') => {
    const goalId = guide.state().drive?.goalId ?? '';
    for (const tell of navigation) tell({ type: 'ended', goalId, outcome, reason: '' });
  };
  return {
    folder: patch.folder ?? folder,
    clock,
    graph,
    far,
    guide,
    recorder,
    logged,
    failures,
    /** Sets off, which opens a file once the folder is looked through. */
    leave: async () => {
      guide.visitor({ type: 'asked', text: 'restroom lead', language: null });
      await vi.waitFor(() => expect(recorder.recording()).toBeDefined());
      await clock.advance(0.01);
    },
    /** Arrives, goes home and stands on the dock, which closes it. */
    comeHome: async () => {
      end('arrived');
      timers.get('thanks')?.();
      end('arrived');
      expect(guide.state().docked).toBe(true);
      await vi.waitFor(() => expect(recorder.recording()).toBeUndefined());
    },
  };
}

function inertPorts(
  navigation: ((event: NavigationEvent) => void)[],
  timers: Map<string, () => void>,
): Parameters<typeof createGuide>[1] {
  const nothing = () => undefined;
  const well = () => Promise.resolve({ ok: true } as const);
  return {
    navigator: {
      start: nothing,
      dock: nothing,
      cancel: nothing,
      pause: nothing,
      resume: nothing,
      onEvent: (listener) => navigation.push(listener),
    },
    locator: { setPose: nothing },
    localization: { pose: () => MOMENT.pose },
    route: { path: () => [] },
    zone: { onKiosks: nothing, onCommand: nothing, hold: well, callStaff: well, report: nothing },
    speaker: { say: nothing },
    timers: {
      start: (name, _seconds, onElapsed) => timers.set(name, onElapsed),
      stop: (name) => timers.delete(name),
    },
    now: () => MOMENT.now,
    log: { debug: nothing, warn: nothing },
  };
}

export interface Opened {
  readonly topics: ReadonlyMap<string, { channel: McapTypes.Channel; schema: McapTypes.Schema }>;
  readonly messages: readonly { topic: string; data: Uint8Array }[];
  readonly metadata: readonly Readonly<Record<string, string>>[];
}

/** Reads a file through its index, as Foxglove does. */
export async function openBag(file: string): Promise<Opened> {
  const bytes = await readFile(file);
  const readable = {
    size: () => Promise.resolve(BigInt(bytes.length)),
    read: (offset: bigint, size: bigint) =>
      Promise.resolve(new Uint8Array(bytes.subarray(Number(offset), Number(offset + size)))),
  };
  const decompressHandlers = await loadDecompressors();
  const reader = await McapIndexedReader.Initialize({ readable, decompressHandlers });
  const topics = new Map<string, { channel: McapTypes.Channel; schema: McapTypes.Schema }>();
  for (const channel of reader.channelsById.values()) {
    const schema = reader.schemasById.get(channel.schemaId);
    if (schema) topics.set(channel.topic, { channel, schema });
  }
  const messages: { topic: string; data: Uint8Array }[] = [];
  for await (const { channelId, data } of reader.readMessages()) {
    messages.push({ topic: reader.channelsById.get(channelId)?.topic ?? '', data });
  }
  const metadata: Record<string, string>[] = [];
  for await (const record of reader.readMetadata())
    metadata.push(Object.fromEntries(record.metadata));
  return { topics, messages, metadata };
}

export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort().map((name) => path.join(folder, name));
}
