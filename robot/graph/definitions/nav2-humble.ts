import type { DefinitionText } from './definition-text.js';

const DRIVE_FEEDBACK = `
geometry_msgs/PoseStamped current_pose
builtin_interfaces/Duration navigation_time
builtin_interfaces/Duration estimated_time_remaining
int16 number_of_recoveries
float32 distance_remaining`;

/** nav2_msgs as of Nav2's `humble` branch (1.1): fields and types, in order. No docking yet. */
export const NAV2_HUMBLE: DefinitionText = {
  'nav2_msgs/msg/SpeedLimit': 'std_msgs/Header header\nbool percentage\nfloat64 speed_limit',
  'nav2_msgs/msg/CostmapFilterInfo': `
std_msgs/Header header
uint8 type
string filter_mask_topic
float32 base
float32 multiplier`,
  'nav2_msgs/msg/CollisionMonitorState': `
uint8 DO_NOTHING=0
uint8 STOP=1
uint8 SLOWDOWN=2
uint8 APPROACH=3
uint8 action_type
string polygon_name`,
  'nav2_msgs/srv/ClearEntireCostmap': 'std_msgs/Empty request\n---\nstd_msgs/Empty response',
  'nav2_msgs/srv/ManageLifecycleNodes': `
uint8 STARTUP=0
uint8 PAUSE=1
uint8 RESUME=2
uint8 RESET=3
uint8 SHUTDOWN=4
uint8 command
---
bool success`,
  'nav2_msgs/action/NavigateToPose': `
geometry_msgs/PoseStamped pose
string behavior_tree
---
std_msgs/Empty result
---${DRIVE_FEEDBACK}`,
  'nav2_msgs/action/NavigateThroughPoses': `
geometry_msgs/PoseStamped[] poses
string behavior_tree
---
std_msgs/Empty result
---${DRIVE_FEEDBACK}
int16 number_of_poses_remaining`,
  'nav2_msgs/action/FollowWaypoints': `
geometry_msgs/PoseStamped[] poses
---
int32[] missed_waypoints
---
uint32 current_waypoint`,
  'nav2_msgs/action/ComputePathToPose': `
geometry_msgs/PoseStamped goal
geometry_msgs/PoseStamped start
string planner_id
bool use_start
---
nav_msgs/Path path
builtin_interfaces/Duration planning_time
---`,
  'nav2_msgs/action/Spin': `
float32 target_yaw
builtin_interfaces/Duration time_allowance
---
builtin_interfaces/Duration total_elapsed_time
---
float32 angular_distance_traveled`,
  'nav2_msgs/action/Wait': `
builtin_interfaces/Duration time
---
builtin_interfaces/Duration total_elapsed_time
---
builtin_interfaces/Duration time_left`,
};
