/** A failure of launching, with a message that says what to do. Callers narrow by `code`. */
export class LaunchError extends Error {
  constructor(
    readonly code: `${string}.${string}`,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'LaunchError';
  }
}
