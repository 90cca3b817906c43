// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { MESSAGE_TYPES } from './definitions/used-types.js';
import type * as builtin_interfaces from './interfaces/builtin-interfaces.js';
import type * as diagnostic_msgs from './interfaces/diagnostic-msgs.js';
import type * as geometry_msgs from './interfaces/geometry-msgs.js';
import type * as lifecycle_msgs from './interfaces/lifecycle-msgs.js';
import type * as nav2_msgs from './interfaces/nav2-msgs.js';
import type * as nav_msgs from './interfaces/nav-msgs.js';
import type * as rosgraph_msgs from './interfaces/rosgraph-msgs.js';
import type * as sensor_msgs from './interfaces/sensor-msgs.js';
import type * as std_msgs from './interfaces/std-msgs.js';
import type * as tf2_msgs from './interfaces/tf2-msgs.js';
import type * as visualization_msgs from './interfaces/visualization-msgs.js';

export type MessageType = (typeof MESSAGE_TYPES)[number];

export interface MessageMap {
  'builtin_interfaces/msg/Duration': builtin_interfaces.Duration;
  'builtin_interfaces/msg/Time': builtin_interfaces.Time;
  'diagnostic_msgs/msg/DiagnosticArray': diagnostic_msgs.DiagnosticArray;
  'geometry_msgs/msg/PointStamped': geometry_msgs.PointStamped;
  'geometry_msgs/msg/Pose': geometry_msgs.Pose;
  'geometry_msgs/msg/PoseArray': geometry_msgs.PoseArray;
  'geometry_msgs/msg/PoseStamped': geometry_msgs.PoseStamped;
  'geometry_msgs/msg/PoseWithCovarianceStamped': geometry_msgs.PoseWithCovarianceStamped;
  'geometry_msgs/msg/Quaternion': geometry_msgs.Quaternion;
  'geometry_msgs/msg/TransformStamped': geometry_msgs.TransformStamped;
  'geometry_msgs/msg/Twist': geometry_msgs.Twist;
  'geometry_msgs/msg/TwistStamped': geometry_msgs.TwistStamped;
  'lifecycle_msgs/msg/TransitionEvent': lifecycle_msgs.TransitionEvent;
  'nav2_msgs/msg/CollisionMonitorState': nav2_msgs.CollisionMonitorState;
  'nav2_msgs/msg/CostmapFilterInfo': nav2_msgs.CostmapFilterInfo;
  'nav2_msgs/msg/SpeedLimit': nav2_msgs.SpeedLimit;
  'nav_msgs/msg/OccupancyGrid': nav_msgs.OccupancyGrid;
  'nav_msgs/msg/Odometry': nav_msgs.Odometry;
  'nav_msgs/msg/Path': nav_msgs.Path;
  'rosgraph_msgs/msg/Clock': rosgraph_msgs.Clock;
  'sensor_msgs/msg/BatteryState': sensor_msgs.BatteryState;
  'sensor_msgs/msg/LaserScan': sensor_msgs.LaserScan;
  'std_msgs/msg/Bool': std_msgs.Bool;
  'std_msgs/msg/Empty': std_msgs.Empty;
  'std_msgs/msg/Float32': std_msgs.Float32;
  'std_msgs/msg/Float64': std_msgs.Float64;
  'std_msgs/msg/Header': std_msgs.Header;
  'std_msgs/msg/Int32': std_msgs.Int32;
  'std_msgs/msg/Int64': std_msgs.Int64;
  'std_msgs/msg/String': std_msgs.String;
  'tf2_msgs/msg/TFMessage': tf2_msgs.TFMessage;
  'visualization_msgs/msg/MarkerArray': visualization_msgs.MarkerArray;
}
export type MessageOf<T extends MessageType> = MessageMap[T];
