import type { GoalId } from './rclnodejs.js';

/** 32 hex digits. */
export function goalIdText({ uuid }: GoalId): string {
  return Buffer.from(uuid).toString('hex');
}
