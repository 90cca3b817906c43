import { z } from 'zod';
import { DeviceId } from './device.js';
import { KioskState } from './kiosk.js';
import { RobotState, StaffCall } from './robot.js';

/** A kiosk as the zone knows it. `held` while a robot brings somebody. */
export const KioskPresence = z.strictObject({
  device: DeviceId,
  online: z.boolean(),
  held: z.boolean(),
  state: KioskState.nullable(),
  /** Unix time of the last message, milliseconds. */
  seenAt: z.number().int(),
});
export type KioskPresence = z.infer<typeof KioskPresence>;

export const RobotPresence = z.strictObject({
  device: DeviceId,
  online: z.boolean(),
  state: RobotState.nullable(),
  seenAt: z.number().int(),
});
export type RobotPresence = z.infer<typeof RobotPresence>;

export const OpenStaffCall = z.strictObject({
  id: z.string().min(1).max(60),
  device: DeviceId,
  call: StaffCall,
  at: z.number().int(),
});
export type OpenStaffCall = z.infer<typeof OpenStaffCall>;

/** Visits that ended today at the kiosks, by outcome. */
export const VisitCounts = z.strictObject({
  issued: z.number().int().min(0),
  cancelled: z.number().int().min(0),
  'timed-out': z.number().int().min(0),
  failed: z.number().int().min(0),
  'handed-to-staff': z.number().int().min(0),
});
export type VisitCounts = z.infer<typeof VisitCounts>;

/** Zone -> robots: which kiosks there are and whether they are free. */
export const CentreState = z.strictObject({
  kiosks: z.array(KioskPresence).max(200),
});
export type CentreState = z.infer<typeof CentreState>;

/** Zone -> consoles: everything the live map shows, sent whole on every change (at most 5 Hz). */
export const ConsoleSnapshot = z.strictObject({
  at: z.number().int(),
  robots: z.array(RobotPresence).max(50),
  kiosks: z.array(KioskPresence).max(200),
  calls: z.array(OpenStaffCall).max(200),
  visitsToday: VisitCounts,
});
export type ConsoleSnapshot = z.infer<typeof ConsoleSnapshot>;
