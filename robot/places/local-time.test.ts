import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  isCalendarDay,
  isOpen,
  nextOpening,
  openness,
  weekdayOf,
  type LocalTime,
} from './local-time.js';
import type { Hours } from './schema.js';

const OFFICE: Hours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  open: '09:00',
  close: '18:00',
  lunch: { from: '12:00', to: '13:00' },
  holidays: false,
};
const ALWAYS: Hours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  open: '07:00',
  close: '22:00',
  lunch: null,
  holidays: true,
};
const CHUSEOK = { ko: '추석', en: 'Chuseok', zh: '中秋节', ja: '秋夕' };
const HOLIDAYS = ['2026-09-24', '2026-09-25'].map((day) => ({ day, name: CHUSEOK }));

function at(day: string, time: string): LocalTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day, weekday: weekdayOf(day), minutes: hour * 60 + minute };
}

describe('opening hours', () => {
  it('is open from the opening minute up to, not including, the closing minute', () => {
    expect(isOpen(OFFICE, [], at('2026-11-24', '08:59'))).toBe(false);
    expect(isOpen(OFFICE, [], at('2026-11-24', '09:00'))).toBe(true);
    expect(isOpen(OFFICE, [], at('2026-11-24', '17:59'))).toBe(true);
    expect(isOpen(OFFICE, [], at('2026-11-24', '18:00'))).toBe(false);
  });

  it('knows lunch while staying open', () => {
    expect(openness(OFFICE, [], at('2026-11-24', '12:30'))).toMatchObject({
      state: 'open',
      lunch: true,
      closesAt: 18 * 60,
    });
    expect(openness(OFFICE, [], at('2026-11-24', '13:00'))).toMatchObject({ lunch: false });
  });

  it('says why it is closed and when it opens, over a weekend', () => {
    expect(openness(OFFICE, [], at('2026-11-28', '10:00'))).toMatchObject({
      state: 'closed',
      why: 'day-off',
      next: { day: '2026-11-30', weekday: 'mon', minutes: 540, daysAhead: 2 },
    });
  });

  it('skips a holiday and the weekend behind it', () => {
    expect(openness(OFFICE, HOLIDAYS, at('2026-09-24', '10:00'))).toMatchObject({
      why: 'holiday',
      holiday: { name: CHUSEOK },
      next: { day: '2026-09-28', weekday: 'mon', daysAhead: 4 },
    });
    expect(isOpen(ALWAYS, HOLIDAYS, at('2026-09-24', '10:00'))).toBe(true);
  });

  it('opens later today before the opening hour, tomorrow after closing', () => {
    expect(nextOpening(OFFICE, [], at('2026-11-24', '07:30'))).toMatchObject({ daysAhead: 0 });
    expect(nextOpening(OFFICE, [], at('2026-11-24', '18:30'))).toMatchObject({ daysAhead: 1 });
    expect(nextOpening(OFFICE, [], at('2026-12-31', '18:30'))?.day).toBe('2027-01-01');
  });

  it('gives up when nothing opens for a month', () => {
    const never = Array.from({ length: 40 }).reduce<string[]>(
      (days) => [...days, dayAfter(days.at(-1) ?? '2026-11-24')],
      ['2026-11-24'],
    );
    const closed = never.map((day) => ({ day, name: CHUSEOK }));
    expect(nextOpening(OFFICE, closed, at('2026-11-24', '10:00'))).toBeNull();
  });
});

describe('the calendar', () => {
  it('steps over months, years and leap days', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2027-02-28')).toBe('2027-03-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(isCalendarDay('2028-02-29')).toBe(true);
    expect(isCalendarDay('2027-02-29')).toBe(false);
    expect(isCalendarDay('2027-13-01')).toBe(false);
  });

  it('knows the weekday', () => {
    expect(weekdayOf('2026-11-23')).toBe('mon');
    expect(weekdayOf('2028-02-29')).toBe('tue');
    expect(weekdayOf('2000-01-01')).toBe('sat');
  });
});
