/**
 * The one error class of the kiosk side. Callers narrow by `code`, never by message; the message says
 * what happened and what to do about it.
 */
export class KioskError extends Error {
  constructor(
    readonly code: KioskErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'KioskError';
  }
}

/** Dotted, lower case: `<part>.<what went wrong>`, for example `config.invalid`, `listen.port-in-use`. */
export type KioskErrorCode = `${string}.${string}`;
