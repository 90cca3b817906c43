import { LATCHED, type GraphNode } from '../../graph/index.js';
import { NOISE_M, NOISE_RAD, type Localizer } from '../world/localizer.js';
import type { World } from '../world/world.js';
import { headerOf, outerOf, planarOf, poseOf, transformOf } from './ros.js';

/** The localizer corrects map->odom this often, seconds. */
const LOCALIZE_S = 0.1;
const AMCL_POSE_S = 0.5;
/** tf2's own. */
const TF = { depth: 100 };

/**
 * `odom` and the transform odom -> base_link, which is all that a base says.
 * @returns to be called after every step of the base
 */
export function publishOdometry(node: GraphNode, world: World): () => void {
  const odom = node.createPublisher('nav_msgs/msg/Odometry', 'odom');
  const tf = node.createPublisher('tf2_msgs/msg/TFMessage', '/tf', TF);
  return () => {
    const now = node.clock.now();
    const { pose, twist } = world.odometry;
    odom.publish({
      header: headerOf('odom', now),
      child_frame_id: 'base_link',
      pose: { pose: poseOf(pose), covariance: ODOM_COVARIANCE },
      twist: {
        twist: {
          linear: { x: twist.linear, y: 0, z: 0 },
          angular: { x: 0, y: 0, z: twist.angular },
        },
        covariance: ODOM_COVARIANCE,
      },
    });
    tf.publish({ transforms: [transformOf('odom', 'base_link', pose, now)] });
  };
}

/**
 * What robot_state_publisher and AMCL say where they run: base_link -> base_footprint and base_scan,
 * map -> odom and `amcl_pose`; takes `initialpose`.
 */
export function publishLocalization(node: GraphNode, world: World, localizer: Localizer): void {
  publishFixedFrames(node);
  const tf = node.createPublisher('tf2_msgs/msg/TFMessage', '/tf', TF);
  const amcl = node.createPublisher(
    'geometry_msgs/msg/PoseWithCovarianceStamped',
    'amcl_pose',
    LATCHED,
  );
  const localize = (dt: number): void => {
    const now = node.clock.now();
    const pose = localizer.estimate(world.pose, dt);
    const correction = outerOf(pose, world.odometry.pose);
    tf.publish({ transforms: [transformOf('map', 'odom', correction, now)] });
    if (now < nextAmcl) return;
    nextAmcl = now + AMCL_POSE_S;
    amcl.publish({
      header: headerOf('map', now),
      pose: { pose: poseOf(pose), covariance: POSE_COVARIANCE },
    });
  };
  let nextAmcl = -Infinity;
  localize(0);
  node.createTimer(LOCALIZE_S, () => localize(LOCALIZE_S));
  node.createSubscription(
    'geometry_msgs/msg/PoseWithCovarianceStamped',
    'initialpose',
    ({ pose }) => {
      const believed = planarOf(pose.pose);
      if (!Object.values(believed).every(Number.isFinite)) return;
      localizer.relocate(believed, world.pose);
      nextAmcl = -Infinity;
      localize(0);
    },
  );
}

function publishFixedFrames(node: GraphNode): void {
  const fixed = node.createPublisher('tf2_msgs/msg/TFMessage', '/tf_static', LATCHED);
  const origin = { x: 0, y: 0, yaw: 0 };
  const now = node.clock.now();
  fixed.publish({
    transforms: ['base_footprint', 'base_scan'].map((child) =>
      transformOf('base_link', child, origin, now),
    ),
  });
}

/** Row-major 6 x 6 (REP-103): x, y, yaw on the diagonal; what a plane does not measure is huge. */
function planarCovariance(metres: number, radians: number): Float64Array {
  const unmeasured = 1e6;
  const covariance = new Float64Array(36);
  const linear = metres * metres;
  [linear, linear, unmeasured, unmeasured, unmeasured, radians * radians].forEach((value, i) => {
    covariance[i * 7] = value;
  });
  return covariance;
}

const POSE_COVARIANCE = planarCovariance(NOISE_M, NOISE_RAD);
const ODOM_COVARIANCE = planarCovariance(0.05, 0.05);
