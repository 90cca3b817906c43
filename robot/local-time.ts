import { weekdayOf, type LocalTime } from './places/index.js';

const FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Seoul',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The wall clock of the centre, wherever the machine thinks it is. */
export function koreanTime(at: Date): LocalTime {
  const part = Object.fromEntries(FORMAT.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`;
  const minutes = Number(part['hour']) * 60 + Number(part['minute']);
  return { day, weekday: weekdayOf(day), minutes };
}

const DAY_MS = 86_400_000;
const KST_AHEAD_MS = 9 * 3_600_000;

/**
 * A clock that starts at a time of day of the last weekday and then runs as the real one: the centre
 * is open in a demonstration whenever it is shown.
 * @param startAt `HH:MM`, Korea Standard Time
 */
export function demonstrationTime(startAt: string, started: Date): (now: Date) => Date {
  const midnight = Math.floor((started.getTime() + KST_AHEAD_MS) / DAY_MS) * DAY_MS - KST_AHEAD_MS;
  const [hours = 0, minutes = 0] = startAt.split(':').map(Number);
  const daysBack = { sat: 1, sun: 2 }[koreanTime(started).weekday as string] ?? 0;
  const from = midnight - daysBack * DAY_MS + (hours * 60 + minutes) * 60_000;
  return (now) => new Date(from + now.getTime() - started.getTime());
}
