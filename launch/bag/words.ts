import type { BagSummary } from '../../robot/recording/index.js';

/** The time at the centre, as the files are named. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export function clockTime(iso: string | null): string {
  return iso === null ? 'no messages' : CLOCK.format(new Date(iso));
}

export function seconds(s: number): string {
  const whole = Math.round(s);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `arrived`, `3 of 4 goals arrived, stopped once`, or why there is none. */
export function outcomeOf({ goals, stops, emergency_stops: pressed }: BagSummary): string {
  const ended = goals.filter(({ outcome }) => outcome !== null);
  if (ended.length === 0) return goals.length === 0 ? 'no goals' : 'no goal ended';
  const arrived = ended.filter(({ outcome }) => outcome === 'arrived').length;
  const parts = [
    arrived === goals.length ? 'arrived' : `${arrived} of ${goals.length} goals arrived`,
    stops.length > 0 ? `stopped ${times(stops.length)}` : '',
    pressed > 0 ? `emergency stop ${times(pressed)}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

export function counts(of: Readonly<Record<string, number>>): string {
  return Object.entries(of)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
