/**
 * The one error class of the robot side. Callers narrow by `code`, never by message; the message says
 * what happened and what to do about it.
 */
export class RobotError extends Error {
  constructor(
    readonly code: RobotErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'RobotError';
  }
}

/** Dotted, lower case: `<part>.<what went wrong>`, for example `config.invalid`, `listen.port-in-use`. */
export type RobotErrorCode = `${string}.${string}`;
