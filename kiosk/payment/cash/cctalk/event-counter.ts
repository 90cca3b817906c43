/** What headers 229 and 159 answer: a counter, and the last five events, newest first. */
export interface EventBuffer {
  counter: number;
  events: readonly (readonly [a: number, b: number])[];
}

export interface FreshEvents {
  /** Not seen before, oldest first. */
  events: (readonly [a: number, b: number])[];
  /** Events that were pushed out of the buffer before anybody looked. */
  lost: number;
  /** The counter is 0 again: the device was without power or was reset, and forgot its settings. */
  powerLost: boolean;
}

/** The counter goes 1 … 255, 1 …; 0 is only right after power-up (Part 2, header 229). */
const CYCLE = 255;

export function nextCount(counter: number): number {
  return (counter % CYCLE) + 1;
}

/** @param previous the counter at the last look, null at the first: older events are nobody's */
export function freshEvents(previous: number | null, buffer: EventBuffer): FreshEvents {
  const { counter } = buffer;
  if (previous === null || counter === previous) return { events: [], lost: 0, powerLost: false };
  if (counter === 0) return { events: [], lost: 0, powerLost: true };
  const happened = previous === 0 ? counter : (counter - previous + CYCLE) % CYCLE;
  const kept = Math.min(happened, buffer.events.length);
  return {
    events: buffer.events.slice(0, kept).reverse(),
    lost: happened - kept,
    powerLost: false,
  };
}

/** @returns undefined when the size is not that of a buffer */
export function parseEventBuffer(data: Uint8Array): EventBuffer | undefined {
  const [counter] = data;
  if (counter === undefined || data.length % 2 === 0) return undefined;
  const events = Array.from(
    { length: (data.length - 1) / 2 },
    (_, index) => [data[2 * index + 1] ?? 0, data[2 * index + 2] ?? 0] as const,
  );
  return { counter, events };
}
