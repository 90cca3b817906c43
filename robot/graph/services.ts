// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { SERVICE_TYPES } from './definitions/used-types.js';
import type * as lifecycle_msgs from './interfaces/lifecycle-msgs.js';
import type * as nav2_msgs from './interfaces/nav2-msgs.js';
import type * as nav_msgs from './interfaces/nav-msgs.js';
import type * as std_srvs from './interfaces/std-srvs.js';

export type ServiceType = (typeof SERVICE_TYPES)[number];

export interface ServiceRequestMap {
  'lifecycle_msgs/srv/ChangeState': lifecycle_msgs.ChangeStateRequest;
  'lifecycle_msgs/srv/GetState': lifecycle_msgs.GetStateRequest;
  'nav2_msgs/srv/ClearEntireCostmap': nav2_msgs.ClearEntireCostmapRequest;
  'nav2_msgs/srv/ManageLifecycleNodes': nav2_msgs.ManageLifecycleNodesRequest;
  'nav_msgs/srv/GetMap': nav_msgs.GetMapRequest;
  'std_srvs/srv/Empty': std_srvs.EmptyRequest;
  'std_srvs/srv/SetBool': std_srvs.SetBoolRequest;
  'std_srvs/srv/Trigger': std_srvs.TriggerRequest;
}
export type RequestOf<T extends ServiceType> = ServiceRequestMap[T];

export interface ServiceResponseMap {
  'lifecycle_msgs/srv/ChangeState': lifecycle_msgs.ChangeStateResponse;
  'lifecycle_msgs/srv/GetState': lifecycle_msgs.GetStateResponse;
  'nav2_msgs/srv/ClearEntireCostmap': nav2_msgs.ClearEntireCostmapResponse;
  'nav2_msgs/srv/ManageLifecycleNodes': nav2_msgs.ManageLifecycleNodesResponse;
  'nav_msgs/srv/GetMap': nav_msgs.GetMapResponse;
  'std_srvs/srv/Empty': std_srvs.EmptyResponse;
  'std_srvs/srv/SetBool': std_srvs.SetBoolResponse;
  'std_srvs/srv/Trigger': std_srvs.TriggerResponse;
}
export type ResponseOf<T extends ServiceType> = ServiceResponseMap[T];
