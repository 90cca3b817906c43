import { z } from 'zod';
import { CentreState, ConsoleSnapshot } from './centre.js';
import { ConnectionReplaced, DeviceId } from './device.js';
import { DocumentIssued, DocumentWithdrawn } from './document.js';
import { KioskState, VisitEnded, VisitorExpected } from './kiosk.js';
import { KioskHold, RobotCommand, RobotState, StaffCall } from './robot.js';

/*
 * Every message between machines, by direction. Each is a Socket.IO event with one argument and an
 * `Ack`; the receiver parses the argument, the sender parses the acknowledgement.
 */

/** Namespace `/robot`. */
export const RobotToZone = {
  'robot.state': RobotState,
  'staff.call': StaffCall,
  'kiosk.hold': KioskHold,
} as const;

export const ZoneToRobot = {
  'centre.state': CentreState,
  'robot.command': RobotCommand,
} as const;

/** Namespace `/kiosk`. */
export const KioskToZone = {
  'kiosk.state': KioskState,
  'staff.call': StaffCall,
  'visit.ended': VisitEnded,
  'document.issued': DocumentIssued,
  'document.withdrawn': DocumentWithdrawn,
} as const;

export const ZoneToKiosk = {
  'visitor.expected': VisitorExpected,
} as const;

/** Namespace `/console`. */
export const ConsoleToZone = {
  'robot.command': z.strictObject({ device: DeviceId, command: RobotCommand.shape.command }),
  'call.answer': z.strictObject({ id: z.string().min(1).max(60) }),
} as const;

export const ZoneToConsole = {
  'console.snapshot': ConsoleSnapshot,
} as const;

/** To every device, whatever its namespace. */
export const ZoneToDevice = {
  'connection.replaced': ConnectionReplaced,
} as const;

export type Catalogue = Readonly<Record<string, z.ZodType>>;
export type MessageName<C extends Catalogue> = Extract<keyof C, string>;
export type MessageOf<C extends Catalogue, N extends keyof C> = z.infer<C[N]>;
