/** An open serial line. */
export interface Line {
  write(bytes: Uint8Array): void;
  /** Safe to call twice; `closed` is not called for it. */
  close(): Promise<void>;
}

export interface LineListener {
  received(bytes: Uint8Array): void;
  /** The line went away by itself, for example because the cable was pulled. */
  closed(reason: string): void;
}

/** @throws RobotError `base.port-unavailable` saying what to do */
export type OpenLine = (listener: LineListener) => Promise<Line>;
