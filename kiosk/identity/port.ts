export type IdentityOutcome =
  | { result: 'verified' }
  | { result: 'refused'; problem: 'finger-differs' | 'finger-not-seen' | 'reader-fault' };

/**
 * Compares a finger with the one registered for a resident number. Calls never throw; a reader
 * waits for a finger until `signal` aborts (then `finger-not-seen`) or its own time limit.
 */
export interface IdentityReader {
  /** @param residentNumber 13 digits, no dash; never logged */
  verify(residentNumber: string, signal: AbortSignal): Promise<IdentityOutcome>;
}

/** Someone who can be played in a demonstration. Nobody real. */
export interface DemoPerson {
  id: string;
  name: string;
  residentNumber: string;
}

/** A reader that stands in for the real one, told on the screen which finger was put on it. */
export interface DemoReader extends IdentityReader {
  present(finger: 'registered' | 'other'): void;
}
