import type { DefinitionText } from './definition-text.js';
import { NAV2_HUMBLE } from './nav2-humble.js';

const DRIVE_FEEDBACK = `
geometry_msgs/PoseStamped current_pose
builtin_interfaces/Duration navigation_time
builtin_interfaces/Duration estimated_time_remaining
int16 number_of_recoveries
float32 distance_remaining`;

/** nav2_msgs as of Nav2's `jazzy` branch (1.3): results carry `error_code` and `error_msg`. */
export const NAV2_JAZZY: DefinitionText = {
  ...NAV2_HUMBLE,
  'nav2_msgs/msg/CollisionMonitorState': `
uint8 DO_NOTHING=0
uint8 STOP=1
uint8 SLOWDOWN=2
uint8 APPROACH=3
uint8 LIMIT=4
uint8 action_type
string polygon_name`,
  'nav2_msgs/msg/MissedWaypoint': 'uint32 index\ngeometry_msgs/PoseStamped goal\nuint16 error_code',
  'nav2_msgs/srv/ManageLifecycleNodes': `
uint8 STARTUP=0
uint8 PAUSE=1
uint8 RESUME=2
uint8 RESET=3
uint8 SHUTDOWN=4
uint8 CONFIGURE=5
uint8 CLEANUP=6
uint8 command
---
bool success`,
  'nav2_msgs/action/NavigateToPose': `
geometry_msgs/PoseStamped pose
string behavior_tree
---
uint16 NONE=0
uint16 error_code
string error_msg
---${DRIVE_FEEDBACK}`,
  'nav2_msgs/action/NavigateThroughPoses': `
geometry_msgs/PoseStamped[] poses
string behavior_tree
---
uint16 NONE=0
uint16 error_code
string error_msg
---${DRIVE_FEEDBACK}
int16 number_of_poses_remaining`,
  'nav2_msgs/action/FollowWaypoints': `
uint32 number_of_loops
uint32 goal_index 0
geometry_msgs/PoseStamped[] poses
---
uint16 NONE=0
uint16 UNKNOWN=600
uint16 TASK_EXECUTOR_FAILED=601
MissedWaypoint[] missed_waypoints
uint16 error_code
string error_msg
---
uint32 current_waypoint`,
  'nav2_msgs/action/ComputePathToPose': `
geometry_msgs/PoseStamped goal
geometry_msgs/PoseStamped start
string planner_id
bool use_start
---
uint16 NONE=0
uint16 UNKNOWN=200
uint16 INVALID_PLANNER=201
uint16 TF_ERROR=202
uint16 START_OUTSIDE_MAP=203
uint16 GOAL_OUTSIDE_MAP=204
uint16 START_OCCUPIED=205
uint16 GOAL_OCCUPIED=206
uint16 TIMEOUT=207
uint16 NO_VALID_PATH=208
nav_msgs/Path path
builtin_interfaces/Duration planning_time
uint16 error_code
string error_msg
---`,
  'nav2_msgs/action/DockRobot': `
bool use_dock_id true
string dock_id
geometry_msgs/PoseStamped dock_pose
string dock_type
float32 max_staging_time 1000.0
bool navigate_to_staging_pose true
---
uint16 NONE=0
uint16 DOCK_NOT_IN_DB=901
uint16 DOCK_NOT_VALID=902
uint16 FAILED_TO_STAGE=903
uint16 FAILED_TO_DETECT_DOCK=904
uint16 FAILED_TO_CONTROL=905
uint16 FAILED_TO_CHARGE=906
uint16 UNKNOWN=999
bool success true
uint16 error_code 0
uint16 num_retries 0
string error_msg
---
uint16 NONE=0
uint16 NAV_TO_STAGING_POSE=1
uint16 INITIAL_PERCEPTION=2
uint16 CONTROLLING=3
uint16 WAIT_FOR_CHARGE=4
uint16 RETRY=5
uint16 state
builtin_interfaces/Duration docking_time
uint16 num_retries 0`,
  'nav2_msgs/action/UndockRobot': `
string dock_type
float32 max_undocking_time 30.0
---
uint16 NONE=0
uint16 DOCK_NOT_VALID=902
uint16 FAILED_TO_CONTROL=905
uint16 UNKNOWN=999
bool success true
uint16 error_code 0
string error_msg
---`,
  'nav2_msgs/action/Spin': `
float32 target_yaw
builtin_interfaces/Duration time_allowance
---
uint16 NONE=0
uint16 UNKNOWN=700
uint16 TIMEOUT=701
uint16 TF_ERROR=702
uint16 COLLISION_AHEAD=703
builtin_interfaces/Duration total_elapsed_time
uint16 error_code
string error_msg
---
float32 angular_distance_traveled`,
  'nav2_msgs/action/Wait': `
builtin_interfaces/Duration time
---
builtin_interfaces/Duration total_elapsed_time
uint16 error_code
string error_msg
---
builtin_interfaces/Duration time_left`,
};
