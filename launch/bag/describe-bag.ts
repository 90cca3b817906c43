import type { BagSummary, GoalSummary } from '../../robot/recording/index.js';
import { clockTime, counts, megabytes, outcomeOf, seconds } from './words.js';

/** One recording, for people. */
export function describeBag(bag: BagSummary): string {
  return [
    `${bag.file}: ${megabytes(bag.bytes)}${bag.problem === null ? '' : `, ${bag.problem}`}`,
    ...(bag.whole ? [] : ['What follows is of the part that can be read.']),
    ...about(bag),
    ...drive(bag),
    ...bag.goals.map(goalLine),
    ...bag.stops.map(({ at_s, by, reason }) => `${at(at_s)} stopped by ${by}: ${reason}`),
    ...bag.errors.map(({ at_s, name, message }) => `${at(at_s)} error of ${name}: ${message}`),
    ...service(bag),
    '',
    ...topics(bag),
  ].join('\n');
}

function about(bag: BagSummary): string[] {
  const { robot, site, version, started, duration_s: durationS, end } = bag;
  const who =
    robot === null
      ? 'not recorded by a robot of ours'
      : `${robot} in ${site ?? '?'}, version ${version ?? '?'}`;
  const ended = end === null ? '' : `, ended: ${end}`;
  return [who, `${clockTime(started)}, ${seconds(durationS)}${ended}; ${outcomeOf(bag)}`];
}

function drive(bag: BagSummary): string[] {
  const { distance_m: distance, max_speed_mps: speed, battery, closest_person_m: near } = bag;
  const parts = [
    distance === null ? '' : `${distance.toFixed(1)} m driven`,
    speed === null ? '' : `at most ${speed.toFixed(2)} m/s`,
    near === null ? '' : `closest person ${near.toFixed(2)} m`,
    battery ? `battery ${percent(battery.from)} to ${percent(battery.to)}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? [parts.join(', ')] : [];
}

function goalLine({ at_s, spot, purpose, outcome, reason }: GoalSummary): string {
  const why = reason === '' ? '' : `: ${reason}`;
  return `${at(at_s)} ${purpose} to ${spot}: ${outcome ?? 'not ended'}${why}`;
}

function service(bag: BagSummary): string[] {
  const { speech, languages, staff_calls: calls, emergency_stops: pressed, undecodable } = bag;
  return [
    Object.keys(speech).length > 0 ? `said: ${counts(speech)} (${counts(languages)})` : '',
    calls.length > 0 ? `staff called: ${calls.join(', ')}` : '',
    pressed > 0 ? `emergency stop pressed: ${pressed}` : '',
    undecodable > 0 ? `${undecodable} messages are not what their channel says` : '',
  ].filter((line) => line !== '');
}

function topics({ topics: all }: BagSummary): string[] {
  const width = Math.max(0, ...all.map(({ topic }) => topic.length));
  return all.map(
    ({ topic, type, count, hz }) =>
      `${topic.padEnd(width)} ${String(count).padStart(7)} ${hz.toFixed(1).padStart(6)} Hz  ${type}`,
  );
}

function at(s: number): string {
  return `${s.toFixed(1).padStart(7)} s `;
}

function percent(level: number): string {
  return `${(level * 100).toFixed(1)} %`;
}
