/** Time as the cycles of the base see it. */
export interface Timing {
  /** ms of a clock that never jumps. */
  now(): number;
  /** Calls once when `now()` has reached `dueMs`. @returns a function that calls it off */
  at(dueMs: number, callback: () => void): () => void;
}

/** Node's timers, which ring up to a millisecond early or late. */
export const PLAIN_TIMING: Timing = {
  now: () => performance.now(),
  at: (dueMs, callback) => {
    const timer = setTimeout(callback, Math.max(0, dueMs - performance.now()));
    return () => clearTimeout(timer);
  },
};

/** A timer rings at most about so much late, so it is set so much ahead; the thread sleeps through the rest. */
const AHEAD_MS = 1.5;

/** Nobody wakes it: waiting on it is a sleep that is exact to some 0.1 ms, and makes no garbage. */
const NEVER = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** To a small part of a millisecond; what else comes in waits for it up to `AHEAD_MS`. */
export const PRECISE_TIMING: Timing = {
  now: () => performance.now(),
  at: (dueMs, callback) => {
    const timer = setTimeout(
      () => {
        const leftMs = dueMs - performance.now();
        if (leftMs > 0) Atomics.wait(NEVER, 0, 0, leftMs);
        callback();
      },
      Math.max(0, dueMs - performance.now() - AHEAD_MS),
    );
    return () => clearTimeout(timer);
  },
};

/**
 * Calls `tick` at a fixed rate without drift: each call is planned from the start, not from the one
 * before; turns that were missed altogether are left out.
 * @returns a function that ends it
 */
export function schedule(periodMs: number, timing: Timing, tick: () => void): () => void {
  let due = timing.now() + periodMs;
  let callOff = timing.at(due, turn);
  function turn(): void {
    due += periodMs * Math.max(1, Math.ceil((timing.now() - due) / periodMs));
    callOff = timing.at(due, turn);
    tick();
  }
  return () => callOff();
}
