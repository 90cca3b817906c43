// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { ACTION_TYPES } from './definitions/used-types.js';
import type * as nav2_msgs from './interfaces/nav2-msgs.js';

export type ActionType = (typeof ACTION_TYPES)[number];

export interface ActionGoalMap {
  'nav2_msgs/action/ComputePathToPose': nav2_msgs.ComputePathToPoseGoal;
  'nav2_msgs/action/DockRobot': nav2_msgs.DockRobotGoal;
  'nav2_msgs/action/FollowWaypoints': nav2_msgs.FollowWaypointsGoal;
  'nav2_msgs/action/NavigateThroughPoses': nav2_msgs.NavigateThroughPosesGoal;
  'nav2_msgs/action/NavigateToPose': nav2_msgs.NavigateToPoseGoal;
  'nav2_msgs/action/Spin': nav2_msgs.SpinGoal;
  'nav2_msgs/action/UndockRobot': nav2_msgs.UndockRobotGoal;
  'nav2_msgs/action/Wait': nav2_msgs.WaitGoal;
}
export type GoalOf<T extends ActionType> = ActionGoalMap[T];

export interface ActionResultMap {
  'nav2_msgs/action/ComputePathToPose': nav2_msgs.ComputePathToPoseResult;
  'nav2_msgs/action/DockRobot': nav2_msgs.DockRobotResult;
  'nav2_msgs/action/FollowWaypoints': nav2_msgs.FollowWaypointsResult;
  'nav2_msgs/action/NavigateThroughPoses': nav2_msgs.NavigateThroughPosesResult;
  'nav2_msgs/action/NavigateToPose': nav2_msgs.NavigateToPoseResult;
  'nav2_msgs/action/Spin': nav2_msgs.SpinResult;
  'nav2_msgs/action/UndockRobot': nav2_msgs.UndockRobotResult;
  'nav2_msgs/action/Wait': nav2_msgs.WaitResult;
}
export type ResultOf<T extends ActionType> = ActionResultMap[T];

export interface ActionFeedbackMap {
  'nav2_msgs/action/ComputePathToPose': nav2_msgs.ComputePathToPoseFeedback;
  'nav2_msgs/action/DockRobot': nav2_msgs.DockRobotFeedback;
  'nav2_msgs/action/FollowWaypoints': nav2_msgs.FollowWaypointsFeedback;
  'nav2_msgs/action/NavigateThroughPoses': nav2_msgs.NavigateThroughPosesFeedback;
  'nav2_msgs/action/NavigateToPose': nav2_msgs.NavigateToPoseFeedback;
  'nav2_msgs/action/Spin': nav2_msgs.SpinFeedback;
  'nav2_msgs/action/UndockRobot': nav2_msgs.UndockRobotFeedback;
  'nav2_msgs/action/Wait': nav2_msgs.WaitFeedback;
}
export type FeedbackOf<T extends ActionType> = ActionFeedbackMap[T];
