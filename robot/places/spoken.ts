import { minutesOf } from './local-time.js';
import { WEEKDAYS, type Fee, type Hours, type Weekday } from './schema.js';

/** Without brackets; dots become `separator`: "자동차 등록(신규·이전)" is said "자동차 등록". */
export function withoutSigns(name: string, separator: string): string {
  return name.replace(/\s*[(（][^)）]*[)）]/gu, '').replaceAll('·', separator);
}

export interface ClockTime {
  readonly hour12: number;
  readonly hour: number;
  readonly minute: number;
  readonly isMorning: boolean;
}

export function clockTime(minutes: number): ClockTime {
  const hour = Math.floor(minutes / 60);
  return {
    hour,
    minute: minutes % 60,
    hour12: hour % 12 === 0 ? 12 : hour % 12,
    isMorning: hour < 12,
  };
}

export function openMinutes(hours: Hours): { open: number; close: number } {
  return { open: minutesOf(hours.open), close: minutesOf(hours.close) };
}

/** `weekdays` when Monday to Friday, `daily` when all seven, else the days in order. */
export function daysOf(hours: Hours): 'weekdays' | 'daily' | readonly Weekday[] {
  const days = WEEKDAYS.filter((day) => hours.days.includes(day));
  if (days.length === WEEKDAYS.length) return 'daily';
  return days.join() === WEEKDAYS.slice(0, 5).join() ? 'weekdays' : days;
}

/** Digits in groups of three, the same in all four languages. */
export function grouped(won: number): string {
  return String(won).replace(/\B(?=(\d{3})+$)/gu, ',');
}

export function isFree(fee: Fee): boolean {
  return fee === 0 || (fee !== null && typeof fee === 'object' && fee.to === 0);
}

/** Month and date of `YYYY-MM-DD`. */
export function monthAndDate(day: string): { month: number; date: number } {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return { month, date };
}
