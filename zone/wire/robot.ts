import { z } from 'zod';
import { DeviceId } from './device.js';
import { Language } from './language.js';
import { Pose2D } from './pose.js';

/** What the robot is doing, as the console and the kiosks show it. */
export const ROBOT_ACTIVITIES = [
  'docked',
  'waiting',
  'talking',
  'leading',
  'returning',
  'stopped',
] as const;
export const RobotActivity = z.enum(ROBOT_ACTIVITIES);
export type RobotActivity = z.infer<typeof RobotActivity>;

/** Sent on every change and at 2 Hz while driving. Carries no words of a visitor. */
export const RobotState = z.strictObject({
  activity: RobotActivity,
  /** Present while `activity` is `stopped`: why, for staff, in English. */
  reason: z.string().max(300).nullable(),
  pose: Pose2D.nullable(),
  /** The path still ahead, metres in the map frame; empty when not driving. */
  path: z.array(z.tuple([z.number(), z.number()])).max(500),
  /** Place id of the directory the robot is heading for; null when it is not driving. */
  destination: z.string().max(60).nullable(),
  /** 0..1, as in sensor_msgs/BatteryState; null when unmeasured. */
  battery: z.number().min(0).max(1).nullable(),
});
export type RobotState = z.infer<typeof RobotState>;

/**
 * Why a member of staff is wanted.
 * - `medical`, `fire`, `lost-child`, `danger`: an emergency that a visitor has told the robot of
 * - `emergency`: one that is none of these
 * - `upset`: a visitor has been abusive, and had better talk to a person
 */
export const CALL_REASONS = [
  'visitor-asked',
  'not-understood',
  'upset',
  'stuck',
  'medical',
  'fire',
  'lost-child',
  'danger',
  'emergency',
  'fault',
] as const;

/** A member of staff is wanted; stays open on the console until one answers. */
export const StaffCall = z.strictObject({
  reason: z.enum(CALL_REASONS),
  detail: z.string().max(300),
});
export type StaffCall = z.infer<typeof StaffCall>;

/** The robot brings a visitor: the zone holds the kiosk for them and tells it what to prepare. */
export const KioskHold = z.strictObject({
  kiosk: DeviceId,
  /** Service id of the directory. */
  service: z.string().min(1).max(60),
  language: Language,
  /** How long the kiosk is kept free for the visitor, seconds. */
  holdS: z.number().int().min(10).max(600),
});
export type KioskHold = z.infer<typeof KioskHold>;

/**
 * An instruction from the console, passed on by the zone. `at-dock` tells the robot that somebody has
 * put it on its dock, so that it knows where it is.
 */
export const RobotCommand = z.strictObject({
  command: z.enum(['stop', 'resume', 'dock', 'at-dock']),
});
export type RobotCommand = z.infer<typeof RobotCommand>;
