// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

/** lifecycle_msgs/ChangeState_Request */
export interface ChangeStateRequest {
  transition: Transition;
}

/** lifecycle_msgs/ChangeState_Response */
export interface ChangeStateResponse {
  success: boolean;
}

/** lifecycle_msgs/GetState_Request */
export type GetStateRequest = Record<string, never>;

/** lifecycle_msgs/GetState_Response */
export interface GetStateResponse {
  current_state: State;
}

/** lifecycle_msgs/State */
export interface State {
  id: number;
  label: string;
}
export const State = {
  PRIMARY_STATE_UNKNOWN: 0,
  PRIMARY_STATE_UNCONFIGURED: 1,
  PRIMARY_STATE_INACTIVE: 2,
  PRIMARY_STATE_ACTIVE: 3,
  PRIMARY_STATE_FINALIZED: 4,
  TRANSITION_STATE_CONFIGURING: 10,
  TRANSITION_STATE_CLEANINGUP: 11,
  TRANSITION_STATE_SHUTTINGDOWN: 12,
  TRANSITION_STATE_ACTIVATING: 13,
  TRANSITION_STATE_DEACTIVATING: 14,
  TRANSITION_STATE_ERRORPROCESSING: 15,
} as const;

/** lifecycle_msgs/Transition */
export interface Transition {
  id: number;
  label: string;
}
export const Transition = {
  TRANSITION_CREATE: 0,
  TRANSITION_CONFIGURE: 1,
  TRANSITION_CLEANUP: 2,
  TRANSITION_ACTIVATE: 3,
  TRANSITION_DEACTIVATE: 4,
  TRANSITION_UNCONFIGURED_SHUTDOWN: 5,
  TRANSITION_INACTIVE_SHUTDOWN: 6,
  TRANSITION_ACTIVE_SHUTDOWN: 7,
  TRANSITION_DESTROY: 8,
  TRANSITION_ON_CONFIGURE_SUCCESS: 10,
  TRANSITION_ON_CONFIGURE_FAILURE: 11,
  TRANSITION_ON_CONFIGURE_ERROR: 12,
  TRANSITION_ON_CLEANUP_SUCCESS: 20,
  TRANSITION_ON_CLEANUP_FAILURE: 21,
  TRANSITION_ON_CLEANUP_ERROR: 22,
  TRANSITION_ON_ACTIVATE_SUCCESS: 30,
  TRANSITION_ON_ACTIVATE_FAILURE: 31,
  TRANSITION_ON_ACTIVATE_ERROR: 32,
  TRANSITION_ON_DEACTIVATE_SUCCESS: 40,
  TRANSITION_ON_DEACTIVATE_FAILURE: 41,
  TRANSITION_ON_DEACTIVATE_ERROR: 42,
  TRANSITION_ON_SHUTDOWN_SUCCESS: 50,
  TRANSITION_ON_SHUTDOWN_FAILURE: 51,
  TRANSITION_ON_SHUTDOWN_ERROR: 52,
  TRANSITION_ON_ERROR_SUCCESS: 60,
  TRANSITION_ON_ERROR_FAILURE: 61,
  TRANSITION_ON_ERROR_ERROR: 62,
  TRANSITION_CALLBACK_SUCCESS: 97,
  TRANSITION_CALLBACK_FAILURE: 98,
  TRANSITION_CALLBACK_ERROR: 99,
} as const;

/** lifecycle_msgs/TransitionEvent */
export interface TransitionEvent {
  timestamp: bigint;
  transition: Transition;
  start_state: State;
  goal_state: State;
}
