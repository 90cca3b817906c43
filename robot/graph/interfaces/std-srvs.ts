// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

/** std_srvs/Empty_Request */
export type EmptyRequest = Record<string, never>;

/** std_srvs/Empty_Response */
export type EmptyResponse = Record<string, never>;

/** std_srvs/SetBool_Request */
export interface SetBoolRequest {
  data: boolean;
}

/** std_srvs/SetBool_Response */
export interface SetBoolResponse {
  success: boolean;
  message: string;
}

/** std_srvs/Trigger_Request */
export type TriggerRequest = Record<string, never>;

/** std_srvs/Trigger_Response */
export interface TriggerResponse {
  success: boolean;
  message: string;
}
