// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { Duration } from './builtin-interfaces.js';
import type { PoseStamped } from './geometry-msgs.js';
import type { Path } from './nav-msgs.js';
import type { Empty, Header } from './std-msgs.js';

/** nav2_msgs/ClearEntireCostmap_Request */
export interface ClearEntireCostmapRequest {
  request: Empty;
}

/** nav2_msgs/ClearEntireCostmap_Response */
export interface ClearEntireCostmapResponse {
  response: Empty;
}

/** nav2_msgs/CollisionMonitorState */
export interface CollisionMonitorState {
  action_type: number;
  polygon_name: string;
}
export const CollisionMonitorState = {
  DO_NOTHING: 0,
  STOP: 1,
  SLOWDOWN: 2,
  APPROACH: 3,
  LIMIT: 4,
} as const;

/** nav2_msgs/ComputePathToPose_Feedback */
export type ComputePathToPoseFeedback = Record<string, never>;

/** nav2_msgs/ComputePathToPose_Goal */
export interface ComputePathToPoseGoal {
  goal: PoseStamped;
  start: PoseStamped;
  planner_id: string;
  use_start: boolean;
}

/** nav2_msgs/ComputePathToPose_Result */
export interface ComputePathToPoseResult {
  path: Path;
  planning_time: Duration;
  error_code?: number;
  error_msg?: string;
}
export const ComputePathToPoseResult = {
  NONE: 0,
  UNKNOWN: 200,
  INVALID_PLANNER: 201,
  TF_ERROR: 202,
  START_OUTSIDE_MAP: 203,
  GOAL_OUTSIDE_MAP: 204,
  START_OCCUPIED: 205,
  GOAL_OCCUPIED: 206,
  TIMEOUT: 207,
  NO_VALID_PATH: 208,
} as const;

/** nav2_msgs/CostmapFilterInfo */
export interface CostmapFilterInfo {
  header: Header;
  type: number;
  filter_mask_topic: string;
  base: number;
  multiplier: number;
}

/** nav2_msgs/DockRobot_Feedback */
export interface DockRobotFeedback {
  state: number;
  docking_time: Duration;
  num_retries: number;
}
export const DockRobotFeedback = {
  NONE: 0,
  NAV_TO_STAGING_POSE: 1,
  INITIAL_PERCEPTION: 2,
  CONTROLLING: 3,
  WAIT_FOR_CHARGE: 4,
  RETRY: 5,
} as const;

/** nav2_msgs/DockRobot_Goal */
export interface DockRobotGoal {
  use_dock_id: boolean;
  dock_id: string;
  dock_pose: PoseStamped;
  dock_type: string;
  max_staging_time: number;
  navigate_to_staging_pose: boolean;
}

/** nav2_msgs/DockRobot_Result */
export interface DockRobotResult {
  success: boolean;
  error_code: number;
  num_retries: number;
  error_msg: string;
}
export const DockRobotResult = {
  NONE: 0,
  DOCK_NOT_IN_DB: 901,
  DOCK_NOT_VALID: 902,
  FAILED_TO_STAGE: 903,
  FAILED_TO_DETECT_DOCK: 904,
  FAILED_TO_CONTROL: 905,
  FAILED_TO_CHARGE: 906,
  UNKNOWN: 999,
} as const;

/** nav2_msgs/FollowWaypoints_Feedback */
export interface FollowWaypointsFeedback {
  current_waypoint: number;
}

/** nav2_msgs/FollowWaypoints_Goal */
export interface FollowWaypointsGoal {
  poses: PoseStamped[];
  number_of_loops?: number;
  goal_index?: number;
}

/** nav2_msgs/FollowWaypoints_Result */
export interface FollowWaypointsResult {
  missed_waypoints: Int32Array | MissedWaypoint[];
  error_code?: number;
  error_msg?: string;
}
export const FollowWaypointsResult = {
  NONE: 0,
  UNKNOWN: 600,
  TASK_EXECUTOR_FAILED: 601,
} as const;

