import { asked } from './asking.js';
import { EMPTY_CARD } from './card.js';
import { unchanged, withState, type Change } from './change.js';
import { chose } from './choosing.js';
import { commanded } from './commanding.js';
import type { GuideEvent, Moment } from './events.js';
import { holdAnswered, kiosksChanged } from './kiosk-changes.js';
import type { Knowledge } from './knowledge.js';
import { navigation } from './navigating.js';
import { answerOffer } from './offering.js';
import { repeat } from './repeating.js';
import type { GuideState } from './state.js';
import { callStaff, staffCalled } from './staffing.js';
import { stop } from './stopping.js';
import { batteryChanged } from './low-battery.js';
import { elapsed } from './timing.js';
import { FRESH_VISIT } from './visit.js';
import { WELCOME } from './words/talking.js';

/** A robot that stands on its dock. */
export function initialState({ language }: Knowledge): GuideState {
  return {
    language,
    phase: { name: 'idle' },
    docked: true,
    drive: null,
    next: null,
    goals: 0,
    requests: 0,
    dockTries: 0,
    kiosks: null,
    battery: null,
    card: EMPTY_CARD,
    said: WELCOME,
    again: WELCOME,
    answered: null,
    saidCount: 0,
    feeling: 'idle',
    visit: FRESH_VISIT,
    remaining: null,
  };
}

/** What the robot decides: pure, total, and the same for the same input. */
export function reduce(
  knowledge: Knowledge,
  state: GuideState,
  event: GuideEvent,
  moment: Moment,
): Change {
  const change = unchanged(state);
  switch (event.type) {
    case 'asked':
      return asked(knowledge, change, event, moment);
    case 'chose':
      return chose(knowledge, change, event.id, moment);
    case 'offer-answered':
      return answerOffer(knowledge, change, event.yes, moment);
    case 'stop':
      return stop(change);
    case 'repeat':
      return repeat(change);
    case 'language':
      return withState(change, { language: event.language, saidCount: state.saidCount + 1 });
    case 'staff-wanted':
      return callStaff(change);
    case 'staff-called':
      return staffCalled(change, event.reason, event.ack);
    case 'kiosks':
      return kiosksChanged(knowledge, change, event.kiosks, moment);
    case 'hold-answered':
      return holdAnswered(knowledge, change, event.request, event.ack, moment);
    case 'navigation':
      return navigation(knowledge, change, event.event, moment);
    case 'elapsed':
      return elapsed(knowledge, change, event.timer);
    case 'command':
      return commanded(knowledge, change, event.command);
    case 'battery':
      return batteryChanged(knowledge, change, event.level);
  }
}
