import type { StaffCall } from '../../zone/wire/index.js';
import { EMPTY_CARD, type Card } from './card.js';
import { withEffect, withPhase, type Change } from './change.js';
import { directionWords } from './direction.js';
import { cancelDrive } from './drive.js';
import type { Moment } from './events.js';
import { placeOf, type Knowledge } from './knowledge.js';
import { quiet } from './leading.js';
import { answered, say, show } from './saying.js';
import { nearest } from './target.js';
import * as words from './words/emergency.js';

export const EMERGENCIES = ['medical', 'fire', 'lost-child', 'danger'] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/** Staff look for the robot where the words were said; it leaves by itself only after this. */
export const EMERGENCY_STAY_S = 600;

export function isEmergency(reason: string | null): reason is Emergency {
  return EMERGENCIES.some((one) => one === reason);
}

/** Somebody has collapsed, or worse: the wheels stop, staff are called, and it says what to do now. */
export function emergency(
  knowledge: Knowledge,
  change: Change,
  what: Emergency,
  moment: Moment,
): Change {
  const still = stayHere(cancelDrive(change), what);
  const help = helpAt(knowledge, what, moment);
  const told = say(show(still, cardOf(what, help)), words.firstWords(what, help), 'sorry');
  const call: StaffCall = { reason: what, detail: words.DETAIL[what] };
  return withEffect(answered(told, 'call-staff'), { type: 'call-staff', call });
}

/** A stop by staff stays theirs. */
function stayHere(change: Change, what: Emergency): Change {
  const { phase } = change.state;
  if (phase.name === 'stopped' && phase.by === 'staff') return change;
  const reason = `a visitor reports an emergency: ${what}`;
  const stopped = withPhase(quiet(change), {
    name: 'stopped',
    by: 'emergency',
    reason,
    trip: null,
  });
  return withEffect(stopped, { type: 'start-timer', name: 'silence', seconds: EMERGENCY_STAY_S });
}

/** The place that matters now; a directory without it leaves the sentence out. */
const HELP: Readonly<Record<Emergency, string | null>> = {
  medical: 'aed',
  fire: 'exit',
  'lost-child': null,
  danger: null,
};

function helpAt(knowledge: Knowledge, what: Emergency, { pose }: Moment): words.Help | null {
  const id = HELP[what];
  const place = id === null ? undefined : placeOf(knowledge, id);
  const spot = place && nearest(knowledge, place.spots, pose);
  const there = spot === undefined ? undefined : knowledge.spots.get(spot);
  if (!place || spot === undefined || !there) return null;
  return { name: place.name, spot, direction: pose ? directionWords(pose, there) : null };
}

function cardOf(what: Emergency, help: words.Help | null): Card {
  return {
    ...EMPTY_CARD,
    title: words.TITLE[what],
    lines: words.linesFor(what, help),
    spot: help?.spot ?? null,
    urgent: true,
  };
}

/** Whether the call has reached anybody. What to do now stays on the screen, and unspoken over. */
export function staffReached(change: Change, what: Emergency, reached: boolean): Change {
  if (!reached) return say(change, words.STAFF_AWAY[what], 'sorry');
  const { card } = change.state;
  const lines = card.lines.map((line) =>
    line.kind === 'staff' ? { ...line, text: words.STAFF_KNOW } : line,
  );
  return show(change, { ...card, lines });
}
