import type { Directory, Hours, Weekday } from './schema.js';
import { WEEKDAYS } from './schema.js';

/** Wall-clock time in Korea. The caller reads the clock; nothing here does. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly weekday: Weekday;
  /** Since midnight, 0..1439. */
  readonly minutes: number;
}

export type Holidays = Directory['holidays'];

export type Openness =
  | { readonly state: 'open'; readonly closesAt: number; readonly lunch: boolean }
  | {
      readonly state: 'closed';
      readonly why: 'before-opening' | 'after-closing' | 'day-off' | 'holiday';
      /** The holiday today, when that is why. */
      readonly holiday: Holidays[number] | null;
      /** Null when nothing opens within the next 30 days. */
      readonly next: Opening | null;
    };

/** The next time something opens. `daysAhead` 0 is later today, 1 tomorrow. */
export interface Opening {
  readonly day: string;
  readonly weekday: Weekday;
  readonly minutes: number;
  readonly daysAhead: number;
}

const LONGEST_CLOSURE_DAYS = 30;

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes since midnight. */
export function timeOf(minutes: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Round the clock on its days. */
export function isAllDay({ open, close }: Hours): boolean {
  return open === '00:00' && close === '24:00';
}

export function isOpen(hours: Hours, holidays: Holidays, now: LocalTime): boolean {
  return openness(hours, holidays, now).state === 'open';
}

/** Whether it is open, until when, and if not, why and when it opens next. */
export function openness(hours: Hours, holidays: Holidays, now: LocalTime): Openness {
  const holiday = hours.holidays ? null : (holidays.find(({ day }) => day === now.day) ?? null);
  const open = minutesOf(hours.open);
  const close = minutesOf(hours.close);
  const next = nextOpening(hours, holidays, now);
  if (holiday) return { state: 'closed', why: 'holiday', holiday, next };
  if (!hours.days.includes(now.weekday)) {
    return { state: 'closed', why: 'day-off', holiday: null, next };
  }
  if (now.minutes < open) return { state: 'closed', why: 'before-opening', holiday: null, next };
  if (now.minutes >= close) return { state: 'closed', why: 'after-closing', holiday: null, next };
  return { state: 'open', closesAt: close, lunch: isLunch(hours, now.minutes) };
}

function isLunch({ lunch }: Hours, minutes: number): boolean {
  return lunch !== null && minutes >= minutesOf(lunch.from) && minutes < minutesOf(lunch.to);
}

/** The next moment it opens, strictly after `now`. */
export function nextOpening(hours: Hours, holidays: Holidays, now: LocalTime): Opening | null {
  const closed = new Set(hours.holidays ? [] : holidays.map(({ day }) => day));
  const minutes = minutesOf(hours.open);
  let day = now.day;
  let weekday = now.weekday;
  for (let daysAhead = 0; daysAhead <= LONGEST_CLOSURE_DAYS; daysAhead += 1) {
    const works = hours.days.includes(weekday) && !closed.has(day);
    if (works && (daysAhead > 0 || minutes > now.minutes)) {
      return { day, weekday, minutes, daysAhead };
    }
    day = dayAfter(day);
    weekday = WEEKDAYS[(WEEKDAYS.indexOf(weekday) + 1) % WEEKDAYS.length] ?? weekday;
  }
  return null;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** True for a day that exists in the Gregorian calendar. */
export function isCalendarDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return date >= 1 && date <= daysIn(year, month);
}

/** The calendar day after a `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date < daysIn(year, month)) return format(year, month, date + 1);
  return month < 12 ? format(year, month + 1, 1) : format(year + 1, 1, 1);
}

function format(year: number, month: number, date: number): string {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Weekday of a calendar day (Sakamoto's method). */
export function weekdayOf(day: string): Weekday {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const sundayFirst =
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7;
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'mon';
}