/** nav2_msgs/ManageLifecycleNodes_Request */
export interface ManageLifecycleNodesRequest {
  command: number;
}
export const ManageLifecycleNodesRequest = {
  STARTUP: 0,
  PAUSE: 1,
  RESUME: 2,
  RESET: 3,
  SHUTDOWN: 4,
  CONFIGURE: 5,
  CLEANUP: 6,
} as const;

/** nav2_msgs/ManageLifecycleNodes_Response */
export interface ManageLifecycleNodesResponse {
  success: boolean;
}

/** nav2_msgs/MissedWaypoint */
export interface MissedWaypoint {
  index: number;
  goal: PoseStamped;
  error_code: number;
}

/** nav2_msgs/NavigateThroughPoses_Feedback */
export interface NavigateThroughPosesFeedback {
  current_pose: PoseStamped;
  navigation_time: Duration;
  estimated_time_remaining: Duration;
  number_of_recoveries: number;
  distance_remaining: number;
  number_of_poses_remaining: number;
}

/** nav2_msgs/NavigateThroughPoses_Goal */
export interface NavigateThroughPosesGoal {
  poses: PoseStamped[];
  behavior_tree: string;
}

/** nav2_msgs/NavigateThroughPoses_Result */
export interface NavigateThroughPosesResult {
  result?: Empty;
  error_code?: number;
  error_msg?: string;
}
export const NavigateThroughPosesResult = {
  NONE: 0,
} as const;

/** nav2_msgs/NavigateToPose_Feedback */
export interface NavigateToPoseFeedback {
  current_pose: PoseStamped;
  navigation_time: Duration;
  estimated_time_remaining: Duration;
  number_of_recoveries: number;
  distance_remaining: number;
}

/** nav2_msgs/NavigateToPose_Goal */
export interface NavigateToPoseGoal {
  pose: PoseStamped;
  behavior_tree: string;
}

/** nav2_msgs/NavigateToPose_Result */
export interface NavigateToPoseResult {
  result?: Empty;
  error_code?: number;
  error_msg?: string;
}
export const NavigateToPoseResult = {
  NONE: 0,
} as const;

/** nav2_msgs/SpeedLimit */
export interface SpeedLimit {
  header: Header;
  percentage: boolean;
  speed_limit: number;
}

/** nav2_msgs/Spin_Feedback */
export interface SpinFeedback {
  angular_distance_traveled: number;
}

/** nav2_msgs/Spin_Goal */
export interface SpinGoal {
  target_yaw: number;
  time_allowance: Duration;
}

/** nav2_msgs/Spin_Result */
export interface SpinResult {
  total_elapsed_time: Duration;
  error_code?: number;
  error_msg?: string;
}
export const SpinResult = {
  NONE: 0,
  UNKNOWN: 700,
  TIMEOUT: 701,
  TF_ERROR: 702,
  COLLISION_AHEAD: 703,
} as const;

/** nav2_msgs/UndockRobot_Feedback */
export type UndockRobotFeedback = Record<string, never>;

/** nav2_msgs/UndockRobot_Goal */
export interface UndockRobotGoal {
  dock_type: string;
  max_undocking_time: number;
}

/** nav2_msgs/UndockRobot_Result */
export interface UndockRobotResult {
  success: boolean;
  error_code: number;
  error_msg: string;
}
export const UndockRobotResult = {
  NONE: 0,
  DOCK_NOT_VALID: 902,
  FAILED_TO_CONTROL: 905,
  UNKNOWN: 999,
} as const;

/** nav2_msgs/Wait_Feedback */
export interface WaitFeedback {
  time_left: Duration;
}

/** nav2_msgs/Wait_Goal */
export interface WaitGoal {
  time: Duration;
}

/** nav2_msgs/Wait_Result */
export interface WaitResult {
  total_elapsed_time: Duration;
  error_code?: number;
  error_msg?: string;
}
