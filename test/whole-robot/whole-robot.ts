import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { Server } from 'socket.io';
import {
  createInProcessGraph,
  SteppedClock,
  type Graph,
  type GraphClock,
  type GraphNode,
} from '../../robot/graph/index.js';
import { createNav2StandIn } from '../../robot/sim/nav2/node/stand-in.js';
import { createSimulator } from '../../robot/sim/node/simulator.js';
import { prepareGround, type Ground } from '../../robot/sim/prepare.js';
import type { World } from '../../robot/sim/world/world.js';
import { loadSite } from '../../robot/site/index.js';
import { startRobot, type RunningRobot } from '../../robot/start.js';
import { StaffCall, type Ack } from '../../zone/wire/index.js';
import { PROJECT_ROOT } from '../tools/root.js';

export const SITE = path.join(PROJECT_ROOT, 'maps', 'ok-center');
const MORNING = new Date('2026-11-23T01:30:00Z');
/** Simulated time in which wheels must stand after anything that goes wrong. */
export const STANDS_WITHIN_S = 5;

/** The whole robot on one graph with its simulated far end, and a zone that hears its calls. */
export interface WholeRobot {
  readonly robot: RunningRobot;
  readonly graph: Graph;
  readonly clock: SteppedClock;
  /** A node of the test's own on the same graph. */
  readonly node: GraphNode;
  readonly ground: Ground;
  /** The truth about the wheels. */
  readonly world: World;
  readonly calls: StaffCall[];
  /** Ends Nav2, as if its process died. */
  killNav2(): void;
  /** Leads a visitor and waits until the robot is under way. */
  lead(): Promise<void>;
  /** Seconds until the wheels stand for good, at most `limitS`. */
  untilStill(limitS: number): Promise<number>;
  /** Lets time pass until this is so; false when it never is. */
  until(holds: () => boolean, limitS: number): Promise<boolean>;
  close(): Promise<void>;
}

export interface WholeRobotOptions {
  /** How many walk about; default 4. */
  readonly people?: number;
  /** Wraps the clock, for clocks that jump. */
  readonly clockOf?: (clock: SteppedClock) => GraphClock;
}

export async function startWholeRobot(options: WholeRobotOptions = {}): Promise<WholeRobot> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whole-robot-'));
  await writeFile(path.join(folder, 'index.html'), '<p>page</p>');
  await writeFile(path.join(folder, 'token'), 'a-token-of-at-least-twenty-letters\n');
  const zone = await startZone();
  const clock = new SteppedClock(1000);
  const graphClock = options.clockOf?.(clock) ?? clock;
  const graph = createInProcessGraph({ clock: graphClock, onCallbackError: () => undefined });
  const ground = prepareGround(await loadSite(SITE));
  const { world } = createSimulator({ graph, site: ground, people: options.people ?? 4, seed: 7 });
  const nav2 = createNav2StandIn({ graph, planner: ground.planner });
  const robot = await startRobot(
    {
      id: 'robot-1',
      site: SITE,
      listen: { host: '127.0.0.1', port: 0 },
      pages: folder,
      zone: { url: zone.url, tokenFile: path.join(folder, 'token') },
      graph: 'in-process',
      namespace: '',
      simulate: null,
      dock: 'robot-dock',
      language: 'ko',
    },
    pino({ level: 'silent' }),
    { clock: graphClock, graph, now: () => MORNING },
  );
  const until = async (holds: () => boolean, limitS: number) => {
    for (let passed = 0; passed < limitS && !holds(); passed += 0.1) {
      await clock.advance(0.1);
      await breath();
    }
    return holds();
  };
  const isStill = () => world.twist.linear === 0 && world.twist.angular === 0;
  await clock.advance(1);
  await zone.connected;
  return {
    robot,
    graph,
    clock,
    node: graph.createNode('tester'),
    ground,
    world,
    calls: zone.calls,
    killNav2: () => nav2.destroy(),
    until,
    lead: async () => {
      robot.guide.visitor({ type: 'asked', text: '화장실로 데려다 주세요', language: 'ko' });
      if (!(await until(() => world.twist.linear > 0.2, 20))) throw new Error('it does not drive');
    },
    untilStill: async (limitS) => {
      let stillS = 0;
      for (let passed = 0; passed < limitS; passed += 0.1) {
        await clock.advance(0.1);
        await breath();
        stillS = isStill() ? stillS + 0.1 : 0;
        if (stillS >= 1) return passed - stillS;
      }
      return Infinity;
    },
    close: async () => {
      await robot.close();
      await zone.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Lets sockets have a turn. */
const breath = () => new Promise((resolve) => setImmediate(resolve));

async function startZone() {
  const http = createServer();
  const server = new Server(http);
  const calls: StaffCall[] = [];
  const connected = new Promise<void>((resolve) => {
    server.of('/robot').on('connection', (socket) => {
      socket.on('staff.call', (message: unknown, reply: (ack: Ack) => void) => {
        calls.push(StaffCall.parse(message));
        reply({ ok: true });
      });
      socket.on('robot.state', (_: unknown, reply: (ack: Ack) => void) => reply({ ok: true }));
      resolve();
    });
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, calls, connected, close: () => server.close() };
}
