import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { OpenStaffCall, type DeviceId, type StaffCall } from '../wire/index.js';

/** More open calls than the console's snapshot may carry are not shown until some are answered. */
const SHOWN_MAX = 200;

/** Calls for staff: open until a console answers, one for each device and reason. */
export interface StaffCalls {
  /** Opens the call, or renews the detail of the one already open. */
  open(device: DeviceId, call: StaffCall, at: number): void;
  /** False when no such call is open. */
  answer(id: string, by: DeviceId, at: number): boolean;
  /** Oldest first. */
  list(): OpenStaffCall[];
}

interface Row {
  id: string;
  device: string;
  reason: string;
  detail: string;
  at: number;
}

export const CALLS_TABLE = `
  CREATE TABLE staff_call (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    at INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by TEXT
  ) STRICT;
  CREATE UNIQUE INDEX staff_call_open ON staff_call (device, reason) WHERE answered_at IS NULL;`;

export function staffCalls(db: Database): StaffCalls {
  const insert = db.prepare<[string, string, string, string, number]>(
    `INSERT INTO staff_call (id, device, reason, detail, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (device, reason) WHERE answered_at IS NULL DO UPDATE SET detail = excluded.detail`,
  );
  const close = db.prepare<[number, string, string]>(
    'UPDATE staff_call SET answered_at = ?, answered_by = ? WHERE id = ? AND answered_at IS NULL',
  );
  const open = db.prepare<[], Row>(
    `SELECT id, device, reason, detail, at FROM staff_call
     WHERE answered_at IS NULL ORDER BY at, id LIMIT ${SHOWN_MAX}`,
  );
  return {
    open: (device, call, at) => void insert.run(randomUUID(), device, call.reason, call.detail, at),
    answer: (id, by, at) => close.run(at, by, id).changes > 0,
    list: () =>
      open
        .all()
        .map(({ id, device, reason, detail, at }) =>
          OpenStaffCall.parse({ id, device, call: { reason, detail }, at }),
        ),
  };
}
