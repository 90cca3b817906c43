import { z } from 'zod';
import { Language } from './language.js';

export const KIOSK_KINDS = ['certificate', 'tax'] as const;
export const KioskKind = z.enum(KIOSK_KINDS);
export type KioskKind = z.infer<typeof KioskKind>;

/**
 * - `free`: the welcome screen is showing
 * - `busy`: a visit is under way
 * - `out-of-service`: it cannot issue now (`reason` says why); no visit may start
 */
export const KioskState = z.strictObject({
  kind: KioskKind,
  state: z.enum(['free', 'busy', 'out-of-service']),
  reason: z.string().max(300).nullable(),
  /** Spot id on the site's plan where this kiosk stands, for example `certificate-kiosk-1`. */
  spot: z.string().min(1).max(60),
  /** Service ids it can serve now. */
  services: z.array(z.string().min(1).max(60)).max(300),
});
export type KioskState = z.infer<typeof KioskState>;

/** Zone -> kiosk: a visitor is being led here; greet them in their language with the service ready. */
export const VisitorExpected = z.strictObject({
  service: z.string().min(1).max(60),
  language: Language,
  holdS: z.number().int().min(10).max(600),
});
export type VisitorExpected = z.infer<typeof VisitorExpected>;

/** How a visit ended: counts for the console; nothing about the person. */
export const VisitSummary = z.strictObject({
  service: z.string().max(60).nullable(),
  outcome: z.enum(['issued', 'cancelled', 'timed-out', 'failed', 'handed-to-staff']),
  durationS: z.number().min(0),
});
export type VisitSummary = z.infer<typeof VisitSummary>;

/** Kiosk -> zone. Said again until acknowledged; the id lets it be counted once. */
export const VisitEnded = VisitSummary.extend({ id: z.uuid() });
export type VisitEnded = z.infer<typeof VisitEnded>;
