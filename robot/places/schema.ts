import { z } from 'zod';
import { Localized } from '../../zone/wire/index.js';

/*
 * The directory of one centre, `maps/<site>/places.yaml`: what is done here, where, and what it
 * takes. Staff edit it by hand; `parse.ts` reports their mistakes with file and line.
 */

const Id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);

/** Wall-clock time of day, `HH:MM`, Korea Standard Time. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The same, where `24:00` is the end of the day. */
const ClosingTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** Local calendar day, `YYYY-MM-DD`. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What people call it, per language; matched in addition to the names. A word may be a frame,
 * `차|자동차 + 팔|명의`: one of each side of every `+`, near each other in any order.
 */
export const Words = z.strictObject({
  ko: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
  zh: z.array(z.string().min(1)),
  ja: z.array(z.string().min(1)),
});
export type Words = z.infer<typeof Words>;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const Weekday = z.enum(WEEKDAYS);
export type Weekday = z.infer<typeof Weekday>;

/** Opening hours; from `00:00` to `24:00` is round the clock. `lunch` is when windows may be short of staff, null when they work through it. */
export const Hours = z.strictObject({
  days: z.array(Weekday).min(1),
  open: TimeOfDay,
  close: ClosingTime,
  lunch: z.strictObject({ from: TimeOfDay, to: TimeOfDay }).nullable(),
  /** True when it also runs on public holidays (a 24-hour kiosk). */
  holidays: z.boolean(),
});
export type Hours = z.infer<typeof Hours>;

/** Won. A range when it depends on the request; 0 is free; null is "ask at the window". */
export const Fee = z.union([
  z.number().int().min(0),
  z.strictObject({ from: z.number().int().min(0), to: z.number().int().min(0) }),
  z.null(),
]);
export type Fee = z.infer<typeof Fee>;

/** Somewhere a visitor can be led to. */
export const Place = z.strictObject({
  id: Id,
  kind: z.enum(['counter', 'kiosk', 'facility']),
  name: Localized,
  words: Words,
  /** Spot ids of `plan.yaml`; more than one when there are several alike (kiosks). */
  spots: z.array(Id).min(1),
  /** Window numbers as they hang over the counter; null for what has none. */
  windows: z
    .strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) })
    .nullable(),
  /** Null: the centre's hours. */
  hours: Hours.nullable(),
  /** A sentence visitors need to know here, for example "behind the glass door"; null when none. */
  note: Localized.nullable(),
});
export type Place = z.infer<typeof Place>;

/** One way to get a service done. */
export const Way = z.strictObject({
  /** Place id. */
  place: Id,
  fee: Fee,
  /** Usual time at the window or machine, without waiting. */
  minutes: z.number().int().min(1).max(480),
});
export type Way = z.infer<typeof Way>;

/** Something people come to get done. */
export const Service = z.strictObject({
  id: Id,
  kind: z.enum(['document', 'counter', 'payment']),
  name: Localized,
  words: Words,
  /** At least one; when there are a kiosk and a counter, both are named. */
  ways: z.array(Way).min(1),
  /** What to bring; null when nothing is needed. */
  bring: Localized.nullable(),
  note: Localized.nullable(),
});
export type Service = z.infer<typeof Service>;

/** Something people ask for that is done somewhere else. */
export const Elsewhere = z.strictObject({
  id: Id,
  name: Localized,
  words: Words,
  /** Where it is done, as a full sentence. */
  where: Localized,
});
export type Elsewhere = z.infer<typeof Elsewhere>;

/**
 * A word that alone may mean several things ("여권": apply or collect). The only place where one
 * word may belong to two entries: the robot then asks back.
 */
export const SharedWord = z.strictObject({
  words: Words,
  /** Service, place or elsewhere ids, in the order they are offered. */
  choices: z.array(Id).min(2).max(3),
});
export type SharedWord = z.infer<typeof SharedWord>;

export const Directory = z.strictObject({
  /** Folder name under `maps/`. */
  site: Id,
  name: Localized,
  phone: z.string().min(3),
  /** The day the fees and hours below were last checked. */
  checked: Day,
  hours: Hours,
  /** Public holidays, as announced for the year. */
  holidays: z.array(z.strictObject({ day: Day, name: Localized })),
  places: z.array(Place).min(1),
  services: z.array(Service).min(1),
  elsewhere: z.array(Elsewhere),
  shared: z.array(SharedWord),
});
export type Directory = z.infer<typeof Directory>;
