import { pino } from 'pino';
import {
  createInProcessGraph,
  SteppedClock,
  type Graph,
  type GraphNode,
} from '../../graph/index.js';
import type { NavigationEvent } from '../../guide/ports.js';
import {
  createNav2StandIn,
  createSimulator,
  prepareGround,
  type Ground,
  type SimulatorOptions,
} from '../../sim/index.js';
import { roomGrid } from '../../sim/testing/grid.js';
import { siteOf } from '../../sim/testing/rig.js';
import { createNavigation } from '../navigation.js';

/** In front of a box of 0.5 m at the south wall, looking into the room. */
export const DOCK = { x: 4, y: 0.75, yaw: Math.PI / 2 };

let ground: Ground | undefined;

/** A room of 8 m x 6 m with a dock; worked out once. */
export function dockRoom(): Ground {
  const box = { x: 3.75, y: 0, width: 0.5, height: 0.2 };
  const spots = new Map([['robot-dock', { id: 'robot-dock', pose: DOCK }]]);
  ground ??= prepareGround({ ...siteOf(roomGrid(8, 6, [box])), spots });
  return ground;
}

/** Navigation in the simulator; `nav2` serves driving and passes velocities on. */
export async function dockBench(
  options: Partial<SimulatorOptions> = {},
  nav2: (graph: Graph) => unknown = standIn,
) {
  const clock = new SteppedClock();
  const errors: unknown[] = [];
  const graph = createInProcessGraph({ clock, onCallbackError: (error) => errors.push(error) });
  const { world } = createSimulator({ graph, site: dockRoom(), people: 0, ...options });
  nav2(graph);
  const node = graph.createNode('guide');
  const navigation = createNavigation(node, { log: pino({ enabled: false }) });
  const ends: Extract<NavigationEvent, { type: 'ended' }>[] = [];
  navigation.onEvent((event) => {
    if (event.type === 'ended') ends.push(event);
  });
  await clock.advance(0.3);
  return {
    graph,
    clock,
    world,
    errors,
    navigation,
    ends,
    /** Docks and lets time pass until it has ended. */
    dock: async (limitS = 240) => {
      const startedAt = world.now;
      navigation.dock('home', DOCK);
      while (ends.length === 0 && world.now - startedAt < limitS) await clock.advance(0.2);
      return { end: ends[0], seconds: world.now - startedAt };
    },
    close: () => graph.shutdown(),
  };
}

function standIn(graph: Graph): void {
  createNav2StandIn({ graph, planner: dockRoom().planner });
  passOn(graph.createNode('velocity_mux'), 'cmd_vel_safe');
}

/** In place of the multiplexer: nobody else wants the wheels here. */
function passOn(node: GraphNode, topic: string): void {
  const wheels = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
  node.createSubscription('geometry_msgs/msg/Twist', topic, (twist) => wheels.publish(twist));
}

/** A Nav2 that says at once that it is there, and a velocity chain without a filter. */
export function alreadyThere(graph: Graph): GraphNode {
  const node = graph.createNode('bt_navigator');
  node.createActionServer('nav2_msgs/action/NavigateToPose', 'navigate_to_pose', {
    execute: (handle) => handle.succeed({}),
  });
  passOn(node, 'cmd_vel_nav');
  return node;
}
