/**
 * The one error class of the zone side. Callers narrow by `code`, never by message; the message says
 * what happened and what to do about it.
 */
export class ZoneError extends Error {
  constructor(
    readonly code: ZoneErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'ZoneError';
  }
}

/** Dotted, lower case: `<part>.<what went wrong>`, for example `config.invalid`, `listen.port-in-use`. */
export type ZoneErrorCode = `${string}.${string}`;
