import {
  LATCHED,
  SENSOR_DATA,
  type MessageOf,
  type MessageType,
  type Qos,
} from '../../graph/index.js';

export interface RecordedTopic {
  readonly type: MessageType;
  /** Relative to the node's namespace unless it begins with `/`. */
  readonly topic: string;
  readonly qos: Qos;
  /** At most so often a second; 0: all of it. */
  readonly hz: number;
  /** Messages of different keys are thinned apart. */
  readonly keyOf?: (message: never) => string;
  /** Only what differs from the message before. */
  readonly changes?: boolean;
}

/** Topics whose rate the settings may change. */
export const RATED_TOPICS = [
  'amcl_pose',
  '/tf',
  'odom',
  'scan',
  'plan',
  'cmd_vel',
  'battery_status',
  '/diagnostics',
  'people',
  'sim/people',
] as const;
export type RatedTopic = (typeof RATED_TOPICS)[number];

/** What one mission's file holds of the graph. */
export interface TopicOptions {
  /** People come from the simulator as well. */
  readonly simulated: boolean;
  /** `cmd_vel` is TwistStamped, as `enable_stamped_cmd_vel` says elsewhere. */
  readonly stampedVelocity: boolean;
}

const TF: Qos = { depth: 100 };
const TF_STATIC: Qos = { depth: 100, durability: 'transient_local' };

/** One message of `/tf` often holds one frame: each is thinned apart. */
function framesOf({ transforms }: MessageOf<'tf2_msgs/msg/TFMessage'>): string {
  return transforms
    .map(({ header, child_frame_id: child }) => `${header.frame_id} ${child}`)
    .join();
}

/** Thinned so that a mission comes to about half a megabyte a minute. */
export function recordedTopics({ simulated, stampedVelocity }: TopicOptions): RecordedTopic[] {
  const velocity = stampedVelocity ? 'geometry_msgs/msg/TwistStamped' : 'geometry_msgs/msg/Twist';
  const stop = {
    type: 'std_msgs/msg/Bool',
    topic: 'emergency_stop',
    hz: 0,
    changes: true,
  } as const;
  return [
    { type: 'nav_msgs/msg/OccupancyGrid', topic: 'map', qos: LATCHED, hz: 0 },
    { type: 'tf2_msgs/msg/TFMessage', topic: '/tf_static', qos: TF_STATIC, hz: 0 },
    {
      type: 'geometry_msgs/msg/PoseWithCovarianceStamped',
      topic: 'amcl_pose',
      qos: LATCHED,
      hz: 5,
    },
    { type: 'tf2_msgs/msg/TFMessage', topic: '/tf', qos: TF, hz: 10, keyOf: framesOf },
    { type: 'nav_msgs/msg/Odometry', topic: 'odom', qos: SENSOR_DATA, hz: 10 },
    { type: 'sensor_msgs/msg/LaserScan', topic: 'scan', qos: SENSOR_DATA, hz: 5 },
    { type: 'nav_msgs/msg/Path', topic: 'plan', qos: {}, hz: 1 },
    { type: velocity, topic: 'cmd_vel', qos: {}, hz: 0 },
    { type: 'sensor_msgs/msg/BatteryState', topic: 'battery_status', qos: SENSOR_DATA, hz: 1 },
    { type: 'diagnostic_msgs/msg/DiagnosticArray', topic: '/diagnostics', qos: {}, hz: 0 },
    { type: 'geometry_msgs/msg/PoseArray', topic: 'people', qos: SENSOR_DATA, hz: 5 },
    ...(simulated
      ? [
          {
            type: 'geometry_msgs/msg/PoseArray',
            topic: 'sim/people',
            qos: SENSOR_DATA,
            hz: 5,
          } as const,
        ]
      : []),
    // Twice, as the base listens: a latched subscriber hears no volatile publisher.
    { ...stop, qos: {} },
    { ...stop, qos: LATCHED },
  ];
}
