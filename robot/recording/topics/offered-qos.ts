import type { Qos } from '../../graph/index.js';

/** rmw's numbers, as rosbag2 writes them; unlimited is its largest time. */
const FOREVER = { sec: 9_223_372_036, nsec: 854_775_807 };

/** A channel's `offered_qos_profiles`, from which `ros2 bag play` publishes a map latched again. */
export function offeredQos({ depth = 10, reliability, durability }: Qos): string {
  const time = (name: string) => [
    `  ${name}:`,
    `    sec: ${FOREVER.sec}`,
    `    nsec: ${FOREVER.nsec}`,
  ];
  return [
    '- history: 1',
    `  depth: ${depth}`,
    `  reliability: ${reliability === 'best_effort' ? 2 : 1}`,
    `  durability: ${durability === 'transient_local' ? 1 : 2}`,
    ...time('deadline'),
    ...time('lifespan'),
    '  liveliness: 1',
    ...time('liveliness_lease_duration'),
    '  avoid_ros_namespace_conventions: false',
  ].join('\n');
}
