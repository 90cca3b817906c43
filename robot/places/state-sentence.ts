import { isAllDay, openness, type Holidays, type LocalTime } from './local-time.js';
import type { WayTo } from './named.js';
import type { Picked } from './pick-way.js';
import type { Sentences } from './sentences.js';

/** From this long before closing on, visitors are told to hurry. */
const HURRY_MINUTES = 20;

export interface Speaking {
  readonly say: Sentences;
  readonly holidays: Holidays;
  readonly now: LocalTime;
}

/** What the visitor must know about this very moment; empty when there is nothing special. */
export function stateSentence({ to, isOpen, trouble }: Picked, speaking: Speaking): string {
  const { say } = speaking;
  if (!isOpen) return openSentence(to, speaking);
  if (trouble) {
    const instead = trouble.at === to ? null : to.named;
    return say.kioskTrouble(trouble.at.named, trouble.what, instead);
  }
  return openSentence(to, speaking);
}

/** Closed, at lunch, or about to close; empty when simply open. */
export function openSentence(
  { named, hours }: Pick<WayTo, 'named' | 'hours'>,
  { say, holidays, now }: Speaking,
): string {
  const is = openness(hours, holidays, now);
  if (is.state === 'closed') {
    return say.closed({
      place: named,
      why: is.why,
      holiday: is.holiday?.name[say.language] ?? null,
      weekday: now.weekday,
      next: is.next,
    });
  }
  if (is.lunch) return say.lunchNow();
  if (isAllDay(hours)) return '';
  return is.closesAt - now.minutes <= HURRY_MINUTES ? say.closingSoon(named, is.closesAt) : '';
}
