/** How long the two ends wait for each other, ms. */
export interface ZvtLimits {
  /** Between two bytes of a frame; PA00P016 says 200, a busy kiosk reads in lumps. */
  byteGapMs: number;
  /** From a frame to its ACK (T2). */
  ackMs: number;
  /** From a command to 80-00 or 84-xx (T3). */
  replyMs: number;
  /** A command that needs no card. */
  commandMs: number;
  /** A card is waited for; then the terminal is told to stop. */
  chargeMs: number;
  /** For the terminal to end what it was told to stop, and to be asked what became of it. */
  settleMs: number;
}

export const DEFAULT_ZVT_LIMITS: ZvtLimits = {
  byteGapMs: 500,
  ackMs: 5_000,
  replyMs: 5_000,
  commandMs: 30_000,
  chargeMs: 30_000,
  settleMs: 10_000,
};
