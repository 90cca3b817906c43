import type { EventRecord, GuideRecord } from './records.js';

/** What came of a mission, in few words: the file's metadata, for those who look through many. */
export interface Outcome {
  readonly arrived: number;
  readonly canceled: number;
  readonly failed: number;
  readonly stops: number;
  readonly staffCalls: number;
  /** Spots it was sent to, in order, the dock left out. */
  readonly spots: readonly string[];
}

export const NOTHING_YET: Outcome = {
  arrived: 0,
  canceled: 0,
  failed: 0,
  stops: 0,
  staffCalls: 0,
  spots: [],
};

export function withRecord(outcome: Outcome, record: GuideRecord): Outcome {
  return record.channel === 'event' ? withEvent(outcome, record.value) : outcome;
}

function withEvent(so: Outcome, event: EventRecord): Outcome {
  switch (event.type) {
    case 'goal-started':
      return event.purpose === 'dock' ? so : { ...so, spots: [...so.spots, event.spot ?? ''] };
    case 'goal-ended':
      return ended(so, event.outcome);
    case 'stopped':
      return { ...so, stops: so.stops + 1 };
    case 'staff-called':
      return { ...so, staffCalls: so.staffCalls + 1 };
    default:
      return so;
  }
}

function ended(so: Outcome, outcome: string | undefined): Outcome {
  if (outcome === 'arrived') return { ...so, arrived: so.arrived + 1 };
  if (outcome === 'canceled') return { ...so, canceled: so.canceled + 1 };
  return { ...so, failed: so.failed + 1 };
}
