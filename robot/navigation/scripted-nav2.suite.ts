import { pino } from 'pino';
import {
  SteppedClock,
  createInProcessGraph,
  createMessage,
  toTime,
  type Distribution,
  type FeedbackOf,
  type GoalOf,
  type GraphNode,
  type ResultOf,
  type ServerGoalHandle,
} from '../graph/index.js';
import type { NavigationEvent } from '../guide/ports.js';
import { createNavigation } from './navigation.js';

const ACTION = 'nav2_msgs/action/NavigateToPose';
export type Handle = ServerGoalHandle<
  GoalOf<typeof ACTION>,
  FeedbackOf<typeof ACTION>,
  ResultOf<typeof ACTION>
>;

/** Navigation on a graph with a Nav2 whose every move the test makes. */
export function bench(distribution: Distribution = 'jazzy') {
  const clock = new SteppedClock(1000);
  const errors: unknown[] = [];
  const graph = createInProcessGraph({
    clock,
    onCallbackError: (error) => errors.push(error),
    distribution,
    throughCdr: true,
  });
  const node = graph.createNode('guide');
  const navigation = createNavigation(node, { log: pino({ enabled: false }), serverTimeoutS: 2 });
  const events: NavigationEvent[] = [];
  navigation.onEvent((event) => events.push(event));
  return {
    clock,
    errors,
    graph,
    node,
    navigation,
    events,
    ends: () => events.filter(({ type }) => type === 'ended'),
    nav2: scriptedNav2(graph.createNode('bt_navigator')),
    base: base(graph.createNode('base')),
  };
}

export const TARGET = { x: 12.5, y: 3.25, yaw: 2 };

/** Goal `g1` under way for a second, at 0.5 m/s. */
export async function driving(distribution?: Distribution) {
  const made = bench(distribution);
  made.nav2.serve();
  made.navigation.start('g1', TARGET);
  made.base.drive(0.5);
  await made.clock.advance(1);
  return made;
}

export function scriptedNav2(node: GraphNode) {
  const goals: Handle[] = [];
  const answers = {
    goal: 'accept' as 'accept' | 'reject',
    cancel: 'accept' as 'accept' | 'reject',
  };
  return {
    node,
    goals,
    answers,
    serve: () =>
      node.createActionServer(ACTION, 'navigate_to_pose', {
        onGoal: () => answers.goal,
        onCancel: () => answers.cancel,
        execute: (handle) => void goals.push(handle),
      }),
    last: () => {
      const handle = goals.at(-1);
      if (!handle) throw new Error('Nav2 has no goal yet');
      return handle;
    },
    feedback: (remainingM: number, remainingS: number): FeedbackOf<typeof ACTION> => ({
      current_pose: createMessage('geometry_msgs/msg/PoseStamped'),
      navigation_time: toTime(0),
      estimated_time_remaining: toTime(remainingS),
      number_of_recoveries: 0,
      distance_remaining: remainingM,
    }),
  };
}

/** Odometry at 20 Hz, at the speed the test sets. */
function base(node: GraphNode) {
  const odometry = createMessage('nav_msgs/msg/Odometry');
  const publisher = node.createPublisher('nav_msgs/msg/Odometry', 'odom');
  const timer = node.createTimer(0.05, () => publisher.publish(odometry));
  return {
    node,
    silence: () => timer.destroy(),
    drive: (linear: number, angular = 0) => {
      odometry.twist.twist.linear.x = linear;
      odometry.twist.twist.angular.z = angular;
    },
  };
}
