/*
 * The interfaces our nodes use. To use another: name it here, then `node
 * dist/robot/graph/definitions/write-interfaces.js` writes its TypeScript.
 */

export const MESSAGE_TYPES = [
  'builtin_interfaces/msg/Duration',
  'builtin_interfaces/msg/Time',
  'diagnostic_msgs/msg/DiagnosticArray',
  'geometry_msgs/msg/PointStamped',
  'geometry_msgs/msg/Pose',
  'geometry_msgs/msg/PoseArray',
  'geometry_msgs/msg/PoseStamped',
  'geometry_msgs/msg/PoseWithCovarianceStamped',
  'geometry_msgs/msg/Quaternion',
  'geometry_msgs/msg/TransformStamped',
  'geometry_msgs/msg/Twist',
  'geometry_msgs/msg/TwistStamped',
  'lifecycle_msgs/msg/TransitionEvent',
  'nav2_msgs/msg/CollisionMonitorState',
  'nav2_msgs/msg/CostmapFilterInfo',
  'nav2_msgs/msg/SpeedLimit',
  'nav_msgs/msg/OccupancyGrid',
  'nav_msgs/msg/Odometry',
  'nav_msgs/msg/Path',
  'rosgraph_msgs/msg/Clock',
  'sensor_msgs/msg/BatteryState',
  'sensor_msgs/msg/LaserScan',
  'std_msgs/msg/Bool',
  'std_msgs/msg/Empty',
  'std_msgs/msg/Float32',
  'std_msgs/msg/Float64',
  'std_msgs/msg/Header',
  'std_msgs/msg/Int32',
  'std_msgs/msg/Int64',
  'std_msgs/msg/String',
  'tf2_msgs/msg/TFMessage',
  'visualization_msgs/msg/MarkerArray',
] as const;

export const SERVICE_TYPES = [
  'lifecycle_msgs/srv/ChangeState',
  'lifecycle_msgs/srv/GetState',
  'nav2_msgs/srv/ClearEntireCostmap',
  'nav2_msgs/srv/ManageLifecycleNodes',
  'nav_msgs/srv/GetMap',
  'std_srvs/srv/Empty',
  'std_srvs/srv/SetBool',
  'std_srvs/srv/Trigger',
] as const;

export const ACTION_TYPES = [
  'nav2_msgs/action/ComputePathToPose',
  'nav2_msgs/action/DockRobot',
  'nav2_msgs/action/FollowWaypoints',
  'nav2_msgs/action/NavigateThroughPoses',
  'nav2_msgs/action/NavigateToPose',
  'nav2_msgs/action/Spin',
  'nav2_msgs/action/UndockRobot',
  'nav2_msgs/action/Wait',
] as const;
