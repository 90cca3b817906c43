// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { Header } from './std-msgs.js';

/** diagnostic_msgs/DiagnosticArray */
export interface DiagnosticArray {
  header: Header;
  status: DiagnosticStatus[];
}

/** diagnostic_msgs/DiagnosticStatus */
export interface DiagnosticStatus {
  level: number;
  name: string;
  message: string;
  hardware_id: string;
  values: KeyValue[];
}
export const DiagnosticStatus = {
  OK: 0,
  WARN: 1,
  ERROR: 2,
  STALE: 3,
} as const;

/** diagnostic_msgs/KeyValue */
export interface KeyValue {
  key: string;
  value: string;
}
