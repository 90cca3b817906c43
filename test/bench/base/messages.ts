/** Orders to the driver's process. */
export type ToDriver =
  /** cmd_vel at 20 Hz from now on. */
  | { readonly type: 'drive' }
  /** One more cmd_vel, then silence. */
  | { readonly type: 'last-command' }
  | { readonly type: 'emergency-stop'; readonly engaged: boolean }
  /** Tell when speeds were written since the last such order. */
  | { readonly type: 'speeds' };

/** Answer to each order; ms of the machine's monotonic clock. */
export interface FromDriver {
  readonly at: number;
  readonly speedsAt: readonly number[];
}
